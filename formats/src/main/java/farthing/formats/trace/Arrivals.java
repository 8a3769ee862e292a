package farthing.formats.trace;

import farthing.quantity.Draws;
import farthing.quantity.Elementary;

/**
 * Times of arrival of a stationary renewal process: gaps are independent, and the first is what remains of the gap that
 * the start falls into, so that any span holds rate times span arrivals on average, however bursty the gaps are.
 *
 * @param shape of the gaps' distribution; 1 is a Poisson process in both patterns
 * @param scale of the gaps, in seconds
 */
record Arrivals(boolean weibull, double shape, double scale) {

    /** @param rate a second, above 0 */
    static Arrivals gamma(double rate, double shape) {
        return new Arrivals(false, shape, 1 / (rate * shape));
    }

    /** @param rate a second, above 0 */
    static Arrivals weibull(double rate, double shape) {
        return new Arrivals(true, shape, 1 / (rate * Elementary.exp(logGamma(1 + 1 / shape))));
    }

    /** The first arrival: a gap drawn in proportion to its length, cut at a uniform place. */
    double first(Draws draws) {
        double gap = weibull
                ? Elementary.pow(atLeastNormal(gammaDraw(1 + 1 / shape, draws)), 1 / shape)
                : gammaDraw(shape + 1, draws);
        return scale * gap * draws.nextFraction();
    }

    double gap(Draws draws) {
        double gap =
                weibull ? Elementary.pow(-Elementary.log(draws.nextFraction()), 1 / shape) : gammaDraw(shape, draws);
        return scale * gap;
    }

    /** Marsaglia and Tsang 2000, "A simple method for generating gamma variables", scale 1. */
    private static double gammaDraw(double shape, Draws draws) {
        if (shape < 1) {
            double above = gammaDraw(shape + 1, draws);
            return above * Elementary.pow(draws.nextFraction(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / (3 * Math.sqrt(d));
        while (true) {
            double x = normalDraw(draws);
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > Double.MIN_NORMAL
                    && Elementary.log(draws.nextFraction()) < x * x / 2 + d * (1 - v + Elementary.log(v))) {
                return d * v;
            }
        }
    }

    /** Marsaglia's polar method. */
    private static double normalDraw(Draws draws) {
        while (true) {
            double x = 2 * draws.nextFraction() - 1;
            double y = 2 * draws.nextFraction() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > Double.MIN_NORMAL) {
                return x * Math.sqrt(-2 * Elementary.log(square) / square);
            }
        }
    }

    private static double atLeastNormal(double x) {
        return Math.max(x, Double.MIN_NORMAL);
    }

    /** Logarithm of the gamma function above 0, by Stirling's series from 10 on (DLMF 5.11.1) and its recurrence below. */
    static double logGamma(double x) {
        double product = 1;
        double z = x;
        while (z < 10) {
            product *= z;
            z++;
        }
        double r = 1 / (z * z);
        double series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r / 1680))) / z;
        double halfLogTwoPi = 0.9189385332046727;
        return (z - 0.5) * Elementary.log(z) - z + halfLogTwoPi + series - Elementary.log(product);
    }
}
