package farthing.quantity.range;

import farthing.quantity.Elementary;

/**
 * The normal distribution with mean 0 and standard deviation 1. The quantile is rational in three pieces; their
 * coefficients were fitted for this class at Chebyshev nodes in 60 digits, to a relative error of 1e-14 (1e-13 in the
 * tail beyond 1e-11).
 */
public final class StandardNormal {
    private static final double SQRT_2_PI = 2.5066282746310002;
    private static final double SERIES_MAX = 2.5;
    private static final int FRACTION_DEPTH = 60;
    private static final double CENTRE = 0.425;
    private static final double NEAR = 1.6;
    private static final double FAR = 5;

    private static final double[] CENTRE_TOP = {
        3.387132872796346, 128.73512822626552, 1830.557477937655, 12139.224890161133,
        38265.21131547404, 52232.98928941886, 23904.10311672109, 1633.01228436139
    };
    private static final double[] CENTRE_BOTTOM = {
        1,
        41.01236618941398,
        641.6392645370514,
        4815.857529818916,
        17948.9098123265,
        31203.393040319792,
        21170.851303740594,
        3539.541309812176
    };
    private static final double[] NEAR_TOP = {
        1.4234371107496915, 4.798696727457574, 6.296256957052062, 4.247442499999075,
        1.5853303740560594, 0.3204502719191649, 0.03125039421113113, 0.0010675107206190402
    };
    private static final double[] NEAR_BOTTOM = {
        1,
        2.1714679312462626,
        1.9045463196807437,
        0.8474894683229163,
        0.19517067468966826,
        0.02089858274895104,
        0.0007547304084728207,
        1.1825888713836057E-9
    };
    private static final double[] FAR_TOP = {
        6.657904643501601, 5.36392799535973, 1.7126636063614036, 0.27653155042595456,
        0.023847074935772695, 0.001064345066011105, 2.1791882932552658E-5, 1.4873165026124035E-7
    };
    private static final double[] FAR_BOTTOM = {
        1,
        0.5848339569352283,
        0.1294030206791264,
        0.01350951877804971,
        0.0006785561942318076,
        1.488357510236225E-5,
        1.0516861025390119E-7,
        1.0512211135747255E-15
    };

    private StandardNormal() {}

    public static double density(double z) {
        return Elementary.exp(-z * z / 2) / SQRT_2_PI;
    }

    /** The probability of at most z, to 1e-13 of itself or of 1e-16, whichever is larger. */
    public static double cdf(double z) {
        if (z > SERIES_MAX) {
            return 1 - upperTail(z);
        }
        if (z < -SERIES_MAX) {
            return upperTail(-z);
        }
        // 1/2 + density * (z + z^3/3 + z^5/(3*5) + ...)
        double term = z;
        double sum = z;
        for (int odd = 3; Math.abs(term) > Math.abs(sum) * 1e-18; odd += 2) {
            term = z * z / odd * term;
            sum += term;
        }
        return 0.5 + density(z) * sum;
    }

    /** The value that is not exceeded with probability p: infinite at 0 and 1. */
    public static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= CENTRE) {
            double r = CENTRE * CENTRE - q * q;
            return q * ratio(CENTRE_TOP, CENTRE_BOTTOM, r);
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1, found " + p);
        }
        double tail = Math.min(p, 1 - p);
        double distance = tail < Double.MIN_NORMAL ? Double.POSITIVE_INFINITY : Math.sqrt(-Elementary.log(tail));
        double z = distance;
        if (distance <= FAR) {
            z = ratio(NEAR_TOP, NEAR_BOTTOM, distance - NEAR);
        } else if (distance < Double.POSITIVE_INFINITY) {
            z = ratio(FAR_TOP, FAR_BOTTOM, distance - FAR);
        }
        return q < 0 ? -z : z;
    }

    /** Laplace's continued fraction: density / (z + 1 / (z + 2 / (z + 3 / ...))). */
    private static double upperTail(double z) {
        if (z == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double rest = z;
        for (int k = FRACTION_DEPTH; k >= 1; k--) {
            rest = z + k / rest;
        }
        return density(z) / rest;
    }

    private static double ratio(double[] top, double[] bottom, double x) {
        double above = 0;
        double below = 0;
        for (int i = top.length - 1; i >= 0; i--) {
            above = above * x + top[i];
            below = below * x + bottom[i];
        }
        return above / below;
    }
}
