package farthing.economics.plan;

import farthing.quantity.range.StandardNormal;

/** Counts of independent arrivals. */
final class Poisson {
    /** Beyond it the normal law with its first correction is as good. */
    private static final double SUMMED_MAX = 1e6;

    private static final double NOTHING = 1e-18;

    private Poisson() {}

    /**
     * The smallest count that is not exceeded with probability p. Summed outward from the likeliest count, by ratios of
     * neighbouring probabilities, so that no exponential is needed.
     *
     * @param p at least 0.9 and below 1
     */
    static double quantile(double mean, double p) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > SUMMED_MAX) {
            double z = StandardNormal.quantile(p);
            return Math.ceil(mean + z * Math.sqrt(mean) + (z * z - 1) / 6 - 0.5);
        }
        double mode = Math.floor(mean);
        double below = 0;
        double weight = 1;
        for (double count = mode; weight > NOTHING; count--) {
            below += weight;
            if (count == 0) {
                break;
            }
            weight = count / mean * weight;
        }
        double above = 0;
        weight = mean / (mode + 1);
        for (double count = mode + 1; weight > NOTHING; count++) {
            above += weight;
            weight = mean / (count + 1) * weight;
        }
        double wanted = p * (below + above);
        double reached = below;
        double count = mode;
        weight = 1;
        while (reached < wanted) {
            count++;
            weight = mean / count * weight;
            reached += weight;
        }
        return count;
    }
}
