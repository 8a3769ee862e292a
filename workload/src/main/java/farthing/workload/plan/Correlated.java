package farthing.workload.plan;

import farthing.quantity.range.Correlations;

/**
 * Which inputs move together, by their paths.
 *
 * @param spread from interaction to interaction: who asks at length is answered at length
 * @param uncertain as means: if one is underestimated, so is the other
 */
public record Correlated(Correlations spread, Correlations uncertain) {
    /** Each input on its own. */
    public static final Correlated NONE = new Correlated(Correlations.NONE, Correlations.NONE);
}
