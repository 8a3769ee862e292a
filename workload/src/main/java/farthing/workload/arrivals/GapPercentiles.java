package farthing.workload.arrivals;

import farthing.quantity.Elementary;
import farthing.quantity.range.StandardNormal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long prefixes wait until they are sent again, by twelve percentiles. Each token of a prefix counts as one, because
 * long prompts come after long pauses and a cache is paid by the token. Between the percentiles, and beyond the outermost,
 * the logarithm of a wait goes straight in normal scores, so that two of them would be a lognormal.
 *
 * @param seconds at each of {@link #SHARES}, never falling
 */
public record GapPercentiles(List<Double> seconds) {
    /** Shares of the tokens that wait at most so long. */
    public static final List<Double> SHARES = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99);

    /** Shorter waits are alike: no provider forgets so soon, and clocks of traces do not tell them apart. */
    private static final double SHORTEST = 0.5;

    /** So many tokens that waited so long. */
    record Wait(double seconds, long tokens) {}

    public GapPercentiles {
        seconds = List.copyOf(seconds);
        if (seconds.size() != SHARES.size()) {
            throw new IllegalArgumentException(SHARES.size() + " percentiles are needed, not " + seconds.size());
        }
    }

    /** @param waits whose tokens are above 0; at least one */
    static GapPercentiles of(List<Wait> waits) {
        List<Wait> sorted = new ArrayList<>(waits);
        sorted.sort(Comparator.comparingDouble(Wait::seconds));
        double all = 0;
        for (Wait wait : sorted) {
            all += wait.tokens();
        }
        List<Double> seconds = new ArrayList<>();
        double passed = 0;
        int at = -1;
        for (double share : SHARES) {
            while (passed < share * all && at + 1 < sorted.size()) {
                passed += sorted.get(++at).tokens();
            }
            seconds.add(Math.max(SHORTEST, sorted.get(at).seconds()));
        }
        return new GapPercentiles(seconds);
    }

    /** Share of the tokens that wait at most so long. */
    public double within(double time) {
        if (time == Double.POSITIVE_INFINITY) {
            return 1;
        }
        int upper = 1;
        while (upper < seconds.size() - 1 && seconds.get(upper) < time) {
            upper++;
        }
        int lower = upper - 1;
        while (lower > 0 && seconds.get(lower).equals(seconds.get(upper))) {
            lower--;
        }
        double from = Elementary.log(seconds.get(lower));
        double to = Elementary.log(seconds.get(upper));
        double at = Elementary.log(Math.max(SHORTEST, time));
        if (to == from) {
            return at >= to ? 1 : 0;
        }
        double low = StandardNormal.quantile(SHARES.get(lower));
        double high = StandardNormal.quantile(SHARES.get(upper));
        return StandardNormal.cdf(low + (high - low) * (at - from) / (to - from));
    }
}
