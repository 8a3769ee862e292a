package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Columns;
import farthing.quantity.sheet.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure, as one input moves and all others stay, crosses a bound: found on a grid and narrowed down to 1 in
 * 10^12 of the input. A figure that touches the bound between two points of the grid and turns back is not seen.
 */
public final class Crossing {
    private static final int STEPS = 64;
    private static final int NARROWINGS = 8;

    private Crossing() {}

    /** A figure for many values of one input. */
    public interface Curve {
        double[] at(double[] values);
    }

    /** The cell's values as the input alone moves. */
    public static Curve of(Sheet sheet, Cell figure, Input moved) {
        return values -> Columns.of(
                sheet, List.of(figure), input -> input.path().equals(moved.path()) ? values : null, values.length)[0];
    }

    /** One curve less another. */
    public static Curve difference(Curve one, Curve other) {
        return values -> {
            double[] a = one.at(values);
            double[] b = other.at(values);
            double[] difference = new double[values.length];
            for (int i = 0; i < difference.length; i++) {
                difference[i] = a[i] - b[i];
            }
            return difference;
        };
    }

    /**
     * The value nearest to where the input stands at which the curve reaches 0, or null if it does not in the range.
     *
     * @param from least value to look at
     * @param to greatest one
     */
    public static @Nullable Double nearest(Curve curve, double from, double stands, double to) {
        Double up = first(curve, stands, to);
        Double down = first(curve, stands, from);
        if (up == null || down == null) {
            return up == null ? down : up;
        }
        return Math.abs(up - stands) <= Math.abs(down - stands) ? up : down;
    }

    /** The first value on the way from start to end behind which the curve is on the other side of 0, or null. */
    public static @Nullable Double first(Curve curve, double start, double end) {
        double from = start;
        double to = end;
        for (int narrowing = 0; narrowing < NARROWINGS; narrowing++) {
            double[] grid = new double[STEPS + 1];
            for (int i = 0; i <= STEPS; i++) {
                grid[i] = i == STEPS ? to : from + (to - from) * i / STEPS;
            }
            double[] values = curve.at(grid);
            int crossed = crossed(values);
            if (crossed < 0) {
                return null;
            }
            from = grid[crossed - 1];
            to = grid[crossed];
        }
        return to;
    }

    /** The first place at which the values are on the other side than at the place before, or -1. */
    private static int crossed(double[] values) {
        for (int i = 1; i < values.length; i++) {
            boolean before = values[i - 1] > 0;
            boolean after = values[i] > 0;
            if (before != after && !Double.isNaN(values[i - 1]) && !Double.isNaN(values[i])) {
                return i;
            }
        }
        return -1;
    }
}
