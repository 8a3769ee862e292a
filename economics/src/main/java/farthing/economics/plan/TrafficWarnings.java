package farthing.economics.plan;

import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.quantity.range.Input;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Spike;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Peaks, growth and retries against what providers let through. */
final class TrafficWarnings {
    private static final int YEAR = 12;

    private final Workload workload;
    private final Traffic traffic;
    private final List<ServerDemand> demands;
    private final RateLimitCheck limits;
    private final RateLimitCheck usual;
    private final List<Warning> warnings = new ArrayList<>();

    TrafficWarnings(Workload workload, Estimate estimate, Terms terms) {
        this.workload = workload;
        this.traffic = workload.traffic();
        this.demands = ServerDemand.of(workload, estimate);
        this.limits = new RateLimitCheck(terms, Rush.of(traffic));
        this.usual = new RateLimitCheck(terms, Rush.usual(traffic));
    }

    List<Warning> all() {
        for (ServerDemand demand : demands) {
            List<TierUse> uses = limits.uses(demand, demands);
            if (!uses.isEmpty()) {
                peak(demand, uses);
                freeTier(uses);
                growth(demand, uses);
            }
        }
        average();
        retries();
        return warnings;
    }

    /** What comes usually passes, the spike does not; or the average passes and the peak does not. */
    private void peak(ServerDemand demand, List<TierUse> uses) {
        TierUse highest = uses.get(uses.size() - 1);
        TierUse.BucketUse tightest = highest.tightest();
        if (highest.isFree() || !tightest.isOver()) {
            return;
        }
        Spike given = traffic.spike();
        boolean usualPasses =
                given != null && highestOf(demand).buckets().stream().noneMatch(TierUse.BucketUse::isOver);
        Spike spike = usualPasses ? given : null;
        boolean averagePasses = highest.buckets().stream()
                .allMatch(use -> use.average().compareTo(use.bound().most()) <= 0);
        if (spike == null && !averagePasses) {
            return;
        }
        BigDecimal most = tightest.bound().most();
        String words = tightest.bound().bucket().words();
        add(
                Code.PEAK_BEYOND_LIMIT,
                highest.highest() ? Severity.RISK : Severity.CAUTION,
                spike == null ? traffic.peak().path() : spike.times().path(),
                tightest.peak(),
                most,
                (spike == null ? "the peak" : "the spike") + " asks " + highest.server() + " for "
                        + Numerals.of(tightest.peak()) + " " + words + ", "
                        + highest.name() + " lets " + Numerals.of(most) + " through: "
                        + (spike == null ? "the average of " + Numerals.of(tightest.average()) : "the usual peak")
                        + " passes, the rest is turned away"
                        + (highest.highest() ? "" : "; limits of higher tiers are not known"),
                highest.highest()
                        ? "agree a higher limit, let calls wait, or send the rest to another provider"
                        : "ask the provider for the limits of the next tier, or send the rest to another");
    }

    private TierUse highestOf(ServerDemand demand) {
        List<TierUse> uses = usual.uses(demand, demands);
        return uses.get(uses.size() - 1);
    }

    private void freeTier(List<TierUse> uses) {
        for (TierUse use : uses) {
            if (use.isFree() && !use.carries()) {
                TierUse.BucketUse tightest = use.tightest();
                add(
                        Code.FREE_TIER_TOO_SMALL,
                        Severity.NOTE,
                        interactionsPath(),
                        tightest.peak(),
                        tightest.bound().most(),
                        use.name() + " of " + use.server() + " ends at "
                                + Numerals.of(tightest.bound().most()) + " "
                                + tightest.bound().bucket().words() + ", this is "
                                + Numerals.of(tightest.peak()) + ": it is for trying, not for production",
                        "switch billing on and ask for the limits of the paid tier");
                return;
            }
        }
    }

    private String interactionsPath() {
        return traffic.interactions().get(0).path();
    }

    /** The first month of the year in which the demand, grown, needs another tier, or more than any. */
    private void growth(ServerDemand demand, List<TierUse> uses) {
        BigDecimal rate = traffic.growth().mean();
        TierUse now = carrying(uses);
        if (rate.signum() <= 0 || now == null) {
            return;
        }
        BigDecimal factor = BigDecimal.ONE;
        TierUse next = null;
        int nextMonth = 0;
        for (int month = 1; month <= YEAR; month++) {
            factor = factor.multiply(BigDecimal.ONE.add(rate));
            List<TierUse> grown = limits.uses(demand.grown(factor), grown(factor));
            TierUse then = carrying(grown);
            if (then == null) {
                crossed(
                        grown.get(grown.size() - 1).highest() ? Severity.RISK : Severity.CAUTION,
                        month,
                        grown.get(grown.size() - 1),
                        now,
                        null);
                return;
            }
            if (next == null && !then.limit().tier().equals(now.limit().tier())) {
                next = then;
                nextMonth = month;
            }
        }
        if (next != null) {
            TierUse same = uses.get(0);
            for (TierUse use : limits.uses(demand.grown(power(rate, nextMonth)), grown(power(rate, nextMonth)))) {
                same = use.limit().tier().equals(now.limit().tier()) ? use : same;
            }
            crossed(Severity.NOTE, nextMonth, same, now, next);
        }
    }

    private static BigDecimal power(BigDecimal rate, int months) {
        return BigDecimal.ONE.add(rate).pow(months);
    }

    private List<ServerDemand> grown(BigDecimal factor) {
        return demands.stream().map(each -> each.grown(factor)).toList();
    }

    /** @param outgrown the tier that is too small then */
    private void crossed(Severity severity, int month, TierUse outgrown, TierUse now, @Nullable TierUse next) {
        TierUse.Fill full = outgrown.fullest();
        String takes = next == null ? "" : next.takes();
        add(
                Code.GROWTH_CROSSES_LIMIT,
                severity,
                traffic.growth().path(),
                full.figure(),
                full.bound(),
                "growing " + Numerals.percent(traffic.growth().mean()) + " a month, " + now.server() + " outgrows "
                        + outgrown.name() + " in month " + month + ": " + full.words(),
                next == null
                        ? "agree a higher limit before that month"
                        : "be in " + next.name() + " by then" + (takes.isEmpty() ? "" : " (" + takes + ")"));
    }

    private static @Nullable TierUse carrying(List<TierUse> uses) {
        for (TierUse use : uses) {
            if (use.carries()) {
                return use;
            }
        }
        return null;
    }

    private void average() {
        if (Rush.isTold(traffic) || demands.isEmpty()) {
            return;
        }
        Input peak = traffic.peak();
        boolean assumed = peak.tag() == Input.Tag.ASSUMED;
        boolean flat = peak.mean().compareTo(BigDecimal.ONE) <= 0;
        if (flat) {
            add(
                    Code.SIZED_TO_AVERAGE,
                    Severity.CAUTION,
                    peak.path(),
                    peak.mean(),
                    null,
                    "every minute is taken for the average one: limits and capacity are sized to the mean",
                    "state traffic.peak, the busiest minute over the mean: consumer products have 4");
        } else if (assumed) {
            add(
                    Code.SIZED_TO_AVERAGE,
                    Severity.NOTE,
                    peak.path(),
                    peak.mean(),
                    null,
                    "no peak was given: " + Numerals.of(peak.mean()) + " times the mean is assumed (" + peak.source()
                            + ")",
                    "state traffic.peak, the busiest minute over the mean");
        }
    }

    private void retries() {
        Retries retries = workload.retries();
        Input timeouts = retries.timeouts();
        BigDecimal rate =
                timeouts == null ? retries.rate().mean() : retries.rate().mean().add(timeouts.mean());
        BigDecimal more = retries.retries().mean();
        if (!retries.persistent() || rate.signum() <= 0 || more.signum() <= 0) {
            return;
        }
        BigDecimal attempts = more.add(BigDecimal.ONE);
        BigDecimal wasted = rate.multiply(attempts);
        add(
                Code.RETRIES_AMPLIFY,
                Severity.CAUTION,
                retries.retries().path(),
                wasted,
                rate,
                "a call that failed fails again: " + Numerals.percent(rate) + " of the calls are tried "
                        + Numerals.of(attempts) + " times, " + Numerals.of(wasted.movePointRight(2))
                        + " attempts for nothing in 100 calls",
                "retry only what can pass (429, 5xx, timeouts), or go to a fallback after the first failure");
    }

    private void add(
            Code code,
            Severity severity,
            String path,
            BigDecimal figure,
            @Nullable BigDecimal bound,
            String sentence,
            String wayOut) {
        warnings.add(new Warning(code, severity, path, figure, bound, sentence, wayOut));
    }
}
