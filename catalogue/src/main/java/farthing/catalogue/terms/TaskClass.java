package farthing.catalogue.terms;

import org.jspecify.annotations.Nullable;

/**
 * A class of queries and the reasoning it is worth.
 *
 * @param effort id of an {@link Effort}
 * @param thinking reasoning tokens of a query
 * @param cost what the source says a query costs, in USD, or null
 */
public record TaskClass(
        String id,
        String what,
        String effort,
        Figure thinking,
        @Nullable Figure cost) {}
