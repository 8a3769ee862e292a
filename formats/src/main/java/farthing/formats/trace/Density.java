package farthing.formats.trace;

import farthing.quantity.Draws;
import java.util.Arrays;

/** How often each value occurs. */
final class Density {
    static final Density NONE = new Density(new double[] {0}, new double[] {1});

    private final double[] values;
    private final double[] upTo;

    /** @param upTo sums of the weights up to and with each value; the last one, above 0, stands for certainty */
    Density(double[] values, double[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    double draw(Draws draws) {
        int at = Arrays.binarySearch(upTo, draws.nextFraction() * upTo[upTo.length - 1]);
        return values[Math.min(at < 0 ? -at - 1 : at + 1, values.length - 1)];
    }
}
