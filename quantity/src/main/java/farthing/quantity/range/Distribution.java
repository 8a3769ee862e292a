package farthing.quantity.range;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/** How likely each value of one quantity is. All values are at least 0. */
public sealed interface Distribution permits Constant, Lognormal, Beta, Mixture, Samples {

    double mean();

    double variance();

    /** The probability of at most x, from 0 to 1. */
    double cdf(double x);

    /**
     * The smallest value that is not exceeded with probability p: the inverse of {@link #cdf}, never falling.
     *
     * @param p from 0 to 1; at 1 the result may be infinite
     */
    double quantile(double p);

    /** What values above x add to the mean: from all of it at 0 down to nothing. */
    double meanAbove(double x);

    /**
     * What the largest values add to the whole: of 0.01, the part of the top 1 %.
     *
     * @param share of all values, from 0 to 1
     * @return from 0 to 1; not a number where all values are 0
     */
    default double topShare(double share) {
        double from = quantile(1 - share);
        if (from == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double within = share - (1 - cdf(from));
        return (meanAbove(from) + within * from) / mean();
    }

    /**
     * The same shape around another mean: values scale in proportion, a {@link Beta} keeps its concentration.
     *
     * @param mean at least 0
     * @throws RangeException if no such distribution exists
     */
    Distribution scaledToMean(double mean);

    /** The mean for exact arithmetic: exact where all values are constants, else rounded to 12 significant digits. */
    default BigDecimal decimalMean() {
        return Decimals.stripped(Decimals.snapped(new BigDecimal(mean())));
    }

    default double standardDeviation() {
        return Math.sqrt(variance());
    }

    /**
     * As many values as fractions, ascending, one from each slice of the distribution: the quantiles, where a shape
     * knows no quicker way that is as good.
     *
     * @param fractions ascending, the i-th of n between i/n and (i + 1)/n, ends excluded
     */
    default double[] stratified(double[] fractions) {
        double[] values = new double[fractions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = quantile(fractions[i]);
        }
        return values;
    }
}
