package farthing.formats.goal;

import farthing.economics.goal.Goal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the value of one number, nearest to where it stands, at which a goal is met. Upwards it tries values a quarter
 * apart, downwards the multiples of a thirty-second; between the first that meets the goal and the one before, it halves the
 * gap down to one step. So the value found meets the goal, and the next step back towards the start does not.
 */
final class NumberSearch {
    private static final BigDecimal RATIO = new BigDecimal("1.25");
    private static final int PARTS = 32;
    private static final int SIGNIFICANT = 3;

    private final Goal goal;
    private final Curve curve;
    private final BigDecimal stepLeast;
    private final BigDecimal stepMost;
    private @Nullable BigDecimal best;
    private @Nullable BigDecimal bestFigure;

    /** @param step with which the next value back towards the start does not meet the goal */
    record Met(BigDecimal value, BigDecimal step) {}

    /** The goal's figure at a value, or null where it is undefined or the value cannot be. */
    interface Curve {
        @Nullable
        BigDecimal at(BigDecimal value);
    }

    /**
     * Values have {@value #SIGNIFICANT} significant digits, but no finer or coarser steps than these.
     *
     * @param stepLeast above 0
     */
    NumberSearch(Goal goal, Curve curve, String stepLeast, String stepMost) {
        this.goal = goal;
        this.curve = curve;
        this.stepLeast = new BigDecimal(stepLeast);
        this.stepMost = new BigDecimal(stepMost);
    }

    /** The nearest value above the start, up to the end, that meets the goal; or null. */
    @Nullable
    Met upwards(BigDecimal start, BigDecimal end) {
        BigDecimal before = start;
        BigDecimal next = start.signum() == 0 ? stepMost.min(end) : start.multiply(RATIO);
        while (before.compareTo(end) < 0) {
            BigDecimal step = step(next);
            BigDecimal value = rounded(next, step, RoundingMode.CEILING).min(end);
            if (meets(value)) {
                return new Met(narrowed(before, value, step, RoundingMode.CEILING), step);
            }
            before = value;
            next = value.multiply(RATIO);
        }
        return null;
    }

    /** The nearest value below the start, down to the end, that meets the goal; or null. */
    @Nullable
    Met downwards(BigDecimal start, BigDecimal end) {
        BigDecimal before = start;
        BigDecimal part = start.subtract(end).divide(BigDecimal.valueOf(PARTS), start.scale() + 20, RoundingMode.DOWN);
        for (int i = 1; i <= PARTS; i++) {
            BigDecimal at = i == PARTS ? end : start.subtract(part.multiply(BigDecimal.valueOf(i)));
            BigDecimal step = step(before);
            BigDecimal value = rounded(at, step, RoundingMode.FLOOR).max(end);
            if (value.compareTo(before) < 0) {
                if (meets(value)) {
                    return new Met(narrowed(before, value, step, RoundingMode.FLOOR), step);
                }
                before = value;
            }
        }
        return null;
    }

    /** The value tried that came nearest, or null if none was better than the start. */
    @Nullable
    BigDecimal best(@Nullable BigDecimal figureAtStart) {
        return best != null && goal.prefers(bestFigure, figureAtStart) ? best : null;
    }

    /** Halves the gap between a value that fails and one that meets, in multiples of the step. */
    private BigDecimal narrowed(BigDecimal fails, BigDecimal meets, BigDecimal step, RoundingMode beyond) {
        BigDecimal nearest = rounded(fails, step, beyond);
        BigDecimal from = nearest.compareTo(fails) == 0 ? nearest : nearest.subtract(signed(step, beyond));
        BigDecimal to = meets;
        while (true) {
            BigDecimal steps = to.subtract(from).abs().divide(step, 0, RoundingMode.CEILING);
            if (steps.compareTo(BigDecimal.ONE) <= 0) {
                return to;
            }
            BigDecimal half = steps.divide(BigDecimal.valueOf(2), 0, RoundingMode.FLOOR);
            BigDecimal middle = from.add(signed(step, beyond).multiply(half));
            if (meets(middle)) {
                to = middle;
            } else {
                from = middle;
            }
        }
    }

    private static BigDecimal signed(BigDecimal step, RoundingMode beyond) {
        return beyond == RoundingMode.CEILING ? step : step.negate();
    }

    private boolean meets(BigDecimal value) {
        BigDecimal figure = curve.at(value);
        if (goal.prefers(figure, bestFigure)) {
            best = value;
            bestFigure = figure;
        }
        return goal.isMetBy(figure);
    }

    /** What a value is rounded to. */
    private BigDecimal step(BigDecimal value) {
        if (value.signum() == 0) {
            return stepMost;
        }
        int exponent = value.precision() - value.scale() - SIGNIFICANT;
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).max(stepLeast).min(stepMost);
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }
}
