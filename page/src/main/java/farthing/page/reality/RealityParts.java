package farthing.page.reality;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Table;
import farthing.economics.traffic.Measured;
import farthing.economics.traffic.ReplayResult;
import farthing.economics.traffic.ReportRow;
import farthing.formats.doc.Doc;
import farthing.formats.doc.YamlText;
import farthing.formats.trace.BrokenLines;
import farthing.formats.workload.Patch;
import farthing.page.html.Blocks;
import farthing.page.html.Doors;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.OptionWords;
import farthing.page.html.Told;
import farthing.page.scenario.Edits;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What stands in the regions of the tab. */
final class RealityParts {
    private static final int ROWS = 12;
    private static final int KILO = 1000;

    private final CallFile.Read file;
    private final Measured measured;
    private final ReportRow total;
    private final Scenario scenario;

    RealityParts(CallFile.Read file, Scenario scenario) {
        this.file = file;
        this.measured = file.measured();
        this.total = measured.report().total();
        this.scenario = scenario;
    }

    /** Which file it is. */
    Html file() {
        Html html = new Html().open("p", "class", "reality-name");
        html.element("span", file.isExample() ? "example" : "your file", "class", "tag")
                .text(" ");
        html.element("strong", file.isExample() ? "Calls of a support bot" : file.name());
        html.add(Told.of(" " + kilobytes(file) + ", read as " + file.format().label(), "file"));
        if (measured.first() != null && measured.last() != null) {
            String from = String.valueOf(measured.first()).substring(0, 10);
            String to = String.valueOf(measured.last()).substring(0, 10);
            html.text(from.equals(to) ? ", " + from : ", " + from + " to " + to);
        }
        if (file.broken() > 0) {
            html.text("; ").add(Told.of(Amounts.count(file.broken(), "line") + " could not be read", "broken"));
        }
        if (file.isExample()) {
            html.text(". Open or drop a file of your own: it stays in this browser.");
        }
        return html.close("p");
    }

    static String kilobytes(CallFile.Read file) {
        return Amounts.count((file.bytes() + KILO / 2) / KILO) + " kB";
    }

    /** The figures that matter, each a door to its reason. */
    Html stats() {
        Html html = new Html().open("dl", "class", "stats");
        stat(html, "calls", count(total.calls(), "calls"), Told.of(retries(), "retries"));
        stat(html, "interactions", count(total.interactions(), "outcomes"), Told.of(outcomes(), "outcomes"));
        String of = total.unpriced() == 0
                ? "on average"
                : "on average of the " + Amounts.count(total.priced().count()) + " with a full price";
        stat(html, "a call", Figures.money(total.costPerCall(), "call"), Told.of(of, "call"));
        stat(
                html,
                "a completed interaction",
                new Html()
                        .text(total.endedPartly() > 0 && total.costPerCompleted() != null ? "at least " : "")
                        .add(Figures.money(total.costPerCompleted(), "metered")),
                Told.of(spread(), "spread"));
        stat(
                html,
                "input : output",
                isMetered() ? Figures.figure(ratio(measured), ratio(measured), "ratio") : unknown(),
                Told.of(
                        isMetered()
                                ? Amounts.count(measured.input().sum()) + " : "
                                        + Amounts.count(measured.output().sum()) + " tokens"
                                : RealityCharts.UNMETERED,
                        "ratio"));
        BigDecimal hits = measured.hitRate();
        stat(
                html,
                "read from a cache",
                hits == null ? unknown() : Figures.figure(Amounts.percent(hits), Decimals.plain(hits), "cached"),
                Told.of(isMetered() ? cacheable() : RealityCharts.UNMETERED, "cacheable"));
        return html.close("dl");
    }

    /** Whether the usage of any call can be read. */
    private boolean isMetered() {
        return measured.input().count() > 0;
    }

    private static Html count(long count, String ref) {
        return Figures.figure(Amounts.count(count), Long.toString(count), ref);
    }

    private static Html unknown() {
        return new Html().element("span", "unknown", "class", "dim");
    }

    private static void stat(Html html, String name, Html value, Html beside) {
        html.open("div", "class", "stat")
                .element("dt", name)
                .open("dd")
                .add(value)
                .close("dd")
                .open("dd", "class", "dim")
                .add(beside)
                .close("dd")
                .close("div");
    }

    private String retries() {
        BigDecimal share = total.retryShare();
        if (share == null || share.signum() == 0) {
            return "none of them a retry";
        }
        String cost = total.contracted() == null
                ? "an unknown cost"
                : (total.unpriced() == 0 ? "" : "at least ") + Amounts.rounded(measured.retried());
        return Amounts.percent(share) + " are retries, for " + cost;
    }

    private String outcomes() {
        if (total.costPerCompleted() == null && total.completed() + total.failed() + total.abandoned() == 0) {
            return "no outcome is told";
        }
        return Amounts.count(total.completed()) + " completed, " + Amounts.count(total.failed()) + " failed, "
                + Amounts.count(total.abandoned()) + " abandoned"
                + (total.open() == 0 ? "" : ", " + Amounts.count(total.open()) + " open");
    }

    private String spread() {
        Money p50 = measured.report().perInteraction().p50();
        if (p50 == null && total.completed() > 0) {
            return "single ones: none that ended has a full price";
        }
        return p50 == null
                ? "undefined: none has completed"
                : "single ones: p50 " + Amounts.rounded(p50) + ", p95 "
                        + Amounts.rounded(measured.report().perInteraction().p95());
    }

    static String ratio(Measured measured) {
        long output = measured.output().sum();
        if (output == 0) {
            return measured.input().sum() + " : 0";
        }
        BigDecimal ratio = Decimals.divide(BigDecimal.valueOf(measured.input().sum()), BigDecimal.valueOf(output));
        return Decimals.plain(Decimals.rounded(ratio, 3)) + " : 1";
    }

    private String cacheable() {
        Measured.Shared prefix = measured.prefix();
        if (prefix == null || prefix.input() == 0) {
            return "of the input; the file tells no prefixes, so not what could have been";
        }
        BigDecimal share = Decimals.divide(BigDecimal.valueOf(prefix.repeated()), BigDecimal.valueOf(prefix.input()));
        return "metered; " + Amounts.percent(share) + " could be: seen before at the front of a prompt";
    }

    /** Why there is nothing beside the meter. */
    Html incomparable() {
        Html html = new Html()
                .open("div", "class", "card")
                .element("h2", "Modelled against real")
                .element(
                        "p",
                        total.priced().count() == 0
                                ? "No call of the file has a full price, so there is nothing to set beside the scenario. The reasons"
                                        + " stand below."
                                : "The scenario has no figure: its first model is not in the book, or nothing completes.",
                        "class",
                        "note");
        boolean unnamed = measured.report().unpriced().stream()
                .anyMatch(each -> each.model().isEmpty());
        return (unnamed ? html.add(priced()) : html).close("div");
    }

    /** What calls that name no model would have cost is asked by one click. */
    private Html priced() {
        String model = scenario.workload().models().get(0).text();
        return new Html()
                .element(
                        "button",
                        "Price calls without a model as " + model,
                        "type",
                        "button",
                        "class",
                        "action",
                        "data-set",
                        Edits.change(RealityView.UNNAMED.name(), model));
    }

    /** The bill line by line. */
    Html lines(Comparison comparison) {
        Doors doors = Doors.ofRows(row -> RealityReasons.LINE + row);
        Html html = new Html().open("div", "class", "card");
        html.element("h2", "Line by line, for " + comparison.unit());
        html.add(Blocks.table(lineTable(comparison), doors));
        if (comparison.isBoughtOtherwise()) {
            html.open("p", "class", "note")
                    .text("In the scenario's bill of a month inference is ")
                    .add(Figures.money(comparison.bought(), "bought"))
                    .text(": free users, commitments and provisioned capacity are paid for whatever is called.")
                    .close("p");
        }
        if (comparison.unmetered().amount().signum() != 0) {
            html.open("p", "class", "note")
                    .text("Beside inference the scenario has ")
                    .add(Figures.money(comparison.unmetered(), "unmetered"))
                    .text(" that no file of calls tells: observability, people and the like.")
                    .close("p");
        }
        return html.close("div");
    }

    static Table lineTable(Comparison comparison) {
        Table table = new Table()
                .text("line", 0)
                .number("modelled", 0)
                .number("metered", 0)
                .number("difference", 0);
        for (Comparison.Line line : comparison.lines()) {
            table.row(
                    line.name(),
                    Amounts.rounded(line.modelled()),
                    Amounts.rounded(line.metered()),
                    RealityCharts.signed(line.difference()));
        }
        Comparison.Line sum = new Comparison.Line("all inference", comparison.modelled(), comparison.metered());
        table.row(
                sum.name(),
                Amounts.rounded(sum.modelled()),
                Amounts.rounded(sum.metered()),
                RealityCharts.signed(sum.difference()));
        return table;
    }

    /** What could not be priced, and what could not be read. */
    Html notes() {
        Html html = new Html();
        List<ReplayResult.Unpriced> unpriced = measured.report().unpriced();
        if (!unpriced.isEmpty()) {
            html.open("div", "class", "card").element("h2", "Without a full price");
            html.element(
                    "p",
                    "Units without a price are in no amount, so every sum is a subtotal; the mean call is one of those with a full price.",
                    "class",
                    "note");
            Table table = new Table().elastic("model", 0).number("calls", 0).text("why", 0);
            unpriced.stream()
                    .limit(ROWS)
                    .forEach(each -> table.row(
                            each.model().isEmpty() ? "(no model)" : each.model(),
                            Amounts.count(each.calls()),
                            OptionWords.onPage(each.reason())));
            html.add(Blocks.table(table, Doors.ofRows(row -> "unpriced"))).close("div");
        }
        if (file.broken() > 0) {
            html.open("div", "class", "card")
                    .open("h2")
                    .add(Told.of(Amounts.count(file.broken(), "line") + " could not be read", "broken"))
                    .close("h2");
            Table table = new Table().number("line", 0).text("what is wrong", 0);
            for (BrokenLines.Broken broken : file.first()) {
                table.row(Amounts.count(broken.line()), broken.what());
            }
            html.add(Blocks.table(table, (row, column) -> "broken"));
            if (file.broken() > file.first().size()) {
                html.element("p", "These are the first of them.", "class", "note");
            }
            html.close("div");
        }
        measured.report().notes().forEach(note -> html.open("p", "class", "note")
                .add(Told.of(OptionWords.onPage(note) + ".", "total"))
                .close("p"));
        return html;
    }

    /** The button that makes the scenario of what was measured. */
    Html take(Comparison comparison, State state) {
        List<String> changes = new ArrayList<>();
        changes.add(Edits.change(State.MODEL.name(), ""));
        changes.add(Edits.change(State.FILE.name(), YamlText.of(named(comparison.scenario()))));
        state.edits().forEach(edit -> changes.add(Edits.change(State.EDIT + edit.getKey(), "")));
        return new Html()
                .element(
                        "button",
                        "Take the measured calls over",
                        "type",
                        "button",
                        "class",
                        "action",
                        "data-set",
                        String.join("&", changes))
                .element(
                        "p",
                        "The scenario then has the models, calls, lengths, cache, batches, retries and outcomes of this file. Its"
                                + " own response cache, fallback and routing go: the file's calls are what they left. Traffic, what"
                                + " is agreed with a seller and prices to customers stay. Undo: choose an example above.",
                        "class",
                        "hint");
    }

    private Doc named(Doc measuredScenario) {
        String of = file.isExample() ? "example calls" : file.name();
        return Patch.set("name", new Doc.Text(scenario.workload().name() + ", as measured in " + of, 0))
                .applyTo(measuredScenario);
    }
}
