package farthing.workload.plan;

import farthing.quantity.range.Input;

/** What a round sees of the rounds before it. */
public sealed interface History {

    /** Nothing. */
    record None() implements History {}

    /** Every earlier input and answer. */
    record All() implements History {}

    /** The latest rounds; what leaves the window moves the front, so that a cache keeps the prefix alone. */
    record Last(Input rounds) implements History {}

    /**
     * All, until it grows beyond a bound; then a summary takes its place, written by the same model in a call of its own.
     *
     * @param above tokens of history
     * @param to tokens of the summary
     */
    record Compact(Input above, Input to) implements History {}
}
