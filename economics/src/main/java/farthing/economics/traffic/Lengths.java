package farthing.economics.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How counts of tokens spread: mean, least and most exact; percentiles by nearest rank, exact up to {@value #EXACT}
 * counts, beyond that to a 128th of their size, so that memory stays bounded.
 */
public final class Lengths {
    /** So many counts are kept one by one. */
    public static final int EXACT = 100_000;

    private static final int FINE_BITS = 7;
    private static final int FINE = 1 << FINE_BITS;
    private static final int CLASSES = (64 - FINE_BITS) * FINE;

    private long[] kept = new long[256];
    private final long[] classes = new long[CLASSES];
    private long count;
    private long sum;
    private long most;

    /**
     * @param isExact whether the percentiles are counts that occurred
     * @param bars how many counts lie in ranges that double, from the least to the greatest
     */
    public record Summary(
            long count, long sum, long p50, long p95, long p99, long most, boolean isExact, List<Bar> bars) {
        public Summary {
            bars = List.copyOf(bars);
        }

        public double mean() {
            return count == 0 ? 0 : (double) sum / count;
        }
    }

    /** Counts from {@code from} on, below {@code below}. */
    public record Bar(long from, long below, long count) {}

    void add(long tokens) {
        if (count < EXACT) {
            if (count == kept.length) {
                kept = Arrays.copyOf(kept, kept.length * 2);
            }
            kept[(int) count] = tokens;
        }
        classes[classOf(tokens)]++;
        count++;
        sum = Math.addExact(sum, tokens);
        most = Math.max(most, tokens);
    }

    /** Counts below 128 each have a class of their own; above, each power of two has 128. */
    private static int classOf(long tokens) {
        if (tokens < FINE) {
            return (int) tokens;
        }
        int power = 63 - Long.numberOfLeadingZeros(tokens) - FINE_BITS;
        return (power << FINE_BITS) + (int) (tokens >> power);
    }

    /** The least count of a class. */
    private static long leastOf(int of) {
        if (of < 2 * FINE) {
            return of;
        }
        int power = (of >> FINE_BITS) - 1;
        return ((long) (of & (FINE - 1)) + FINE) << power;
    }

    Summary summary() {
        boolean exact = count <= EXACT;
        long[] sorted = exact ? Arrays.copyOf(kept, (int) count) : new long[0];
        Arrays.sort(sorted);
        return new Summary(
                count,
                sum,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                most,
                exact,
                bars());
    }

    private long percentile(long[] sorted, int percent) {
        if (count == 0) {
            return 0;
        }
        long rank = (count * percent + 99) / 100;
        if (count <= EXACT) {
            return sorted[(int) rank - 1];
        }
        long seen = 0;
        for (int of = 0; of < CLASSES; of++) {
            seen += classes[of];
            if (seen >= rank) {
                return leastOf(of);
            }
        }
        return most;
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        long from = 0;
        long below = 1;
        long within = 0;
        for (int of = 0; of < CLASSES && from <= most; of++) {
            if (leastOf(of) >= below) {
                bars.add(new Bar(from, below, within));
                from = below;
                below = below * 2;
                within = 0;
            }
            within += classes[of];
        }
        if (within > 0) {
            bars.add(new Bar(from, below, within));
        }
        while (!bars.isEmpty() && bars.get(0).count() == 0) {
            bars.remove(0);
        }
        return bars;
    }
}
