package farthing.workload.plan;

import farthing.quantity.range.Input;

/**
 * What becomes of a failed attempt.
 *
 * @param rate share of the attempts that fail
 * @param retries attempts after the first, at most
 * @param billed share of a failed attempt's cost that is billed
 * @param persistent whether a call that failed fails again; else each attempt is on its own
 */
public record Retries(Input rate, Input retries, Input billed, boolean persistent) {}
