package farthing.answers.breakeven;

import farthing.economics.breakeven.ApiPrice;
import farthing.economics.breakeven.CountedUnit;
import farthing.economics.machine.Mix;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Verdict;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be served, and what others ask for it.
 *
 * @param mix tokens of what is counted: of a request, or of a completed interaction of a workload
 * @param cached of its input, what the seller has in its cache
 * @param served the requests that it is for a machine
 * @param yearly how many come a year, or null if not told
 * @param hours weights of the hours of a week; none where they are not told
 * @param peak busiest hour over the mean, or null if not told
 * @param against what the fleet is held against
 * @param plan of the workload there; null for single requests
 * @param beyond why that does not take the longest of it; empty where it does
 * @param bounds of a plan: what those take that do not take the longest of it, of the fleet's rival first
 * @param sellers of the same model, by rising price
 * @param whole of which the demand is a part; null for single requests
 * @param notes how it was made
 */
public record ApiDemand(
        Mix mix,
        BigDecimal cached,
        CountedUnit served,
        @Nullable BigDecimal yearly,
        List<BigDecimal> hours,
        @Nullable Input peak,
        ApiPrice against,
        @Nullable Estimate plan,
        String beyond,
        List<Finding> bounds,
        List<ApiPrice> sellers,
        @Nullable Whole whole,
        List<String> notes) {
    public ApiDemand {
        hours = List.copyOf(hours);
        bounds = List.copyOf(bounds);
        sellers = List.copyOf(sellers);
        notes = List.copyOf(notes);
    }

    /**
     * The same, noting which rate limits may not let it through.
     *
     * @param bought who sells the weights for less, and is to be bought from; or null
     */
    ApiDemand noting(Feasibility limits, @Nullable String bought) {
        List<String> all = new ArrayList<>(notes);
        passed(limits, bought).forEach(limit -> all.add(limit.sentence() + "; " + limit.wayOut()));
        return new ApiDemand(
                mix, cached, served, yearly, hours, peak, against, plan, beyond, bounds, sellers, whole, all);
    }

    /**
     * Known limits of what the fleet is held against that it passes, none where that does not take the calls at all; of whom
     * to buy from also that they are not known, for there nobody has seen the volume go through.
     */
    List<Finding> passed(Feasibility limits, @Nullable String bought) {
        return limits.findings().stream()
                .filter(limit -> limit.verdict() != Verdict.FEASIBLE)
                .filter(limit -> limit.server().equals(bought)
                        || (beyond.isEmpty()
                                && limit.bound() != null
                                && limit.server().equals(against.seller())))
                .toList();
    }

    /**
     * A month of the workload, at what the fleet is held against.
     *
     * @param calls whose inference is compared, where others stay where they are; none where all are
     * @param month USD for everything, as the plan has it
     * @param inference USD of it that is compared
     */
    public record Whole(List<String> calls, BigDecimal month, BigDecimal inference) {
        private static final int NAMED = 2;
        private static final int DIGITS = 12;

        public Whole {
            calls = List.copyOf(calls);
        }

        /** USD a month for calls that name a model of their own, and for what stands beside inference. */
        public BigDecimal stays() {
            // Both are quotients: what their last digits leave is no amount.
            return month.subtract(inference)
                    .setScale(DIGITS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
        }

        /** What stays, in words. */
        public String staying() {
            return (calls.isEmpty() ? "" : "calls that name a model of their own, and ")
                    + "what stands beside inference";
        }

        /** What is compared, such as {@code inference of the call 'answer'}. */
        public String compared() {
            if (calls.isEmpty()) {
                return "inference";
            }
            List<String> named =
                    calls.stream().limit(NAMED).map(call -> "'" + call + "'").toList();
            int more = calls.size() - named.size();
            return more > 0
                    ? "inference of the calls " + String.join(", ", named) + " and " + more + " more"
                    : "inference of the call" + (named.size() > 1 ? "s " : " ") + String.join(" and ", named);
        }
    }

    /** What is counted: a request, or a completed interaction of a workload. */
    public String unit() {
        return served.unit();
    }

    public BigDecimal tokens() {
        return mix.tokens();
    }
}
