package farthing.formats.trace;

import org.jspecify.annotations.Nullable;

/** Lines of a text, without their ends. The edge fills it; it refuses lines too long and text that is not UTF-8. */
public interface LineSource {

    /** The next line, or null at the end. */
    @Nullable
    String next();

    /** Number of the line handed out last, from 1. */
    int line();
}
