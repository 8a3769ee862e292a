package farthing.catalogue.terms;

import farthing.catalogue.Provenance;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much one account may call a class of models.
 *
 * @param models ids, or prefixes that end in {@code *}
 * @param tier of the account; {@code free} or {@code trial} where nothing is paid
 * @param bounds one a bucket, in the order of buckets
 * @param chosen false for a statement that is kept though another stands; the provenance's reason says why
 * @param note how to read it; empty if nothing is to be said
 */
public record RateLimit(
        String provider,
        List<String> models,
        String tier,
        List<Bound> bounds,
        boolean chosen,
        Provenance provenance,
        String note) {
    public RateLimit {
        models = List.copyOf(models);
        bounds = List.copyOf(bounds);
    }

    /** At most so much in the bucket's period. */
    public record Bound(Bucket bucket, BigDecimal most) {}

    /**
     * How far a demand fills a bucket.
     *
     * @param wanted in the unit of the bound
     */
    public record Use(Bound bound, BigDecimal wanted) {
        public boolean isOver() {
            return wanted.compareTo(bound.most()) > 0;
        }

        /** Wanted over allowed: 1 is full. */
        public BigDecimal share() {
            return Decimals.divide(wanted, bound.most());
        }
    }

    /** The calls a minute that the tightest bucket admits. */
    public record Admission(Bound bound, BigDecimal callsPerMinute) {}

    /** Every bucket's use by calls of that kind. */
    public List<Use> uses(Counting counting, CallTokens call, Demand demand) {
        List<Use> uses = new ArrayList<>();
        for (Bound bound : bounds) {
            BigDecimal each = counting.counted(bound.bucket(), call);
            uses.add(new Use(bound, demand.calls(bound.bucket()).multiply(each)));
        }
        return uses;
    }

    /** How many calls of that kind fit into a minute, by the tightest bucket; null if no bucket bounds a minute. */
    public @Nullable Admission admission(Counting counting, CallTokens call) {
        Admission tightest = null;
        for (Bound bound : bounds) {
            BigDecimal each = counting.counted(bound.bucket(), call);
            if (!bound.bucket().isPerMinute() || each.signum() == 0) {
                continue;
            }
            BigDecimal calls = Decimals.divide(bound.most(), each);
            if (tightest == null || calls.compareTo(tightest.callsPerMinute()) < 0) {
                tightest = new Admission(bound, calls);
            }
        }
        return tightest;
    }
}
