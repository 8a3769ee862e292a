package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import farthing.formats.doc.TokenSource;

/** A file of calls as its readers ask for it: each time from the start, UTF-8, unpacked. The edge fills it. */
public interface TraceText {
    /**
     * Its beginning, at most 64 KiB, by which the format is known.
     *
     * @throws FormatException if it cannot be read
     */
    String head();

    /** For formats that {@linkplain TraceFormat#isJson are JSON}. */
    TokenSource tokens();

    /** For the others. */
    LineSource lines();
}
