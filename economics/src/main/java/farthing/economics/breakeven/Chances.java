package farthing.economics.breakeven;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely it is, at each volume, that the fleet costs no more than the API: the share of draws whose
 * {@link BreakEven} holds the volume. Volumes go up to a horizon.
 *
 * @param levels by rising probability
 * @param most the greatest probability of any volume
 * @param here the probability at the volume asked for, or null if none was
 * @param horizon requests a year
 */
public record Chances(
        List<Level> levels, double most, @Nullable Double here, BigDecimal horizon, long seed, int draws) {
    /** Those that a break-even is told at. */
    public static final List<Double> USUAL = List.of(0.1, 0.5, 0.9);

    public Chances {
        levels = List.copyOf(levels);
    }

    /**
     * @param probability from 0 to 1
     * @param from the least volume with at least this probability; null where none up to the horizon has it
     * @param alwaysFrom from where on every volume up to the horizon has it; null where there is none such
     */
    public record Level(
            double probability,
            @Nullable Double from,
            @Nullable Double alwaysFrom) {}

    /** What a draw gives. */
    public interface Drawn {
        BreakEven at(int draw);
    }

    /**
     * @param here requests a year, or null
     * @param horizon above 0
     * @param draws at least 1
     */
    public static Chances of(Drawn drawn, @Nullable BigDecimal here, BigDecimal horizon, long seed, int draws) {
        double end = horizon.doubleValue();
        Sweep sweep = new Sweep();
        int holding = 0;
        for (int draw = 0; draw < draws; draw++) {
            Volumes volumes = drawn.at(draw).volumes();
            holding += here != null && volumes.contains(here) ? 1 : 0;
            for (Volumes.Interval interval : volumes.intervals()) {
                double from = interval.from().doubleValue();
                if (from <= end) {
                    BigDecimal to = interval.to();
                    sweep.add(
                            from, to == null || to.doubleValue() >= end ? Double.POSITIVE_INFINITY : to.doubleValue());
                }
            }
        }
        List<Level> levels = new ArrayList<>();
        for (double probability : USUAL) {
            levels.add(sweep.level(probability, (int) Math.ceil(probability * draws)));
        }
        double most = (double) sweep.most() / draws;
        return new Chances(levels, most, here == null ? null : (double) holding / draws, horizon, seed, draws);
    }

    /** Starts and ends of all intervals; at the same volume starts come first, for ends belong to an interval. */
    private static final class Sweep {
        private double[] starts = new double[1024];
        private double[] ends = new double[1024];
        private int count;
        private boolean sorted;

        void add(double from, double to) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            starts[count] = from;
            ends[count] = to;
            count++;
        }

        private void sort() {
            if (!sorted) {
                Arrays.sort(starts, 0, count);
                Arrays.sort(ends, 0, count);
                sorted = true;
            }
        }

        Level level(double probability, int needed) {
            sort();
            Double from = null;
            Double always = null;
            int ended = 0;
            for (int started = 0; started < count; started++) {
                while (ends[ended] < starts[started]) {
                    if (started - ended == needed) {
                        always = null;
                    }
                    ended++;
                }
                if (started + 1 - ended == needed) {
                    always = starts[started];
                    from = from == null ? always : from;
                }
            }
            int left = count - ended;
            while (ended < count && ends[ended] < Double.POSITIVE_INFINITY) {
                ended++;
                left--;
            }
            return new Level(probability, from, left >= needed ? always : null);
        }

        int most() {
            sort();
            int most = 0;
            int ended = 0;
            for (int started = 0; started < count; started++) {
                while (ends[ended] < starts[started]) {
                    ended++;
                }
                most = Math.max(most, started + 1 - ended);
            }
            return most;
        }
    }
}
