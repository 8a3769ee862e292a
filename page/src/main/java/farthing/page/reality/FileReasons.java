package farthing.page.reality;

import farthing.answers.InputException;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.traffic.Measured;
import farthing.economics.traffic.ReportRow;
import farthing.formats.trace.BrokenLines;
import farthing.page.html.OptionWords;
import java.util.ArrayList;
import java.util.List;

/** What was counted in a file of calls, and how. */
record FileReasons(CallFile.Read file) {

    /** @throws InputException if nothing of that name is counted */
    List<Block> of(String ref) {
        return switch (ref) {
            case "file" ->
                tree(
                        "read",
                        Amounts.count(file.bytes(), "byte") + ", " + RealityParts.kilobytes(file),
                        "unpacked, as " + file.format().label() + "; " + Amounts.count(total().calls(), "call") + ", "
                                + Amounts.count(file.broken(), "line") + " that could not be read");
            case "calls" ->
                tree("calls", Amounts.count(total().calls()), "every line of the file that is one, retries included");
            case "retries" -> retries();
            case "outcomes" -> outcomes();
            case "cacheable" -> cacheable();
            case "unpriced" -> unpriced();
            case "broken" -> broken();
            default -> throw new InputException("explain: no figure of this tab is called '" + ref + "'");
        };
    }

    private Measured measured() {
        return file.measured();
    }

    private ReportRow total() {
        return measured().report().total();
    }

    private static List<Block> tree(String label, String amount, String note, Block.Node... parts) {
        return List.of(new Block.Tree(new Block.Node(label, amount, List.of(note), List.of(parts))));
    }

    private static Block.Node leaf(String label, String amount) {
        return new Block.Node(label, amount, List.of(), List.of());
    }

    private List<Block> retries() {
        return tree(
                "retries among all calls",
                total().retryShare() == null ? "unknown" : Amounts.percent(total().retryShare()),
                "calls that are no first attempt / calls",
                leaf("calls that are no first attempt", Amounts.count(total().retries())),
                leaf("calls", Amounts.count(total().calls())),
                leaf(
                        "what these attempts cost, as far as they have a price",
                        Amounts.money(measured().retried())));
    }

    private List<Block> outcomes() {
        return tree(
                "interactions",
                "= " + Amounts.count(total().interactions()),
                "all calls of one id until its outcome, or until it was silent for a day",
                leaf("completed", Amounts.count(total().completed())),
                leaf("failed", Amounts.count(total().failed())),
                leaf("abandoned", Amounts.count(total().abandoned())),
                leaf("open: not ended in the file", Amounts.count(total().open())));
    }

    private List<Block> cacheable() {
        Measured.Shared prefix = measured().prefix();
        return prefix == null
                ? List.of(new Block.Note("No call of the file tells its prefix."))
                : tree(
                        "could be read from a cache",
                        "",
                        "what a cache without an end would read, the calls in the order of the file",
                        leaf("tokens seen before at the front of a prompt", Amounts.count(prefix.repeated())),
                        leaf("prompt tokens of the calls that tell their prefix", Amounts.count(prefix.input())),
                        leaf("such calls", Amounts.count(prefix.calls())));
    }

    private List<Block> unpriced() {
        Table table = new Table().elastic("model", 0).number("calls", 0).text("why", 0);
        measured()
                .report()
                .unpriced()
                .forEach(each ->
                        table.row(each.model(), Amounts.count(each.calls()), OptionWords.onPage(each.reason())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Note(
                        "Calls without a full price, counted by model and reason; their units without a price are in no amount."));
        blocks.add(new Block.Grid(table));
        return blocks;
    }

    private List<Block> broken() {
        Table table = new Table().number("line", 0).text("what is wrong", 0);
        for (BrokenLines.Broken broken : file.first()) {
            table.row(Amounts.count(broken.line()), broken.what());
        }
        List<Block> blocks = new ArrayList<>();
        String verb = file.broken() == 1 ? " is" : " are";
        blocks.add(new Block.Note(Amounts.count(file.broken(), "line") + " of the file" + verb + " no call, and" + verb
                + " in no figure." + (file.broken() > file.first().size() ? " The first of them:" : "")));
        blocks.add(new Block.Grid(table));
        return blocks;
    }
}
