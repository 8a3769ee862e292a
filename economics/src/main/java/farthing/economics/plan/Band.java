package farthing.economics.plan;

import farthing.quantity.range.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Where a mean, a bill or a margin lies, given how well the inputs' means are known: one half of the draws lies below
 * {@code p50}, nine tenths between {@code p5} and {@code p95}. How single interactions differ is {@link InteractionSpread}.
 */
public record Band(double p5, double p50, double p95, double mean) {

    /** Of draws; null where a draw leaves the figure undefined. */
    public static @Nullable Band of(double[] draws) {
        for (double draw : draws) {
            if (Double.isNaN(draw)) {
                return null;
            }
        }
        Summary summary = Summary.of(draws);
        return new Band(summary.quantile(0.05), summary.quantile(0.5), summary.quantile(0.95), summary.mean());
    }

    /** Whether nothing is uncertain about it. */
    public boolean isPoint() {
        return p5 == p95;
    }
}
