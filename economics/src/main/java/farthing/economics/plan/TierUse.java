package farthing.economics.plan;

import farthing.catalogue.terms.AccountTier;
import farthing.catalogue.terms.RateLimit;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a workload fills the limits that a provider sets for one model in one tier of accounts.
 *
 * @param server {@code provider/model}
 * @param limit as published
 * @param highest whether no tier above it is known to be sold
 * @param account what the tier takes, or null if that is not known
 * @param buckets in the order of the limit
 * @param spend a month at this provider, in USD; null where it is billed in another currency
 */
public record TierUse(
        String server,
        RateLimit limit,
        boolean highest,
        @Nullable AccountTier account,
        List<BucketUse> buckets,
        @Nullable BigDecimal spend) {
    private static final String SPEND = "USD a month";

    public TierUse {
        buckets = List.copyOf(buckets);
    }

    /**
     * @param each what one interaction takes
     * @param average of all periods of the bucket
     * @param peak that 99 of 100 busiest periods do not exceed
     */
    public record BucketUse(RateLimit.Bound bound, BigDecimal each, BigDecimal average, BigDecimal peak) {
        /** Interactions that the bucket lets through in its period. */
        public BigDecimal admits() {
            return Decimals.divide(bound.most(), each);
        }

        public boolean isOver() {
            return peak.compareTo(bound.most()) > 0;
        }

        /** Wanted over allowed: 1 is full. */
        public BigDecimal share() {
            return Decimals.divide(peak, bound.most());
        }
    }

    public boolean carries() {
        return !isOverCap() && buckets.stream().noneMatch(BucketUse::isOver);
    }

    /** Whether a month costs more than the tier lets an account spend. */
    public boolean isOverCap() {
        BigDecimal cap = account == null ? null : account.monthlyCap();
        return cap != null && spend != null && spend.compareTo(cap) > 0;
    }

    /** Such as {@code tier scale}, or {@code the free tier}. */
    public String name() {
        return isFree()
                ? "the " + limit.tier() + " tier"
                : limit.tier().startsWith("tier") ? limit.tier() : "tier " + limit.tier();
    }

    /** Whether nothing is paid in it. */
    public boolean isFree() {
        return limit.tier().equals("free") || limit.tier().equals("trial");
    }

    /** The bucket that is fullest. */
    public BucketUse tightest() {
        BucketUse tightest = buckets.get(0);
        for (BucketUse use : buckets) {
            tightest = use.share().compareTo(tightest.share()) > 0 ? use : tightest;
        }
        return tightest;
    }

    /**
     * Something that a tier bounds.
     *
     * @param unit of both
     */
    public record Fill(BigDecimal figure, BigDecimal bound, String unit) {
        /** Such as {@code 1,200 of 1,000 requests a minute} or {@code $4,599 of $1,000 a month}. */
        public String words() {
            return unit.equals(SPEND)
                    ? "$" + Numerals.of(figure) + " of $" + Numerals.of(bound) + " a month"
                    : Numerals.of(figure) + " of " + Numerals.of(bound) + " " + unit;
        }
    }

    /** What stands in the way, or comes nearest to it: the fullest bucket, or the spending where only that is too much. */
    public Fill fullest() {
        BucketUse tightest = tightest();
        BigDecimal cap = account == null ? null : account.monthlyCap();
        if (!tightest.isOver() && cap != null && spend != null && spend.compareTo(cap) > 0) {
            return new Fill(spend, cap, SPEND);
        }
        return new Fill(
                tightest.peak(),
                tightest.bound().most(),
                tightest.bound().bucket().words());
    }

    /** What it takes to be in the tier, in words; empty where nothing is known to be needed. */
    public String takes() {
        if (account == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        BigDecimal paid = account.paid();
        if (paid != null && paid.signum() > 0) {
            words.append("$").append(Numerals.of(paid)).append(" paid before");
        }
        if (account.days() > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(account.days()).append(" days after the first payment");
        }
        BigDecimal cap = account.monthlyCap();
        if (cap != null) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append("at most $")
                    .append(Numerals.of(cap))
                    .append(" a month");
        }
        return words.toString();
    }
}
