package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Law;
import farthing.quantity.sheet.Sheet;
import farthing.workload.CachePolicy;
import farthing.workload.arrivals.DailyCurve;
import farthing.workload.plan.Arrivals;
import farthing.workload.plan.Caching;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * How likely a round finds its front, or the prefix alone, in the cache.
 *
 * @param front probability that the round before left it and it still is there; 0 in a first round
 * @param prefix probability that another interaction left the prefix and it still is there
 * @param stored seconds for which an interaction prolongs the storage of the prefix
 * @param last seconds for which what a last round leaves is stored
 * @param between the same of a round before the next one
 */
record HitCells(Cell front, Cell prefix, Cell stored, Cell last, Cell between) {
    private static final long MICROS = 1_000_000;
    private static final long SECONDS_A_MONTH = Traffic.HOURS_A_MONTH * 3_600L;

    /**
     * Each interaction touches the prefix from its first round to its last, which keeps it alive for T + duration,
     * duration = (rounds - 1) x E[min(gap, T)], T being the lifetime: another one misses if none touched it for so long.
     * A later round finds its front if its gap is at most T.
     *
     * @param served share of the interactions that the server of the cache serves, in all their rounds
     */
    static List<HitCells> of(
            Sheet sheet, Givens givens, PlannedCall call, Workload workload, CachePolicy.Terms terms, Cell served) {
        Caching caching = workload.caching();
        Cell lifetime = sheet.known(
                "cache lifetime",
                BigDecimal.valueOf(Math.min(terms.lifetimeMicros(), Long.MAX_VALUE / 4) / MICROS),
                "s",
                "the provider's rule");
        GapCells gap = GapCells.of(
                sheet, givens, call.name() + ": the round before is still cached", call.gapSeconds(), lifetime);
        Cell arriving = sheet.product(
                "",
                "",
                List.of(
                        givens.interactions(workload.traffic()),
                        givens.burden(workload.business().free()),
                        givens.asking(workload.responses()),
                        givens.cell(call.share()),
                        served));
        Cell later = sheet.greatest(sheet.minus(givens.cell(call.rounds()), sheet.one()), sheet.zero());
        Cell kept = sheet.plus(lifetime, sheet.times(later, gap.capped()));
        Cell month = sheet.times(
                sheet.known("", BigDecimal.valueOf(SECONDS_A_MONTH), "", ""), givens.cell(caching.scopes()));
        Cell there = there(sheet, call.name(), workload.traffic(), arriving, month, kept);
        Cell prefix = sheet.times(there, unchanged(sheet, givens, call, caching, arriving));
        Cell stored = stored(sheet, workload.traffic(), there, arriving, month, kept);
        return List.of(
                new HitCells(sheet.zero(), prefix, stored, lifetime, gap.capped()),
                new HitCells(gap.within(), prefix, stored, lifetime, gap.capped()));
    }

    /** The time that the prefix is there over all who keep it so: on a curve a little more, for the busy hours weigh more. */
    private static Cell stored(Sheet sheet, Traffic traffic, Cell there, Cell arriving, Cell month, Cell kept) {
        Cell apart = sheet.quotient("", "s", month, arriving);
        Cell each = traffic.arrivals() == Arrivals.PERIODIC ? sheet.least(apart, kept) : sheet.times(there, apart);
        return sheet.above("", arriving, sheet.zero(), each, kept);
    }

    /**
     * The chance that one of so many interactions came within the seconds that a touch lasts.
     *
     * @param month seconds in which they arrive at each scope's prefix, over all scopes
     */
    private static Cell there(Sheet sheet, String call, Traffic traffic, Cell arriving, Cell month, Cell kept) {
        String name = call + ": another interaction kept the prefix";
        if (traffic.arrivals() == Arrivals.PERIODIC) {
            // arriving x kept against month, for an interval as a quotient would be rounded
            return sheet.atLeast(name, sheet.times(arriving, kept), month, sheet.one(), sheet.zero());
        }
        Cell rate = sheet.quotient(call + ": interactions a second and prefix", "1/s", arriving, month);
        if (!traffic.daily().isEmpty() || !traffic.weekly().isEmpty()) {
            return sheet.byLaw(name, "", Curved.of(traffic), rate, kept);
        }
        Cell missed = sheet.exponential(sheet.minus(sheet.zero(), sheet.times(rate, kept)));
        return sheet.difference(name, "", sheet.one(), missed);
    }

    /** After each edit of the prefix the first interaction of every scope finds it gone. */
    private static Cell unchanged(Sheet sheet, Givens givens, PlannedCall call, Caching caching, Cell arriving) {
        Input changes = caching.changes();
        if (changes == null || changes.mean().signum() == 0) {
            return sheet.one();
        }
        Cell first = sheet.times(givens.cell(changes), givens.cell(caching.scopes()));
        Cell share = sheet.quotient("", "", first, sheet.greatest(first, arriving));
        return sheet.difference(call.name() + ": the prefix was not edited since", "", sheet.one(), share);
    }

    /** Poisson, at the rate of the hour of the week. */
    private record Curved(DailyCurve curve) implements Law {
        private static final double SECONDS_AN_HOUR = 3_600;

        static Curved of(Traffic traffic) {
            return new Curved(new DailyCurve(24, weights(traffic.daily(), 24), weights(traffic.weekly(), 7)));
        }

        private static List<Double> weights(List<BigDecimal> weights, int count) {
            return weights.isEmpty()
                    ? Collections.nCopies(count, 1.0)
                    : weights.stream().map(BigDecimal::doubleValue).toList();
        }

        @Override
        public double at(double rate, double kept) {
            double hourly = rate * SECONDS_AN_HOUR;
            if (hourly <= 0) {
                return 0;
            }
            return Math.max(0, 1 - curve.atRate(hourly).missedShare(kept / SECONDS_AN_HOUR));
        }

        @Override
        public String words(String rate, String kept) {
            return "1 - integral of l(t) exp(-L(t - T, t)) over the week's curve, T = " + kept + " s, mean of l " + rate
                    + " a second";
        }
    }
}
