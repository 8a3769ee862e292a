package farthing.page.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Values along an axis.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}; greater than {@code from}
 */
public record Scale(double from, double to, double start, double end) {

    public double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** Round values within the scale, at most so many. */
    public List<Double> ticks(int most) {
        double step = step((to - from) / Math.max(1, most));
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(from / step); k * step <= to + step * 1e-9; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /** The next of 1, 2, 5 times a power of ten. */
    private static double step(double least) {
        double power = 1;
        while (power < least) {
            power *= 10;
        }
        while (power / 10 >= least) {
            power /= 10;
        }
        return power / 5 >= least ? power / 5 : power / 2 >= least ? power / 2 : power;
    }
}
