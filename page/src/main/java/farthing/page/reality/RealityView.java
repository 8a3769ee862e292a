package farthing.page.reality;

import farthing.answers.InputException;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Planner;
import farthing.economics.traffic.Measured;
import farthing.economics.traffic.ReplayResult;
import farthing.economics.traffic.ReportRow;
import farthing.page.html.Controls;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.html.Told;
import farthing.page.view.CommandLine;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.page.view.TakesFiles;
import farthing.page.view.View;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What calls did cost, by a file of them, beside what the scenario says. */
public final class RealityView implements View, TakesFiles {
    static final Key BY = new Key("by", "model", List.of("model", "feature", "tenant"));

    /** The model of calls that name none. */
    static final Key UNNAMED = new Key("unnamed", "");

    private final Facts facts;
    private final Planner planner;
    private @Nullable CallFile reading;
    private CallFile.@Nullable Read read;

    public RealityView(Facts facts) {
        this.facts = facts;
        this.planner = new Planner(
                facts.open().book(), facts.open().asOf(), facts.open().contract());
    }

    @Override
    public void begin(String name, State state) {
        reading = new CallFile(name, state.get(UNNAMED), facts);
    }

    @Override
    public String feed(byte[] piece, int length) {
        CallFile file = reading;
        return file == null ? "" : file.feed(piece, length);
    }

    @Override
    public void end() {
        CallFile file = reading;
        if (file == null) {
            throw new InputException("no file was begun");
        }
        reading = null;
        read = file.end();
    }

    @Override
    public Html inputs(State state) {
        Html html = new Html().open("div", "class", "reality-open");
        html.element("button", "Open a file of calls ...", "type", "button", "class", "action", "data-open", "calls");
        html.element(
                "p",
                "Or drop it anywhere. It is read here and sent nowhere. One call a line: provider usage bodies, farthing's"
                        + " calls, coding-agent, Mooncake and agent traces, Azure and length tables; plain or with gzip.",
                "class",
                "hint");
        html.close("div");
        Controls.Choice[] by = {
            new Controls.Choice("model", "model"),
            new Controls.Choice("feature", "feature"),
            new Controls.Choice("tenant", "tenant")
        };
        html.add(Controls.segments(BY, "Cost by", List.of(by)));
        return html.add(Controls.field(
                        UNNAMED, "Calls that name no model", "", "as which model they are priced, such as gpt-4o"))
                .open("div", "id", "reality-take", "class", "reality-take")
                .close("div");
    }

    @Override
    public Html body(State state) {
        Html html = new Html();
        for (String region : List.of("reality-file", "reality-stats")) {
            html.open("div", "id", region).close("div");
        }
        html.open("div", "class", "reality-grid");
        for (String region : List.of("reality-way", "reality-lines", "reality-input", "reality-output", "reality-by")) {
            html.open("div", "id", region).close("div");
        }
        return html.close("div").open("div", "id", "reality-notes").close("div");
    }

    @Override
    public Map<String, String> values(State state) {
        return new LinkedHashMap<>();
    }

    @Override
    public List<Key> keys() {
        return List.of(BY, UNNAMED);
    }

    @Override
    public Html sentence(State state) {
        Scenario scenario = Scenario.of(facts, state); // what is wrong with it is told, calls or no calls
        CallFile.Read file = read;
        if (file == null) {
            return new Html().text("Reading the example file of calls ...");
        }
        ReportRow total = file.measured().report().total();
        Html html = new Html()
                .add(Told.of(
                        (file.isExample() ? "The example file: " : "") + Amounts.count(total.calls(), "call"),
                        "calls"));
        if (total.contracted() == null) {
            html.text(" cost an ").add(Figures.money(null, "total")).text(" amount");
            return html.text(why(file));
        }
        boolean partly = total.unpriced() > 0;
        html.text(partly ? " cost at least " : " cost ").add(Figures.money(total.contracted(), "total"));
        if (partly) {
            html.text(" (")
                    .add(Told.of(
                            Amounts.count(total.unpriced()) + " of them " + (total.unpriced() == 1 ? "has" : "have")
                                    + " no full price",
                            "unpriced"))
                    .text(")");
        }
        if (file.named() == total.calls()) {
            html.text(" as " + file.model());
        }
        Money each = total.costPerCompleted();
        if (each != null) {
            html.text(total.endedPartly() > 0 ? ", at least " : ", ")
                    .add(Figures.money(each, "metered"))
                    .text(" for each completed interaction");
        }
        return html.add(beside(scenario, file));
    }

    /** Of the first model that has no price, with the names that it may have meant. */
    private static String why(CallFile.Read file) {
        return file.measured().report().unpriced().stream()
                .map(ReplayResult.Unpriced::reason)
                .filter(reason -> reason.startsWith("model "))
                .findFirst()
                .map(reason -> ": " + reason + ".")
                .orElse(".");
    }

    private Html beside(Scenario scenario, CallFile.Read file) {
        Comparison comparison = comparison(scenario, file);
        if (comparison == null) {
            return new Html().text(".");
        }
        Html html = new Html().text("; the scenario says ");
        html.add(Figures.money(comparison.modelled(), "modelled"))
                .text(" for inference" + (comparison.perCompleted() ? "" : " of a call"));
        BigDecimal times = comparison.times();
        if (times == null) {
            return html.text(".");
        }
        String told = times.compareTo(BigDecimal.ONE) == 0 ? "" : Decimals.plain(times) + " times ";
        String that = told.isEmpty() ? "as much." : "that.";
        return html.add(Told.of(
                comparison.isMore() ? "; the meter shows " + told + that : ", " + told + "as much.", "compared"));
    }

    private @Nullable Comparison comparison(Scenario scenario, CallFile.Read file) {
        Measured measured = file.measured();
        List<Measured.Group> priced = measured.kinds().stream()
                .filter(kind -> kind.unpriced() < kind.calls())
                .toList();
        return Comparison.of(planner, scenario.edited(), measured, priced);
    }

    @Override
    public Map<String, Html> regions(State state) {
        Map<String, Html> regions = new LinkedHashMap<>();
        CallFile.Read file = read;
        if (file == null) {
            return regions;
        }
        Scenario scenario = Scenario.of(facts, state);
        Comparison comparison = comparison(scenario, file);
        RealityParts parts = new RealityParts(file, scenario);
        regions.put("reality-file", parts.file());
        regions.put("reality-stats", parts.stats());
        regions.put(
                "reality-way",
                comparison == null
                        ? parts.incomparable()
                        : RealityCharts.way(comparison).html());
        regions.put("reality-lines", comparison == null ? new Html() : parts.lines(comparison));
        regions.put(
                "reality-input",
                RealityCharts.lengths(
                        "reality-input-chart", "Prompt lengths", file.measured().input(), "input"));
        regions.put(
                "reality-output",
                RealityCharts.lengths(
                        "reality-output-chart",
                        "Answer lengths",
                        file.measured().output(),
                        "output"));
        regions.put("reality-by", new CostBy(file.measured(), state.get(BY)).html());
        regions.put("reality-notes", parts.notes());
        regions.put("reality-take", comparison == null ? new Html() : parts.take(comparison, state));
        return regions;
    }

    @Override
    public List<Block> explain(State state, String ref) {
        CallFile.Read file = present();
        return new RealityReasons(facts, file, comparison(Scenario.of(facts, state), file)).of(ref);
    }

    @Override
    public List<String> commands(State state) {
        CallFile.Read file = read;
        return List.of(new CommandLine("report", file == null || file.isExample() ? "calls.jsonl" : path(file.name()))
                .option("model", state.get(UNNAMED))
                .option("chars-per-token", file == null ? "1" : Decimals.plain(file.unitsPerToken()), "1")
                .toString());
    }

    /** A name that begins with a dash would be read as an option. */
    private static String path(String name) {
        return name.startsWith("-") ? "./" + name : name;
    }

    @Override
    public Answer answer(State state) {
        CallFile.Read file = present();
        return new RealityReasons(facts, file, comparison(Scenario.of(facts, state), file)).answer();
    }

    private CallFile.Read present() {
        CallFile.Read file = read;
        if (file == null) {
            throw new InputException("no file of calls is read yet: drop one, or open one");
        }
        return file;
    }
}
