package farthing.economics.plan;

import farthing.quantity.range.Input;

/**
 * A value of one input, all others standing still, at which the answer changes.
 *
 * @param stands the input's mean
 * @param at the value nearest to it on that side, to 1 in 10^12
 */
public record BreakPoint(Input input, double stands, double at, Change change) {

    /** What becomes of the answer beyond. */
    public sealed interface Change {
        /** Another option completes an interaction for less than the best one. */
        record Best(OptionSheet option) implements Change {}

        /**
         * The best option's gross margin passes a bound.
         *
         * @param bound as a share of revenue
         * @param rises whether it lies above the bound beyond, so that the break point is what it takes to get there
         */
        record Margin(double bound, boolean rises) implements Change {}
    }

    /** How far away it is, as a share of where the input stands: 0.3 for 30 % more, -0.3 for 30 % less. */
    public double distance() {
        return at / stands - 1;
    }
}
