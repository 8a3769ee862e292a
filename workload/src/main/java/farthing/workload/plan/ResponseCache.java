package farthing.workload.plan;

import farthing.quantity.range.Input;

/**
 * Answers kept by the application itself: what was asked before, word for word or in meaning, needs no call.
 *
 * @param hit share of the interactions answered from it
 * @param lookup what asking it costs, an interaction, in the plan's currency
 */
public record ResponseCache(Input hit, Input lookup) {}
