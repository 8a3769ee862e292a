package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.traffic.ReportResult;
import farthing.economics.traffic.ReportRow;
import farthing.formats.doc.Obj;
import farthing.formats.result.ExplanationDoc;
import farthing.formats.result.Header;
import farthing.formats.traffic.ReportDoc;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import farthing.rating.Explanation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code report}.
 *
 * @param top rows to show
 */
public record ReportAnswer(OpenBook open, ReportResult result, Currency currency, int top) {

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Grid(table()));
        if (result.rows().size() > top) {
            blocks.add(new Block.Note("... and " + Amounts.count(result.rows().size() - top)
                    + " more; --top N shows more, --format csv all."));
        }
        boolean shared = result.rows().size() > 1 && !result.by().label().equals("interaction");
        if (shared && result.total().costPerCompleted() != null) {
            blocks.add(new Block.Note("An interaction counts in the row where it ended, there with all its calls;"
                    + " cost is that of the row's own calls."));
        }
        if (result.perInteraction().mean() != null) {
            blocks.add(new Block.Note("Per ended interaction: mean "
                    + Amounts.rounded(result.perInteraction().mean()) + ", p50 "
                    + Amounts.rounded(result.perInteraction().p50()) + ", p95 "
                    + Amounts.rounded(result.perInteraction().p95()) + ", max "
                    + Amounts.rounded(result.perInteraction().max()) + "."));
        }
        ReplayAnswer.unpriced(result.unpriced()).forEach(text -> blocks.add(new Block.Note(text)));
        result.notes().forEach(text -> blocks.add(new Block.Note(text)));
        blocks.add(BookLine.of(open));
        return new Answer(document(), "rows", blocks);
    }

    /** Of calls that the trace leaves without a model: whose price they have. */
    public static String named(long calls, String model) {
        return Amounts.count(calls, "call") + (calls == 1 ? " names" : " name") + " no model: priced as " + model
                + ", as you say";
    }

    private String headline() {
        ReportRow total = result.total();
        Money each = total.costPerCompleted();
        String interactions = Amounts.count(total.completed()) + " completed of "
                + Amounts.count(total.interactions(), "interaction");
        if (each == null) {
            return interactions + ": cost per completed interaction is undefined; "
                    + Amounts.count(total.calls(), "call") + (total.calls() == 1 ? " costs " : " cost ")
                    + all(total);
        }
        return (total.endedPartly() > 0 ? "at least " : "") + Amounts.rounded(each) + " per completed interaction ("
                + interactions + ", " + Amounts.count(total.calls(), "call") + ", " + all(total) + ")";
    }

    /** What all calls cost, as far as they have a price. */
    private static String all(ReportRow total) {
        boolean partly = total.unpriced() > 0 && total.contracted() != null;
        return (partly ? "at least " : "") + amount(total.contracted());
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "an unknown amount" : Amounts.money(money);
    }

    private Table table() {
        Table table = new Table()
                .elastic(result.by().label(), 0)
                .number("calls", 1)
                .number("completed", 2)
                .number("failed", 4)
                .number("abandoned", 5)
                .number("cost", 0)
                .number("per completed", 0)
                .number("cache hits", 3)
                .number("retries", 3)
                .number("untagged", 6);
        result.rows().stream().limit(top).forEach(row -> row(table, row, row.key()));
        if (result.rows().size() > 1) {
            row(table, result.total(), "total");
        }
        return table;
    }

    private static void row(Table table, ReportRow row, String key) {
        Money each = row.costPerCompleted();
        table.row(
                key,
                Amounts.count(row.calls()),
                Amounts.count(row.completed()),
                Amounts.count(row.failed()),
                Amounts.count(row.abandoned()),
                row.contracted() == null ? "unknown" : atLeast(row.unpriced()) + Amounts.rounded(row.contracted()),
                each == null ? "" : atLeast(row.endedPartly()) + Amounts.rounded(each),
                percent(row.cacheHitRate()),
                percent(row.retryShare()),
                percent(row.untaggedShare()));
    }

    /** Where so many lack a full price. */
    private static String atLeast(long partly) {
        return partly > 0 ? "≥ " : "";
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null ? "" : Amounts.percent(share);
    }

    /** The same, each row with its parts. */
    public Answer asExplanation() {
        List<Block.Node> rows = new ArrayList<>();
        for (ReportRow row : result.rows().stream().limit(top).toList()) {
            Money each = row.costPerCompleted();
            List<String> notes = new ArrayList<>();
            notes.add(Amounts.count(row.calls(), "call") + "; "
                    + Amounts.count(row.tokens().read()) + " tokens read, "
                    + Amounts.count(row.tokens().write()) + " written, "
                    + Amounts.count(row.tokens().uncached()) + " uncached, "
                    + Amounts.count(row.tokens().output()) + " output");
            if (each != null) {
                notes.add("per completed interaction: " + Amounts.money(row.endedCost()) + " of ended interactions / "
                        + row.completed() + " completed = " + Amounts.money(each)
                        + (row.endedPartly() == 0
                                ? ""
                                : "; at least, for " + row.endedPartly() + " ended without a full price"));
            }
            rows.add(new Block.Node(
                    row.key(),
                    row.contracted() == null ? "unknown" : atLeast(row.unpriced()) + Amounts.money(row.contracted()),
                    notes,
                    List.of()));
        }
        String total = all(result.total());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tree(new Block.Node("total by " + result.by().label(), total, List.of(), rows)));
        Obj document = document();
        Explanation explanation = result.explanation();
        if (explanation != null) {
            blocks.add(new Block.Tree(Trees.node(explanation)));
            document.put("explanation", ExplanationDoc.of(explanation));
        }
        blocks.addAll(asTable().blocks().subList(2, asTable().blocks().size()));
        return new Answer(document, "rows", blocks);
    }

    private Obj document() {
        Obj head = Header.of("report", open.book().info(), open.asOf(), open.today());
        return ReportDoc.put(head, result, currency.code());
    }
}
