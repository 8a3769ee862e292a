package farthing.workload.plan;

import farthing.quantity.range.Input;
import org.jspecify.annotations.Nullable;

/**
 * How long a user shall wait at most for an answer: one round of each call of the interaction, one after the other.
 *
 * @param target seconds
 * @param firstToken seconds from sending a call to its first token, network included; null if not known
 * @param streamed whether the wait ends with the first visible token of the last call; else with its last token
 */
public record Latency(Input target, @Nullable Input firstToken, boolean streamed) {
    /** Without a known time to the first token. */
    public Latency(Input target, boolean streamed) {
        this(target, null, streamed);
    }
}
