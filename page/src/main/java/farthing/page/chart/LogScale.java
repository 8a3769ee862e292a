package farthing.page.chart;

import farthing.quantity.Elementary;
import java.util.ArrayList;
import java.util.List;

/**
 * Values along a logarithmic axis.
 *
 * @param from value at {@code start}, above 0
 * @param to value at {@code end}, greater than {@code from}
 */
public record LogScale(double from, double to, double start, double end) {

    /** Values outside of the scale lie on its ends. */
    public double at(double value) {
        double within = Math.max(from, Math.min(to, value));
        return start + Elementary.log(within / from) / Elementary.log(to / from) * (end - start);
    }

    /** The value at a place. */
    public double value(double place) {
        return from * Elementary.exp((place - start) / (end - start) * Elementary.log(to / from));
    }

    /** Powers of ten within the scale, with 2 and 5 times them where there are few. */
    public List<Double> ticks() {
        List<Double> tens = times(new double[] {1});
        return tens.size() >= 3 ? tens : times(new double[] {1, 2, 5});
    }

    private List<Double> times(double[] steps) {
        List<Double> ticks = new ArrayList<>();
        double power = 1;
        while (power > from) {
            power /= 10;
        }
        while (power * 10 <= from) {
            power *= 10;
        }
        for (; power <= to; power *= 10) {
            for (double step : steps) {
                if (power * step >= from && power * step <= to) {
                    ticks.add(power * step);
                }
            }
        }
        return ticks;
    }
}
