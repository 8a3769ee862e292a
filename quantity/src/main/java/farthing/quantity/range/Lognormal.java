package farthing.quantity.range;

import farthing.quantity.Elementary;
import java.math.BigDecimal;

/**
 * A positive quantity whose logarithm is normal: most values small, some large. Its median is exp(mu), its mean
 * exp(mu + sigma^2 / 2).
 *
 * @param mu mean of the logarithm
 * @param sigma standard deviation of the logarithm, above 0 and at most {@value #SIGMA_MAX}
 */
public record Lognormal(double mu, double sigma) implements Distribution {
    /** Beyond it the mean is over 250,000 times the median: nobody's knowledge of a quantity looks like that. */
    public static final double SIGMA_MAX = 5;

    private static final double MU_MAX = 200;

    public Lognormal {
        if (!(sigma > 0 && sigma <= SIGMA_MAX && Math.abs(mu) <= MU_MAX)) {
            throw new RangeException("no lognormal with a median of e^" + RangeException.plain(mu) + " and a sigma of "
                    + RangeException.plain(sigma)
                    + ": sigma is above 0 and at most " + RangeException.plain(SIGMA_MAX));
        }
    }

    /**
     * The one with two given quantiles.
     *
     * @param lowP probability below {@code low}, between 0 and {@code highP}
     * @param low above 0
     * @param highP probability below {@code high}, under 1
     * @param high above {@code low}
     */
    public static Lognormal through(double lowP, double low, double highP, double high) {
        if (!(low > 0)) {
            throw new RangeException("a range starts above 0, found " + RangeException.plain(low)
                    + ": name a zero by its share, such as " + "10% of 0 | 90% of 1 to 10");
        }
        double lowZ = StandardNormal.quantile(lowP);
        double highZ = StandardNormal.quantile(highP);
        double sigma = Elementary.log(high / low) / (highZ - lowZ);
        if (!(sigma <= SIGMA_MAX)) {
            throw new RangeException("from " + RangeException.plain(low) + " to " + RangeException.plain(high)
                    + " is too wide for one range, its mean would lie "
                    + "far above nearly all values: split it, such as 90% of 1 to 100 | 10% of 100 to 10k");
        }
        return new Lognormal(Elementary.log(low) - lowZ * sigma, sigma);
    }

    @Override
    public double mean() {
        return Elementary.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double variance() {
        return mean() * mean() * (Elementary.exp(sigma * sigma) - 1);
    }

    @Override
    public double cdf(double x) {
        if (x < Double.MIN_NORMAL) {
            return 0;
        }
        return x == Double.POSITIVE_INFINITY ? 1 : StandardNormal.cdf((Elementary.log(x) - mu) / sigma);
    }

    @Override
    public double quantile(double p) {
        return Elementary.exp(mu + sigma * StandardNormal.quantile(p));
    }

    @Override
    public double meanAbove(double x) {
        if (x < Double.MIN_NORMAL) {
            return mean();
        }
        return x == Double.POSITIVE_INFINITY
                ? 0
                : mean() * StandardNormal.cdf((mu + sigma * sigma - Elementary.log(x)) / sigma);
    }

    @Override
    public Distribution scaledToMean(double mean) {
        return mean == 0
                ? new Constant(BigDecimal.ZERO)
                : new Lognormal(Elementary.log(mean) - sigma * sigma / 2, sigma);
    }
}
