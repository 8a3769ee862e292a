package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.workload.plan.Fallback;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * What retries and fallbacks make of a call.
 *
 * @param tried attempts of it, on average: failed ones with probability r each, of n + 1 at most, so r (1 - r^(n+1)) / (1 - r)
 *     failed ones; where a failure persists, r (n + 1)
 * @param billed of these, in the cost of one that succeeds
 * @param succeeds probability that it does in the end
 */
record Outcome(Cell tried, Cell billed, Cell succeeds, List<FallbackShare> fallbacks) {

    /** @param share of the calls that come to it; each is billed in full, whether or not it fails there too */
    record FallbackShare(Server server, Cell share) {}

    static Outcome of(Sheet sheet, Givens givens, Workload workload, CallCells.Servers servers) {
        Retries retries = workload.retries();
        Input timeouts = retries.timeouts();
        Cell errors = givens.cell(retries.rate());
        Cell rate = timeouts == null ? errors : sheet.plus(errors, givens.cell(timeouts));
        Cell attempts = sheet.plus(givens.cell(retries.retries()), sheet.one());
        Cell failed;
        Cell wasted;
        if (retries.persistent()) {
            failed = rate;
            wasted = sheet.times(rate, attempts);
        } else {
            failed = sheet.power(rate, attempts);
            wasted = sheet.quotient(
                    "failed attempts a call",
                    "",
                    sheet.times(rate, sheet.minus(sheet.one(), failed)),
                    sheet.minus(sheet.one(), rate));
        }
        Cell first = sheet.minus(sheet.one(), failed);
        Cell paid = sheet.times(wasted, billed(sheet, givens, retries, errors, rate));
        Cell billed = sheet.sum("attempts billed a call", "", List.of(first, paid));
        Cell succeeds = first;
        List<FallbackShare> shares = new ArrayList<>();
        for (Fallback fallback : workload.fallbacks()) {
            if (workload.quality().excludes(fallback.model())) {
                continue;
            }
            Cell fails = givens.cell(fallback.rate());
            shares.add(new FallbackShare(servers.of(fallback.model()), failed));
            succeeds = sheet.plus(succeeds, sheet.times(failed, sheet.minus(sheet.one(), fails)));
            failed = sheet.times(failed, fails);
        }
        Cell tried = sheet.sum("attempts a call", "", List.of(first, wasted));
        return new Outcome(tried, billed, succeeds, List.copyOf(shares));
    }

    /** Of a failed attempt, on average: an error is billed in part, what timed out in full. */
    private static Cell billed(Sheet sheet, Givens givens, Retries retries, Cell errors, Cell rate) {
        Cell part = givens.cell(retries.billed());
        Input timeouts = retries.timeouts();
        return timeouts == null || timeouts.mean().signum() == 0
                ? part
                : sheet.quotient(
                        "billed of a failed attempt",
                        "share",
                        sheet.plus(sheet.times(errors, part), givens.cell(timeouts)),
                        rate);
    }
}
