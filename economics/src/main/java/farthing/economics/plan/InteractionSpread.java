package farthing.economics.plan;

import farthing.quantity.range.Summary;

/**
 * How the costs of single interactions differ, every mean taken as known: as much as the stated spreads make their inference
 * differ. What does not hang on the single one (hidden costs, free users, commitments) is shared out evenly, and what is chance
 * within an interaction (a failed attempt, a cache hit, a route) counts at its probability.
 *
 * @param p50 half of the interactions cost at most this
 * @param p90 one in ten costs more
 * @param p99 one in a hundred costs more
 * @param mean of all interactions
 * @param standardDeviation of one interaction around the mean
 * @param month standard deviation of a month's bill by this alone, {@code standardDeviation x sqrt(n)} for the n interactions
 *     of a month, free users' included, that differ independently; against the bill it fades as 1/sqrt(n), which a
 *     {@link Band} does not
 */
public record InteractionSpread(
        double p50, double p90, double p99, double mean, double standardDeviation, double month) {

    /**
     * @param costs inference of each drawn interaction
     * @param inference its mean
     * @param ended what an interaction costs in the mean, all included
     * @param arriving interactions a month
     */
    static InteractionSpread of(double[] costs, double inference, double ended, double arriving) {
        Summary summary = Summary.of(costs);
        double even = ended - inference;
        return new InteractionSpread(
                summary.quantile(0.5) + even,
                summary.quantile(0.9) + even,
                summary.quantile(0.99) + even,
                ended,
                summary.standardDeviation(),
                summary.standardDeviation() * Math.sqrt(arriving));
    }
}
