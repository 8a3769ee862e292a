package farthing.economics.plan;

import farthing.quantity.range.Summary;

/**
 * How the costs of single interactions differ, every mean taken as known: as many as the stated spreads make them differ.
 * What is chance within an interaction (a failed attempt, a cache hit, a route) counts at its probability.
 *
 * @param p50 half of the interactions cost less
 * @param p90 one in ten costs more
 * @param p99 one in a hundred costs more
 * @param mean of all interactions
 * @param standardDeviation of one interaction around the mean
 * @param month standard deviation of a month's bill by this alone, {@code standardDeviation x sqrt(n)} for n interactions
 *     that differ independently; against a bill of {@code mean x n} it fades as 1/sqrt(n), which a {@link Band} does not
 */
public record InteractionSpread(
        double p50, double p90, double p99, double mean, double standardDeviation, double month) {

    static InteractionSpread of(double[] costs, double interactions) {
        Summary summary = Summary.of(costs);
        return new InteractionSpread(
                summary.quantile(0.5),
                summary.quantile(0.9),
                summary.quantile(0.99),
                summary.mean(),
                summary.standardDeviation(),
                summary.standardDeviation() * Math.sqrt(interactions));
    }
}
