package farthing.quantity.range;

import java.util.function.DoubleUnaryOperator;

/** Where a function that never falls passes through zero, by Chandrupatla's rule: bisection or inverse quadratic. */
final class Root {
    private static final int STEPS_MAX = 400;
    private static final double ULPS = 8e-16;

    private Root() {}

    /**
     * @param f below 0 at {@code low}, at least 0 at {@code high}; it may jump
     * @param exact tolerance of the result, absolute; where doubles are coarser, a few of their steps
     * @return a place at most so far above the zero or jump, where f is at least 0
     */
    static double of(DoubleUnaryOperator f, double low, double high, double exact) {
        double below = low;
        double atBelow = f.applyAsDouble(low);
        double above = high;
        double atAbove = f.applyAsDouble(high);
        double tolerance = Math.max(exact, ULPS * Math.max(Math.abs(low), Math.abs(high)));
        double step = 0.5;
        for (int i = 0; i < STEPS_MAX && above - below > tolerance; i++) {
            double x = below + step * (above - below);
            if (x <= below || x >= above) {
                break;
            }
            double at = f.applyAsDouble(x);
            double last; // the end that gives way
            double atLast;
            if (at >= 0) {
                last = above;
                atLast = atAbove;
                above = x;
                atAbove = at;
            } else {
                last = below;
                atLast = atBelow;
                below = x;
                atBelow = at;
            }
            step = nextStep(below, atBelow, above, atAbove, last, atLast, tolerance);
        }
        return above;
    }

    /** The share of the way from below to above: by the parabola through three points where that is safe, else half. */
    private static double nextStep(
            double below, double atBelow, double above, double atAbove, double last, double atLast, double tolerance) {
        boolean fromAbove = last > above;
        double newest = fromAbove ? above : below;
        double atNewest = fromAbove ? atAbove : atBelow;
        double other = fromAbove ? below : above;
        double atOther = fromAbove ? atBelow : atAbove;
        double xi = (newest - other) / (last - other);
        double phi = (atNewest - atOther) / (atLast - atOther);
        double share = 0.5;
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
            share = atNewest / (atOther - atNewest) * atLast / (atOther - atLast)
                    + (last - newest)
                            / (other - newest)
                            * atNewest
                            / (atLast - atNewest)
                            * atOther
                            / (atLast - atOther);
        }
        double least = Math.min(0.5, 0.4 * tolerance / (above - below));
        share = Math.min(1 - least, Math.max(least, share));
        return fromAbove ? 1 - share : share;
    }
}
