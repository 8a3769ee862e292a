package farthing.quantity.range;

import farthing.quantity.Elementary;

/** The beta distribution's functions for one pair of shapes. Logits (log x/(1 - x)) keep both ends sharp. */
final class IncompleteBeta {
    private static final double LOGIT_MAX = 700;
    private static final double SQRT_2_PI = 2.5066282746310002;
    private static final double EXACT = 4e-16;
    private static final double TINY = 1e-300;
    private static final int STEPS_MAX = 100_000;
    private static final double Z_MAX = 38;
    private static final double NEAR_ONE = 0.05;

    private final double a;
    private final double b;
    private final double scale;

    IncompleteBeta(double a, double b) {
        this.a = a;
        this.b = b;
        this.scale = Math.sqrt(a)
                * Math.sqrt(b / (a + b))
                / SQRT_2_PI
                * Elementary.exp(stirlingRest(a + b) - stirlingRest(a) - stirlingRest(b));
    }

    static double logit(double x) {
        return Elementary.log(x / (1 - x));
    }

    /** The share with a given logit. */
    static double share(double logit) {
        double small = Elementary.exp(-Math.abs(logit));
        return logit < 0 ? small / (1 + small) : 1 / (1 + small);
    }

    /** The probability of at most the share with this logit. */
    double cdf(double logit) {
        double x = share(logit);
        double y = share(-logit);
        if (x == 0) {
            return 0;
        }
        if (y == 0) {
            return 1;
        }
        double density = logitDensity(x, y);
        return x * (a + b + 2) < a + 1 ? density * fraction(a, b, x) / a : 1 - density * fraction(b, a, y) / b;
    }

    /** The density over the logit, which is that over the share x times its rest y. */
    double logitDensity(double x, double y) {
        // from the mean, and from the smaller of the two, so that nothing large cancels
        double off = x < y ? x * (a + b) - a : b - y * (a + b);
        return scale * Elementary.exp(a * log((a + b) / a * x, off / a) + b * log((a + b) / b * y, -off / b));
    }

    /** Of a ratio, of which the distance t from 1 is known more exactly. */
    private static double log(double ratio, double t) {
        if (Math.abs(t) > NEAR_ONE) {
            return Elementary.log(ratio);
        }
        double s = t / (2 + t);
        double r = s * s;
        return 2 * s * (1 + r * (1.0 / 3 + r * (1.0 / 5 + r * (1.0 / 7 + r * (1.0 / 9 + r / 11)))));
    }

    /** The logit of the quantile at the probability with this normal score: on that scale the curve is nearly straight. */
    double logitQuantile(double score) {
        double guess = Elementary.log(a / b);
        double width = 1 / Math.sqrt(a) + 1 / Math.sqrt(b);
        double low = Math.max(-LOGIT_MAX, guess - width);
        while (low > -LOGIT_MAX && score(low) >= score) {
            low = Math.max(-LOGIT_MAX, guess - (guess - low) * 3);
        }
        double high = Math.min(LOGIT_MAX, guess + width);
        while (high < LOGIT_MAX && score(high) < score) {
            high = Math.min(LOGIT_MAX, guess + (high - guess) * 3);
        }
        if (score(low) >= score) {
            return low;
        }
        return Root.of(logit -> score(logit) - score, low, high, width * 1e-13);
    }

    double score(double logit) {
        return Math.max(-Z_MAX, Math.min(Z_MAX, StandardNormal.quantile(Math.min(1, Math.max(0, cdf(logit))))));
    }

    /** The continued fraction of DLMF 8.17.22 by Lentz's rule; quick where x is below (a + 1) / (a + b + 2). */
    private static double fraction(double a, double b, double x) {
        double value = 1;
        double c = 1;
        double d = 0;
        for (int k = 1; k <= STEPS_MAX; k++) {
            int m = k / 2;
            double at = a + 2 * m;
            double coefficient =
                    k % 2 == 0 ? m * (b - m) * x / ((at - 1) * at) : -(a + m) * (a + b + m) * x / (at * (at + 1));
            d = 1 / awayFromZero(1 + coefficient * d);
            c = awayFromZero(1 + coefficient / c);
            value = c * d * value;
            if (Math.abs(c * d - 1) < EXACT) {
                break;
            }
        }
        return 1 / value;
    }

    private static double awayFromZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** log gamma(x) less Stirling's (x - 1/2) log x - x + log(2 pi) / 2. */
    private static double stirlingRest(double x) {
        double shifted = 0;
        double at = x;
        while (at < 16) {
            shifted = (at + 0.5) * Elementary.log((at + 1) / at) - 1 + shifted;
            at++;
        }
        double r = 1 / (at * at);
        return shifted + (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / at;
    }
}
