package farthing.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue or page that prices were read from.
 *
 * @param id short key, such as {@code litellm}
 * @param name as published
 * @param version commit or edition; empty if none
 * @param date of the version, or null if unknown
 * @param licence SPDX name, or "none stated"
 */
public record Source(
        String id, String name, String version, @Nullable LocalDate date, String licence) {}
