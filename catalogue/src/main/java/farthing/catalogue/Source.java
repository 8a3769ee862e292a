package farthing.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue or page that prices were read from.
 *
 * @param id short key, such as {@code litellm}
 * @param name as published
 * @param version commit or edition; empty if none
 * @param date of the version, or null if unknown
 * @param licence SPDX name, or "none stated"
 * @param toldAs what readers know it as where none of them can open it: its places are for those who keep the book; else
 *     empty
 */
public record Source(
        String id, String name, String version, @Nullable LocalDate date, String licence, String toldAs) {
    /** One that readers can open. */
    public Source(String id, String name, String version, @Nullable LocalDate date, String licence) {
        this(id, name, version, date, licence, "");
    }

    /** The one of that id, or null. */
    public static @Nullable Source in(List<Source> sources, String id) {
        for (Source source : sources) {
            if (source.id.equals(id)) {
                return source;
            }
        }
        return null;
    }
}
