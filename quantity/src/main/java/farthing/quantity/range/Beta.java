package farthing.quantity.range;

import farthing.quantity.Elementary;
import java.math.BigDecimal;

/**
 * A share between 0 and 1. Its mean is a / (a + b); a + b is its concentration, how many tries the knowledge is worth.
 *
 * @param a above 0
 * @param b above 0
 */
public record Beta(double a, double b) implements Distribution {
    private static final double CONCENTRATION_MIN = 0.01;
    private static final double CONCENTRATION_MAX = 1e8; // beyond it the quantiles lose digits
    private static final double SHAPE_MAX = 1e7; // of the smaller shape: the time of one value grows with its root
    private static final double LOGIT_MAX = 60;
    private static final double SOLVED = 1e-13;
    private static final double MET = 1e-10;

    /** Normal scores between nodes, and the least shape at which a cubic between them is exact enough. */
    private static final double NODE_STEP = 1.0 / 16;

    private static final double SMOOTH = 0.15;

    public Beta {
        if (!(a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY)) {
            throw new RangeException("no beta distribution with the shapes " + RangeException.plain(a) + " and "
                    + RangeException.plain(b) + ": both are above 0");
        }
    }

    /**
     * The one with two given quantiles, each met to 1e-10.
     *
     * @param lowP probability below {@code low}, between 0 and {@code highP}
     * @param low above 0
     * @param highP probability below {@code high}, under 1
     * @param high above {@code low}, under 1
     */
    public static Beta through(double lowP, double low, double highP, double high) {
        if (!(low > 0 && low < high && high < 1)) {
            throw new RangeException("a range of shares lies above 0 and below 1, found " + RangeException.plain(low)
                    + " to " + RangeException.plain(high)
                    + ": name the ends by their share, such as 10% of 0 | 90% of 1% to 10%");
        }
        double lowScore = StandardNormal.quantile(lowP);
        double highScore = StandardNormal.quantile(highP);
        double middle = (low + high) / 2;
        double deviation = (high - low) / (highScore - lowScore);
        double guess = middle * (1 - middle) / deviation / deviation; // the concentration, were the range small
        if (guess * Math.min(middle, 1 - middle) > SHAPE_MAX || guess > CONCENTRATION_MAX) {
            throw new RangeException("from " + RangeException.plain(low) + " to " + RangeException.plain(high)
                    + " is too narrow for a range: write one value, " + "such as " + RangeException.plain(middle));
        }
        double lowLogit = IncompleteBeta.logit(low);
        double highLogit = IncompleteBeta.logit(high);
        // with the low quantile pinned, more concentration draws the high one in
        double size = Root.of(
                log -> with(log, lowLogit, lowScore).score(highLogit) - highScore,
                Elementary.log(CONCENTRATION_MIN),
                Elementary.log(Math.max(2, guess * 8)),
                SOLVED);
        Beta beta = shapes(size, mean(size, lowLogit, lowScore));
        if (Math.abs(beta.functions().cdf(lowLogit) - lowP) > MET
                || Math.abs(beta.functions().cdf(highLogit) - highP) > MET) {
            throw new RangeException("no one range of shares has " + RangeException.plain(low) + " and "
                    + RangeException.plain(high) + " at these percentiles: split it, such as 50% of 0 | 50% of 1");
        }
        return beta;
    }

    private static IncompleteBeta with(double size, double lowLogit, double lowScore) {
        return shapes(size, mean(size, lowLogit, lowScore)).functions();
    }

    /** The logit of the mean at which a beta of this size has its low quantile where it was asked. */
    private static double mean(double size, double lowLogit, double lowScore) {
        return Root.of(
                mean -> lowScore - shapes(size, mean).functions().score(lowLogit), -LOGIT_MAX, LOGIT_MAX, SOLVED);
    }

    private static Beta shapes(double size, double meanLogit) {
        double concentration = Elementary.exp(size);
        return new Beta(
                concentration * IncompleteBeta.share(meanLogit), concentration * IncompleteBeta.share(-meanLogit));
    }

    private IncompleteBeta functions() {
        return new IncompleteBeta(a, b);
    }

    @Override
    public double mean() {
        return a / (a + b);
    }

    @Override
    public double variance() {
        double sum = a + b;
        return a / sum * b / sum / (sum + 1);
    }

    @Override
    public double cdf(double x) {
        if (x < Double.MIN_NORMAL) {
            return 0;
        }
        return x >= 1 ? 1 : functions().cdf(IncompleteBeta.logit(x));
    }

    /** Weighting a beta by its value adds 1 to its first shape. */
    @Override
    public double meanAbove(double x) {
        return mean() * (1 - new Beta(a + 1, b).cdf(x));
    }

    @Override
    public double quantile(double p) {
        double score = StandardNormal.quantile(p);
        if (score == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        return score == Double.POSITIVE_INFINITY
                ? 1
                : IncompleteBeta.share(functions().logitQuantile(score));
    }

    /** @throws RangeException if the mean is not below 1, or 1 */
    @Override
    public Distribution scaledToMean(double mean) {
        if (mean == 0 || mean == 1) {
            return new Constant(new BigDecimal(mean));
        }
        if (!(mean > 0 && mean < 1)) {
            throw new RangeException("a share is from 0 to 1, found a mean of " + RangeException.plain(mean));
        }
        return new Beta((a + b) * mean, (a + b) * (1 - mean));
    }

    /** By a cubic through exact nodes: within 1e-6 of {@link #quantile}, relative to the share and its rest. */
    @Override
    public double[] stratified(double[] fractions) {
        double first = StandardNormal.quantile(fractions[0]);
        double last = StandardNormal.quantile(fractions[fractions.length - 1]);
        int nodes = (int) ((last - first) / NODE_STEP) + 2;
        return nodes >= fractions.length || Math.min(a, b) < SMOOTH
                ? Distribution.super.stratified(fractions)
                : between(first, nodes, fractions);
    }

    private double[] between(double first, int nodes, double[] fractions) {
        IncompleteBeta functions = functions();
        double[] logits = new double[nodes];
        double[] slopes = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            double score = first + i * NODE_STEP;
            double logit = functions.logitQuantile(score);
            logits[i] = logit;
            slopes[i] = NODE_STEP
                    * StandardNormal.density(score)
                    / functions.logitDensity(IncompleteBeta.share(logit), IncompleteBeta.share(-logit));
        }
        double[] values = new double[fractions.length];
        for (int i = 0; i < values.length; i++) {
            double at = (StandardNormal.quantile(fractions[i]) - first) / NODE_STEP;
            int node = Math.min(nodes - 2, (int) at);
            values[i] = IncompleteBeta.share(cubic(logits, slopes, node, at - node));
        }
        return values;
    }

    /** Hermite's: through two nodes with their slopes. */
    private static double cubic(double[] values, double[] slopes, int node, double t) {
        double rise = values[node + 1] - values[node];
        double bend = slopes[node] - rise;
        double back = rise - slopes[node + 1];
        return values[node] + t * rise + t * (1 - t) * (bend * (1 - t) + back * t);
    }
}
