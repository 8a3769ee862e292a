package farthing.economics.plan;

import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.workload.plan.PlannedCall;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far an input alone is moved, as a mean: where it states a range from its 5th to its 95th percentile, else by
 * {@link #UNSTATED} of it down and up. A share stays from 0 to 1, a count of rounds does not fall below one, a count of
 * retries goes to whole numbers.
 *
 * @param stated whether the input said so itself
 */
record Reach(double low, double high, boolean stated) {
    /** How far an input is moved that states no range: by this share of its mean, down and up. */
    static final double UNSTATED = 0.2;

    /** Units of inputs, as the workload file's reader names them. */
    static final String SHARE = "share";

    static final String ROUNDS = "rounds";
    private static final String RETRIES = "retries";

    private static final double FARTHEST = 10;
    private static final double TAIL = 0.001;

    static Reach of(Input input) {
        Distribution range = range(input);
        if (range != null) {
            return new Reach(range.quantile(0.05), range.quantile(0.95), true);
        }
        double mean = input.mean().doubleValue();
        double low = mean * (1 - UNSTATED);
        double high = mean * (1 + UNSTATED);
        return switch (input.unit()) {
            case SHARE -> new Reach(low, Math.max(mean, Math.min(1, high)), false);
            case ROUNDS ->
                new Reach(
                        Math.max(low, Math.min(1, mean)),
                        Math.max(mean, Math.min(PlannedCall.ROUNDS_MAX, high)),
                        false);
            case RETRIES -> new Reach(Math.floor(low), Math.ceil(high), false);
            default -> new Reach(low, high, false);
        };
    }

    /** As far as an answer may be looked for: all that a share can be, rounds from one on, else from 0 to ten times the mean. */
    static Reach farthest(Input input) {
        double mean = input.mean().doubleValue();
        Distribution range = range(input);
        double most = Math.max(mean * FARTHEST, range == null ? 0 : range.quantile(1 - TAIL));
        return switch (input.unit()) {
            case SHARE -> new Reach(0, Math.max(1, mean), false);
            case ROUNDS ->
                new Reach(Math.min(1, mean), Math.max(mean, Math.min(PlannedCall.ROUNDS_MAX, Math.ceil(most))), false);
            default -> new Reach(0, most, false);
        };
    }

    /** Whether a file's own figures bring the round at all: beyond its mean a count without a range is only tried. */
    static boolean canBe(Input rounds, int round) {
        return range(rounds) != null || rounds.mean().compareTo(BigDecimal.valueOf(round - 1L)) > 0;
    }

    static boolean isRounds(Input input) {
        return input.unit().equals(ROUNDS);
    }

    private static @Nullable Distribution range(Input input) {
        return input.uncertain() == null ? input.spread() : input.uncertain();
    }
}
