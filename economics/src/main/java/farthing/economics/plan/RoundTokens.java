package farthing.economics.plan;

import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Sheet;
import farthing.workload.plan.History;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Thinking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one round of a call, whoever serves it.
 *
 * @param prefix stable tokens at the front
 * @param total of the whole input, as text
 * @param whole the same with the tokens of pictures, sound and film beside it: what fills a window
 * @param front leading tokens that the round before already sent; the prefix in the first
 * @param kept leading tokens worth a cache: the whole input where a later round sends it again, else the prefix
 * @param output visible tokens, as text
 * @param reasoning tokens thought, as far as the cap lets
 * @param answer both, with the tokens of pictures, sound and film beside them: what the model writes
 * @param thought the same without a cap
 * @param summary tokens of a summary written before this round; null where nothing is ever compacted
 */
record RoundTokens(
        Cell prefix,
        Cell total,
        Cell whole,
        Cell front,
        Cell kept,
        Cell output,
        Cell reasoning,
        Cell answer,
        Cell thought,
        List<Cell> extras,
        @Nullable Summary summary) {

    /**
     * @param happens 1 if this round comes after a compaction, else 0
     * @param input what the summarising call reads
     * @param output what it writes
     */
    record Summary(Cell happens, Cell input, Cell output) {}

    /** The rounds of a call, unrolled: as many as its count may come to. */
    static List<RoundTokens> of(Sheet sheet, PlannedCall call, Givens givens, int rounds) {
        return new Unrolling(sheet, call, givens).rounds(rounds);
    }

    private static final class Unrolling {
        private final Sheet sheet;
        private final PlannedCall call;
        private final Givens givens;
        private final Cell prefix;
        private final Cell input;
        private final Cell output;
        private final Cell reasoning;
        private final Cell thought;
        private final Cell added;
        private final List<Cell> extras = new ArrayList<>();
        private final Cell media;
        private final Cell answer;

        Unrolling(Sheet sheet, PlannedCall call, Givens givens) {
            this.sheet = sheet;
            this.call = call;
            this.givens = givens;
            this.prefix = givens.cell(call.prefix());
            this.input = givens.cell(call.input());
            Cell said = givens.cell(call.output());
            List<Kind> kinds = kinds();
            this.thought = kinds.size() == 1
                    ? kinds.get(0).thought
                    : mean(": tokens thought a round", kinds, kind -> kind.thought);
            Input cap = call.maxOutput();
            if (cap == null) {
                this.reasoning = thought;
                this.output = said;
            } else {
                // Thinking comes first; the answer has what the cap leaves: of each kind by itself, for some think
                // beyond it.
                Cell most = givens.cell(cap);
                this.reasoning = mean("", kinds, kind -> sheet.least(kind.thought, most));
                this.output =
                        mean("", kinds, kind -> sheet.least(said, sheet.minus(most, sheet.least(kind.thought, most))));
            }
            this.added = sheet.sum(call.name() + ": history a round adds", "tokens", List.of(input, output));
            call.extras().forEach(extra -> extras.add(givens.cell(extra.count())));
            this.media = sheet.sum("", "tokens", beside(Meter::isInputTokens));
            List<Cell> written = beside(Meter::isOutputTokens);
            written.add(output);
            written.add(reasoning);
            this.answer = sheet.sum("", "tokens", written);
        }

        /** Of the further units those that are such tokens. */
        private List<Cell> beside(Predicate<Meter> tokens) {
            List<Cell> found = new ArrayList<>();
            for (int i = 0; i < extras.size(); i++) {
                if (tokens.test(MeterNames.known(call.extras().get(i).meter()))) {
                    found.add(extras.get(i));
                }
            }
            return found;
        }

        /** Rounds that think alike. */
        private record Kind(Cell share, Cell thought) {}

        private interface Tokens {
            Cell of(Kind kind);
        }

        private Cell mean(String name, List<Kind> kinds, Tokens tokens) {
            List<Cell> parts = new ArrayList<>();
            kinds.forEach(kind -> parts.add(sheet.times(kind.share, tokens.of(kind))));
            return name.isEmpty() && parts.size() == 1
                    ? parts.get(0)
                    : sheet.sum(name.isEmpty() ? "" : call.name() + name, "tokens", parts);
        }

        /** Each class of queries, and what no class takes. */
        private List<Kind> kinds() {
            boolean always =
                    call.thinking().isEmpty() || call.reasoning().mean().signum() > 0;
            Cell base = always ? givens.cell(call.reasoning()) : sheet.zero();
            List<Kind> kinds = new ArrayList<>();
            Cell left = sheet.one();
            for (Thinking each : call.thinking()) {
                Input share = each.share();
                Input used = each.used();
                Cell tokens = givens.cell(each.tokens());
                Cell thought = used == null ? tokens : sheet.times(tokens, givens.cell(used));
                Cell part = share == null ? left : givens.cell(share);
                kinds.add(new Kind(part, always ? sheet.plus(base, thought) : thought));
                left = share == null ? sheet.zero() : sheet.minus(left, part);
            }
            if (!left.equals(sheet.zero())) {
                kinds.add(new Kind(left, base));
            }
            return kinds;
        }

        List<RoundTokens> rounds(int count) {
            List<RoundTokens> rounds = new ArrayList<>();
            Cell history = sheet.zero();
            Cell before = prefix;
            for (int round = 1; round <= count; round++) {
                Cell front = before;
                Summary summary = null;
                if (round > 1) {
                    switch (call.history()) {
                        case History.None none -> front = prefix;
                        case History.All all -> history = sheet.plus(history, added);
                        case History.Last last -> {
                            Cell window = givens.cell(last.rounds());
                            Cell earlier = whole(round - 1);
                            history = sheet.times(added, sheet.least(earlier, window));
                            front = sheet.above("", earlier, window, prefix, before);
                        }
                        case History.Compact compact -> {
                            Cell grown = sheet.plus(history, added);
                            Cell above = givens.cell(compact.above());
                            Cell to = givens.cell(compact.to());
                            Cell happens = sheet.above("", grown, above, sheet.one(), sheet.zero());
                            summary = new Summary(happens, sheet.plus(prefix, grown), to);
                            history = sheet.above("", grown, above, to, grown);
                            front = sheet.above("", grown, above, prefix, before);
                        }
                    }
                }
                Cell whole = sheet.sum("", "tokens", List.of(prefix, history, input));
                Input cap = call.maxInput();
                Cell total = cap == null ? whole : sheet.least(whole, givens.cell(cap));
                rounds.add(new RoundTokens(
                        prefix,
                        total,
                        sheet.plus(total, media),
                        cap == null ? front : sheet.least(front, total),
                        kept(count, total),
                        output,
                        reasoning,
                        answer,
                        thought,
                        extras,
                        summary));
                before = total;
            }
            return rounds;
        }

        private Cell kept(int count, Cell total) {
            return count == 1 || call.history() instanceof History.None
                    ? prefix
                    : sheet.above("", givens.cell(call.rounds()), sheet.one(), total, prefix);
        }

        private Cell whole(long number) {
            return sheet.known("", BigDecimal.valueOf(number), "", "");
        }
    }
}
