package farthing.economics.traffic;

import farthing.quantity.Money;
import farthing.rating.Explanation;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What replayed traffic used and would have cost.
 *
 * @param interactions distinct ids; a call without one counts as its own
 * @param tokens of the trace, whatever has a price
 * @param cost null where an amount would hide a range, or where nothing is priced
 * @param range bounds where calls moved to another tokenizer, else null
 * @param pricedCalls calls of which every unit has a price
 * @param unpriced calls that have no price or not for every unit, by model and reason
 * @param cache that was replayed, or null
 * @param notes what a reader must know to use the figures
 */
public record ReplayResult(
        long calls,
        long interactions,
        Tokens tokens,
        @Nullable Cost cost,
        @Nullable Range range,
        long pricedCalls,
        List<Unpriced> unpriced,
        @Nullable CachePolicy cache,
        CacheScope scope,
        List<String> notes) {

    public ReplayResult {
        unpriced = List.copyOf(unpriced);
        notes = List.copyOf(notes);
    }

    /** The same with a note before the others. */
    public ReplayResult noted(String note) {
        List<String> all = new ArrayList<>();
        all.add(note);
        all.addAll(notes);
        return new ReplayResult(calls, interactions, tokens, cost, range, pricedCalls, unpriced, cache, scope, all);
    }

    /**
     * Every input token is read, written or uncached.
     *
     * @param stored tokens times microseconds kept, where storage is billed
     */
    public record Tokens(long read, long write, long uncached, long output, BigDecimal stored) {
        public long input() {
            return Math.addExact(Math.addExact(read, write), uncached);
        }
    }

    /**
     * @param list of all priced units
     * @param contracted the same under the contract
     * @param perInteraction contracted amounts of the interactions that are wholly priced
     * @param explanation derivation of the list amount, or null if it was not asked for
     */
    public record Cost(
            Money list,
            Money contracted,
            CostSpread.Summary perInteraction,
            @Nullable Explanation explanation) {}

    /**
     * Bounds for another tokenizer and other answers.
     *
     * @param inputRatios narrowest and widest bound over the models: tokens of the new where the old makes one
     * @param answers how much longer or shorter the visible answer may be
     * @param source of the ratios, with date
     */
    public record Range(Bound low, Bound high, String inputRatios, String answers, String source) {}

    /** One end of a range: the tokens and what they cost, or null where nothing is priced. */
    public record Bound(Tokens tokens, @Nullable Cost cost) {}

    /** Calls without a full price. */
    public record Unpriced(String model, long calls, String reason) {}

    /** How much of the traffic has a price. */
    public enum Status {
        PRICED,
        PARTIAL,
        UNPRICED
    }

    public Status status() {
        if (unpriced.isEmpty()) {
            return Status.PRICED;
        }
        boolean any = cost != null || (range != null && range.low().cost() != null);
        return any ? Status.PARTIAL : Status.UNPRICED;
    }
}
