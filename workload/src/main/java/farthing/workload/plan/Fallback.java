package farthing.workload.plan;

import farthing.quantity.range.Input;

/**
 * Who serves a call that failed for good.
 *
 * @param rate share of these calls that fails here too
 */
public record Fallback(ModelChoice model, Input rate) {}
