package farthing.workload.plan;

import farthing.quantity.range.Input;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a failed attempt.
 *
 * @param rate share of the attempts that fail
 * @param retries attempts after the first, at most
 * @param billed share of a failed attempt's cost that is billed
 * @param persistent whether a call that failed fails again; else each attempt is on its own
 * @param timeouts share of the attempts that the caller gives up waiting for, or null for none: they fail too, but what
 *     they produced is billed in full
 */
public record Retries(
        Input rate,
        Input retries,
        Input billed,
        boolean persistent,
        @Nullable Input timeouts) {
    /** Without timeouts. */
    public Retries(Input rate, Input retries, Input billed, boolean persistent) {
        this(rate, retries, billed, persistent, null);
    }
}
