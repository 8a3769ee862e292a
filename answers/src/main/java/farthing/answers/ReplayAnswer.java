package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.traffic.CostSpread;
import farthing.economics.traffic.ReplayResult;
import farthing.economics.traffic.ReplayResult.Bound;
import farthing.economics.traffic.ReplayResult.Cost;
import farthing.economics.traffic.ReplayResult.Tokens;
import farthing.formats.doc.Obj;
import farthing.formats.result.ExplanationDoc;
import farthing.formats.result.Header;
import farthing.formats.traffic.MeasuredCache;
import farthing.formats.traffic.ReplayDoc;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.rating.Explanation;
import farthing.workload.CachePolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code replay}. */
public record ReplayAnswer(OpenBook open, ReplayResult result, Currency currency) {

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Grid(tokens(result.tokens())));
        Cost cost = result.cost();
        ReplayResult.Range range = result.range();
        if (cost != null) {
            blocks.add(new Block.Grid(amounts(cost)));
        } else if (range != null) {
            blocks.add(new Block.Grid(range(range)));
        }
        rest().forEach(text -> blocks.add(new Block.Note(text)));
        blocks.add(BookLine.of(open));
        return new Answer(document(), "", blocks);
    }

    private String headline() {
        String traffic = Amounts.count(result.interactions(), "interaction") + ", "
                + Amounts.count(result.calls(), "call") + ": ";
        Cost cost = result.cost();
        if (cost != null) {
            String least = result.status() == ReplayResult.Status.PARTIAL ? "PARTIAL, at least " : "";
            CostSpread.Summary spread = cost.perInteraction();
            return traffic
                    + least
                    + Amounts.money(cost.contracted())
                    + (spread.mean() == null ? "" : "; " + Amounts.rounded(spread.mean()) + " an interaction");
        }
        ReplayResult.Range range = result.range();
        Cost low = range == null ? null : range.low().cost();
        Cost high = range == null ? null : range.high().cost();
        if (low != null && high != null) {
            return traffic + Amounts.rounded(low.contracted()) + " to " + Amounts.rounded(high.contracted())
                    + ", for another tokenizer counts and answers otherwise";
        }
        return traffic + "UNPRICED; the tokens stand";
    }

    private static Table tokens(Tokens tokens) {
        Table table = new Table()
                .number("read", 0)
                .number("write", 0)
                .number("uncached", 0)
                .number("output", 0)
                .number("hit rate", 0);
        long input = tokens.input();
        return table.row(
                Amounts.count(tokens.read()),
                Amounts.count(tokens.write()),
                Amounts.count(tokens.uncached()),
                Amounts.count(tokens.output()),
                input == 0
                        ? ""
                        : Amounts.percent(
                                Decimals.divide(BigDecimal.valueOf(tokens.read()), BigDecimal.valueOf(input))));
    }

    private static Table amountColumns() {
        return new Table()
                .text("", 0)
                .number("list", 0)
                .number("contracted", 1)
                .number("mean", 0)
                .number("p50", 0)
                .number("p95", 0)
                .number("max", 0);
    }

    private static Table amounts(Cost cost) {
        Table table = amountColumns();
        row(table, "per interaction", cost);
        return table;
    }

    private static Table range(ReplayResult.Range range) {
        Table table = amountColumns();
        bound(table, "low", range.low());
        bound(table, "high", range.high());
        return table;
    }

    private static void bound(Table table, String label, Bound bound) {
        Cost cost = bound.cost();
        if (cost != null) {
            row(table, label, cost);
        }
    }

    private static void row(Table table, String label, Cost cost) {
        CostSpread.Summary spread = cost.perInteraction();
        boolean differs = !cost.list().equals(cost.contracted());
        table.row(
                label,
                Amounts.rounded(cost.list()),
                differs ? Amounts.rounded(cost.contracted()) : "",
                Amounts.rounded(spread.mean()),
                Amounts.rounded(spread.p50()),
                Amounts.rounded(spread.p95()),
                Amounts.rounded(spread.max()));
    }

    private List<String> rest() {
        List<String> lines = new ArrayList<>();
        CachePolicy cache = result.cache();
        if (cache != null) {
            lines.add("Cache " + cache.name() + ", scope " + result.scope().label()
                    + (cache.isIdeal()
                            ? ": the ideal, an upper bound of what a provider's cache saves."
                            : "; " + cache.source() + ", " + cache.edition() + "."));
            String line = MeasuredCache.line(result);
            if (line != null) {
                lines.add("For a workload file: " + line);
            }
        }
        lines.addAll(unpriced(result.unpriced()));
        ReplayResult.Range range = result.range();
        if (range != null) {
            lines.add("Range: input tokens x " + range.inputRatios() + ", visible answers x " + range.answers() + "; "
                    + range.source() + ".");
        }
        lines.addAll(result.notes());
        return lines;
    }

    static List<String> unpriced(List<ReplayResult.Unpriced> unpriced) {
        List<String> lines = new ArrayList<>();
        for (ReplayResult.Unpriced calls : unpriced) {
            lines.add("Without a full price: " + Amounts.count(calls.calls(), "call") + " of "
                    + (calls.model().isEmpty() ? "(no model)" : calls.model()) + ": " + calls.reason() + ".");
        }
        return lines;
    }

    /** The same with the way from tokens to money spelt out. */
    public Answer asExplanation() {
        Obj document = document();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        Cost cost = result.cost();
        ReplayResult.Range range = result.range();
        if (range == null) {
            explain("explanation", cost, document, blocks);
        } else {
            explain("explanationLow", range.low().cost(), document, blocks);
            explain("explanationHigh", range.high().cost(), document, blocks);
        }
        rest().forEach(text -> blocks.add(new Block.Note(text)));
        blocks.add(BookLine.of(open));
        return new Answer(document, "", blocks);
    }

    private static void explain(String key, @Nullable Cost cost, Obj document, List<Block> blocks) {
        Explanation explanation = cost == null ? null : cost.explanation();
        if (explanation != null) {
            document.put(key, ExplanationDoc.of(explanation));
            blocks.add(new Block.Tree(Trees.node(explanation)));
        }
    }

    private Obj document() {
        Obj head = Header.of("replay", open.book().info(), open.asOf(), open.today());
        return ReplayDoc.put(head, result, currency.code());
    }
}
