package farthing.economics.plan;

import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.workload.CachePolicy;
import java.math.BigDecimal;
import java.util.List;

/**
 * The input of a round, split by what a cache makes of it: expected tokens, which add up to the total.
 *
 * @param read from the cache
 * @param write into it
 * @param plain neither
 */
record InputSplit(Cell read, Cell write, Cell plain) {

    static InputSplit uncached(Sheet sheet, RoundTokens round) {
        return new InputSplit(sheet.zero(), sheet.zero(), round.total());
    }

    /** Under a provider's rules: what is shorter than the minimum is neither read nor written; reads come in whole blocks. */
    static InputSplit of(Sheet sheet, RoundTokens round, HitCells hits, CachePolicy.Terms terms) {
        Cell minimum = sheet.known("", BigDecimal.valueOf(terms.minimum()), "", "");
        Cell front = cacheable(sheet, round.front(), minimum, terms);
        Cell prefix = cacheable(sheet, round.prefix(), minimum, terms);
        Cell end = cacheable(sheet, round.kept(), minimum, terms.withoutRounding());
        Cell gone = sheet.minus(sheet.one(), hits.front());
        Cell readFront = hits.front();
        Cell readPrefix = sheet.times(gone, hits.prefix());
        Cell readNone = sheet.minus(sheet.minus(sheet.one(), readFront), readPrefix);
        Cell read = sheet.sum(
                "cached input", "tokens", List.of(sheet.times(front, readFront), sheet.times(prefix, readPrefix)));
        Cell write = sheet.sum(
                "written to the cache",
                "tokens",
                List.of(
                        sheet.times(beyond(sheet, end, front), readFront),
                        sheet.times(beyond(sheet, end, prefix), readPrefix),
                        sheet.times(end, readNone)));
        return new InputSplit(read, write, rest(sheet, round, read, write));
    }

    /**
     * By a typed hit rate: so much of all input is read, of its words, for pictures, sound and film stand in no cache; what
     * is worth a cache beyond that is written.
     */
    static InputSplit claimed(Sheet sheet, RoundTokens round, Cell hitRate) {
        Cell claimed = sheet.product("cached input, claimed", "tokens", List.of(round.whole(), hitRate));
        Cell read = round.whole().equals(round.total()) ? claimed : sheet.least(claimed, round.total());
        Cell write = beyond(sheet, round.kept(), read);
        return new InputSplit(read, write, rest(sheet, round, read, write));
    }

    private static Cell rest(Sheet sheet, RoundTokens round, Cell read, Cell write) {
        return sheet.difference("uncached input", "tokens", round.total(), sheet.plus(read, write));
    }

    private static Cell beyond(Sheet sheet, Cell end, Cell read) {
        return sheet.greatest(sheet.minus(end, read), sheet.zero());
    }

    static Cell cacheable(Sheet sheet, Cell tokens, Cell minimum, CachePolicy.Terms terms) {
        Cell enough = sheet.atLeast("", tokens, minimum, tokens, sheet.zero());
        if (terms.rounding() <= 1) {
            return enough;
        }
        Cell block = sheet.known("", BigDecimal.valueOf(terms.rounding()), "", "");
        return sheet.times(sheet.roundedDown(sheet.quotient("", "", enough, block)), block);
    }
}
