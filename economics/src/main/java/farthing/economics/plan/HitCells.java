package farthing.economics.plan;

import farthing.economics.sheet.Cell;
import farthing.economics.sheet.Sheet;
import farthing.quantity.range.Input;
import farthing.workload.CachePolicy;
import farthing.workload.plan.Caching;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.List;

/**
 * How likely a round finds its front, or the prefix alone, in the cache.
 *
 * @param front probability that the round before left it and it still is there; 0 in a first round
 * @param prefix probability that another interaction left the prefix and it still is there
 */
record HitCells(Cell front, Cell prefix) {
    private static final long MICROS = 1_000_000;
    private static final long SECONDS_A_MONTH = Traffic.HOURS_A_MONTH * 3_600L;

    /**
     * Interactions arrive by Poisson in each scope. Each touches the prefix from its first round to its last, which
     * keeps it alive: a first round misses if no other interaction touched it within the lifetime T, the chance of
     * which is exp(-rate x (T + duration)), duration = (rounds - 1) x E[min(gap, T)]. A later round finds its front if its gap is at most T.
     */
    static List<HitCells> of(Sheet sheet, Givens givens, PlannedCall call, Workload workload, CachePolicy.Terms terms) {
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
                        givens.asking(workload.responses()),
                        givens.cell(call.share())));
        Cell rate = sheet.quotient(
                call.name() + ": interactions a second and prefix",
                "1/s",
                arriving,
                sheet.times(
                        sheet.known("", BigDecimal.valueOf(SECONDS_A_MONTH), "", ""), givens.cell(caching.scopes())));
        Cell later = sheet.greatest(sheet.minus(givens.cell(call.rounds()), sheet.one()), sheet.zero());
        Cell kept = sheet.plus(lifetime, sheet.times(later, gap.capped()));
        Cell missed = sheet.exponential(sheet.minus(sheet.zero(), sheet.times(rate, kept)));
        Cell there = sheet.difference(call.name() + ": another interaction kept the prefix", "", sheet.one(), missed);
        Cell prefix = sheet.times(there, unchanged(sheet, givens, call, caching, arriving));
        return List.of(new HitCells(sheet.zero(), prefix), new HitCells(gap.within(), prefix));
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
}
