package farthing.workload.plan;

import farthing.quantity.range.Input;

/**
 * How long a user shall wait at most for an answer: one round of each call of the interaction, one after the other.
 *
 * @param target seconds
 * @param streamed whether the wait ends with the first visible token of the last call; else with its last token
 */
public record Latency(Input target, boolean streamed) {}
