package farthing.economics.plan;

import farthing.economics.plan.Warning.Code;
import farthing.economics.plan.Warning.Severity;
import farthing.quantity.range.Input;
import farthing.workload.CachePolicy;
import farthing.workload.plan.Caching;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prompt caches that do not do what they are for: found by planning the option again without what is suspected. */
final class CacheWarnings {
    /** A typed hit rate is believed so far beyond the engine's own. */
    private static final BigDecimal CLOSE = new BigDecimal("0.01");

    private final Planner planner;
    private final Workload workload;
    private final Caching caching;
    private final Estimate estimate;
    private final List<Warning> warnings = new ArrayList<>();

    CacheWarnings(Planner planner, Workload workload, Estimate estimate) {
        this.planner = planner;
        this.workload = workload;
        this.caching = workload.caching();
        this.estimate = estimate;
    }

    List<Warning> all() {
        if (caching.policy().equals(Caching.NONE)) {
            return warnings;
        }
        if (!caching.changing().isEmpty()) {
            changing();
            return warnings;
        }
        for (CallCells call : estimate.option().made()) {
            belowMinimum(call);
        }
        Input claimed = caching.hitRate();
        if (claimed != null) {
            claimed(claimed);
        }
        neverPays();
        return warnings;
    }

    private @Nullable Estimate with(Caching other) {
        OptionSheet option = planner.option(
                workload.withCaching(other), estimate.option().server().choice());
        return option == null ? null : Estimate.of(option);
    }

    private Caching as(String policy, @Nullable Input hitRate) {
        return new Caching(policy, caching.scopes(), hitRate, caching.changes(), List.of());
    }

    /** What a month costs more than under another use of caches; 0 where that is not known. */
    private BigDecimal monthlyMore(@Nullable Estimate other) {
        if (other == null || !other.isPriced() || !estimate.isPriced()) {
            return BigDecimal.ZERO;
        }
        return inference(estimate).subtract(inference(other));
    }

    private static BigDecimal inference(Estimate of) {
        return of.exact().value(of.option().inference());
    }

    private void changing() {
        BigDecimal lost = monthlyMore(with(as(caching.policy(), caching.hitRate())));
        if (lost.signum() > 0) {
            add(
                    Code.CHANGING_PREFIX,
                    Severity.RISK,
                    "cache.changing",
                    lost,
                    null,
                    String.join(", ", caching.changing()) + " in the prefix defeat"
                            + (caching.changing().size() == 1 ? "s" : "") + " the cache: "
                            + Numerals.money(lost, estimate.currency()) + " a month more",
                    "move what changes behind the stable part of the prompt");
        }
    }

    private void belowMinimum(CallCells cells) {
        CachePolicy.Terms terms = cells.server().cache();
        Input prefix = cells.call().prefix();
        if (terms == null || caching.policy().isEmpty() || prefix.mean().signum() == 0) {
            return;
        }
        BigDecimal minimum = BigDecimal.valueOf(terms.minimum());
        if (prefix.mean().compareTo(minimum) < 0) {
            add(
                    Code.PREFIX_BELOW_MINIMUM,
                    Severity.CAUTION,
                    prefix.path(),
                    prefix.mean(),
                    minimum,
                    "the prefix of " + cells.call().name() + ", " + Numerals.of(prefix.mean())
                            + " tokens, alone never hits: " + cells.server().name() + " caches from "
                            + Numerals.of(minimum) + " on, " + Numerals.of(minimum.subtract(prefix.mean()))
                            + " are missing",
                    "put more that is stable in front, such as examples or tools, or take a model with a lower minimum");
        }
    }

    private void claimed(Input claimed) {
        Estimate own = with(as(caching.policy(), null));
        BigDecimal reckoned = own == null ? null : own.hitRate();
        BigDecimal typed = estimate.hitRate();
        if (reckoned == null || typed == null || typed.compareTo(reckoned.add(CLOSE)) <= 0) {
            return;
        }
        BigDecimal missing = monthlyMore(own).negate();
        add(
                Code.HIT_RATE_ABOVE_ARRIVALS,
                Severity.CAUTION,
                claimed.path(),
                typed,
                reckoned,
                "a hit rate of " + Numerals.percent(typed) + " is claimed; arrivals and the provider's rules allow "
                        + Numerals.percent(reckoned) + ": " + Numerals.money(missing, estimate.currency())
                        + " a month more",
                "leave " + claimed.path() + " out, or measure it from a trace");
    }

    private void neverPays() {
        BigDecimal more = monthlyMore(with(as(Caching.NONE, null)));
        if (more.signum() > 0) {
            add(
                    Code.CACHE_NEVER_PAYS,
                    Severity.CAUTION,
                    caching.policy().isEmpty() ? "cache" : "cache.policy",
                    more,
                    BigDecimal.ZERO,
                    "writing the cache costs more than reading it saves: " + Numerals.money(more, estimate.currency())
                            + " a month",
                    "cache: none, a lifetime that fits the gaps between calls, or fewer scopes");
        }
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
