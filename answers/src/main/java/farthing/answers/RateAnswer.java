package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.formats.calls.CallTotals;
import farthing.formats.calls.RatedCall;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.ExplanationDoc;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.rating.Explanation;
import farthing.rating.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code rate} for people: the first calls and what all add up to.
 *
 * @param calls shown
 * @param totals of all
 */
public record RateAnswer(OpenBook open, List<RatedCall> calls, CallTotals totals) {

    public Answer asTable() {
        Table table = new Table()
                .elastic("id", 1)
                .text("status", 0)
                .number("list", 0)
                .number("contracted", 3)
                .number("claimed", 2)
                .elastic("reason", 1);
        for (RatedCall call : calls) {
            Statement statement = call.statement();
            table.row(
                    call.id() == null ? "" : call.id(),
                    call.status(),
                    statement == null || statement.list() == null ? "" : Amounts.money(statement.list()),
                    contracted(statement),
                    call.claimed() == null ? "" : Amounts.money(call.claimed()),
                    call.reason());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(summary(totals)));
        blocks.add(new Block.Grid(table));
        if (totals.calls() > calls.size()) {
            blocks.add(new Block.Note("... and " + Amounts.count(totals.calls() - calls.size())
                    + " more; --top N shows more, --format ndjson all."));
        }
        blocks.add(BookLine.of(open));
        return new Answer(document(), "calls", blocks);
    }

    private static String contracted(@Nullable Statement statement) {
        if (statement == null || statement.list() == null) {
            return "";
        }
        return statement.list().equals(statement.contracted()) ? "" : Amounts.money(statement.contracted());
    }

    /** Each call as a derivation. */
    public Answer asExplanation() {
        List<Block> blocks = new ArrayList<>();
        List<Doc> trees = new ArrayList<>();
        if (totals.calls() > 1) {
            blocks.add(new Block.Headline(summary(totals)));
        }
        for (RatedCall call : calls) {
            String name = call.id() == null ? "call" : "call " + call.id();
            Statement statement = call.statement();
            if (statement == null
                    || statement.list() == null
                    || (statement.charges().isEmpty() && !call.reason().isEmpty())) {
                blocks.add(new Block.Note(name + ": " + call.status() + ", " + call.reason()));
                continue;
            }
            Explanation explanation = Explanation.ofList(name + ", " + call.status(), statement);
            blocks.add(new Block.Tree(Trees.node(explanation)));
            call.notes().forEach(note -> blocks.add(new Block.Note("Note: " + note)));
            trees.add(ExplanationDoc.of(explanation));
        }
        blocks.add(BookLine.of(open));
        return new Answer(document().put("explanations", new Doc.Arr(trees, 0)), "explanations", blocks);
    }

    /** Such as {@code 3 calls: 2 PRICED, 1 INVALID; list $0.02}. */
    public static String summary(CallTotals totals) {
        StringBuilder text = new StringBuilder(Amounts.count(totals.calls(), "call"))
                .append(": ")
                .append(Amounts.count(totals.priced()))
                .append(" PRICED");
        status(text, totals.partial(), " PARTIAL");
        status(text, totals.unpriced(), " UNPRICED");
        status(text, totals.invalid(), " INVALID");
        for (CallTotals.Sum sum : totals.sums()) {
            text.append("; list ").append(Amounts.money(sum.list()));
            if (!sum.list().equals(sum.contracted())) {
                text.append(", contracted ").append(Amounts.money(sum.contracted()));
            }
        }
        return text.append(totals.isIncomplete() ? ", without what has no price" : "")
                .toString();
    }

    private static void status(StringBuilder text, long count, String label) {
        if (count > 0) {
            text.append(", ").append(Amounts.count(count)).append(label);
        }
    }

    private Obj document() {
        List<Doc> rows = new ArrayList<>();
        for (RatedCall call : calls) {
            Obj row = new Obj(0);
            row.put("id", call.id() == null ? new Doc.Null(0) : new Doc.Text(call.id(), 0))
                    .put("status", call.status());
            if (call.statement() != null) {
                row.put("list", StatementDoc.amount(call.statement().list()))
                        .put("contracted", StatementDoc.amount(call.statement().contracted()));
            }
            row.put("claimed", StatementDoc.amount(call.claimed()));
            rows.add(call.reason().isEmpty() ? row : row.put("reason", call.reason()));
        }
        return Header.of("rate", open.book().info(), open.asOf(), open.today())
                .put("calls", new Doc.Arr(rows, 0))
                .put("totals", totals.document());
    }
}
