package farthing.page.hosting;

import farthing.answers.host.HostAnswer;
import farthing.answers.host.HostedOffer;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.machine.Hosting;
import farthing.economics.quote.Quote;
import farthing.page.hosting.HostingAnswers.Hosted;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.html.OptionWords;
import farthing.page.html.Told;
import farthing.page.machine.MachineKeys;
import farthing.page.machine.TypedMachine;
import farthing.page.scenario.Edits;
import farthing.page.scenario.MeanCall;
import farthing.page.view.Facts;
import farthing.page.view.State;
import farthing.page.view.View;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What running a model oneself costs: whether it fits, what it serves, what a request costs on each machine for rent. */
public final class HostingView implements View {
    private static final int BARS = 6;

    private final Facts facts;
    private final MeanCall meanCall;
    private final HostingAnswers answers;

    /** For what stands in folds and can wait. */
    private final HostingAnswers later;

    public HostingView(Facts facts) {
        this.facts = facts;
        this.meanCall = new MeanCall(facts);
        this.answers = new HostingAnswers(facts);
        this.later = new HostingAnswers(facts);
    }

    /** The machines come after the prices. */
    private boolean isReady() {
        return !facts.hardware().models().isEmpty();
    }

    @Override
    public Html inputs(State state) {
        return isReady() ? new HostingInputs(facts.hardware(), state).html() : new Html();
    }

    @Override
    public Html body(State state) {
        return new Html()
                .open("div", "class", "hosting-columns")
                .open("div", "id", "hosting-memory")
                .close("div")
                .open("div", "id", "hosting-curve")
                .close("div")
                .close("div")
                .open("div", "id", "hosting-rows")
                .close("div")
                .add(HostingSame.fold())
                .add(HostingMatch.fold())
                .add(HostingOwning.fold())
                .add(HostingSpot.fold())
                .open("div", "id", "hosting-notes")
                .close("div");
    }

    @Override
    public Map<String, String> values(State state) {
        Map<String, String> values = new LinkedHashMap<>();
        if (isReady()) {
            values.put(MachineKeys.HOST.name(), answers.of(state).model().name());
        }
        return values;
    }

    @Override
    public List<Key> keys() {
        return HostingKeys.EVERY;
    }

    @Override
    public Html sentence(State state) {
        if (!isReady()) {
            return new Html().text("The machines are on their way ...");
        }
        Hosted hosted = answers.of(state);
        HostedOffer first = hosted.answer().offers().get(0);
        Html html = new Html().element("strong", hosted.model().name());
        if (!first.isKnown()) {
            HostedOffer most = hosted.answer().most();
            return html.text(
                            " serves no such request on any machine that is on offer here. The one with the most memory, "
                                    + most.machine() + ": ")
                    .add(Told.of(most.problem() + ".", HostingReasons.PROBLEM + new Row(most, BigDecimal.ONE).key()));
        }
        Hosting dear = first.dear();
        html.text(" costs " + (first.isBound() ? "at least " : ""))
                .add(HostingTable.dollars(dear.value(dear.cost().perMillion()), "best"))
                .text(" a million tokens on " + first.machine() + " at " + first.provider() + " (" + first.payment()
                        + ", ")
                .add(HostingTable.dollars(
                        dear.value(dear.cost().machineHourly()), "hourly@" + new Row(first, BigDecimal.ONE).key()))
                .text("/h, ")
                .add(share(dear.value(dear.cost().utilisation()), "used@" + new Row(first, BigDecimal.ONE).key()))
                .text(" used, throughput " + Row.tag(first) + "); ");
        Quote cheapest = hosted.answer().hosted().cheapest();
        return cheapest == null
                ? html.text("nobody in the book sells the same weights.")
                : html.text("sellers of the same weights ask from ")
                        .add(HostingTable.dollars(HostingReasons.perMillion(hosted.answer(), cheapest), "seller"))
                        .text(".");
    }

    private static Html share(BigDecimal share, String ref) {
        return Figures.figure(Amounts.percent(share), Decimals.plain(share), ref);
    }

    @Override
    public Map<String, Html> regions(State state) {
        Map<String, Html> regions = new LinkedHashMap<>();
        if (!isReady()) {
            return regions;
        }
        Hosted hosted = answers.of(state);
        HostAnswer answer = hosted.answer();
        String chosen = chosen(state, answer);
        HostingTable table = new HostingTable(answer, state, chosen);
        List<Row> rows = table.rows();
        regions.put(
                "hosting-memory",
                new HostingMemory(hosted, facts.hardware(), TypedMachine.count(state, HostingKeys.TOGETHER))
                        .chart(machines(chosen, rows))
                        .html());
        regions.put("hosting-curve", curve(answer, chosen));
        regions.put("hosting-rows", table.html());
        regions.put(
                HostingInputs.LENGTHS,
                meanCall.button(
                        state,
                        (input, output) -> Edits.change(HostingKeys.IN.name(), String.valueOf(input)) + "&"
                                + Edits.change(HostingKeys.OUT.name(), String.valueOf(output))));
        regions.put("hosting-notes", notes(answer));
        return regions;
    }

    @Override
    public Map<String, Html> slowRegions(State state) {
        Map<String, Html> regions = new LinkedHashMap<>();
        if (!isReady()) {
            return regions;
        }
        Hosted hosted = later.of(state);
        String chosen = chosen(state, hosted.answer());
        regions.put(HostingSame.REGION, new HostingSame(hosted.answer(), chosen).html());
        regions.put(
                HostingMatch.REGION,
                new HostingMatch(state, hosted, facts.hardware(), later.capacities(), chosen).html());
        regions.put(HostingOwning.REGION, new HostingOwning(state, facts.hardware()).html());
        regions.put(HostingSpot.REGION, new HostingSpot(hosted.answer()).html());
        return regions;
    }

    /** The machine that was chosen, if there is an offer of it; else the one that serves for least. */
    private static String chosen(State state, HostAnswer answer) {
        String on = state.get(HostingKeys.ON);
        for (HostedOffer offer : answer.offers()) {
            if (new Row(offer, BigDecimal.ONE).machine().equals(on)) {
                return on;
            }
        }
        return new Row(answer.offers().get(0), BigDecimal.ONE).machine();
    }

    /** The chosen one, then the next that differ. */
    private static List<String> machines(String chosen, List<Row> rows) {
        List<String> machines = new ArrayList<>(List.of(chosen));
        for (Row row : rows) {
            if (machines.size() < BARS && !machines.contains(row.machine())) {
                machines.add(row.machine());
            }
        }
        return machines;
    }

    /** Of the offers of a machine the one that the sentence tells: one's own price, else the least. */
    private static Html curve(HostAnswer answer, String chosen) {
        Row best = null;
        for (HostedOffer offer : answer.offers()) {
            Row row = new Row(offer, answer.demand().output().mean());
            if (best == null && row.machine().equals(chosen) && offer.isKnown()) {
                best = row;
            }
        }
        return best == null
                ? new Html()
                        .open("section", "class", "card")
                        .element(
                                "p",
                                "What it could serve is not known, so that idle hours have no price.",
                                "class",
                                "note")
                        .close("section")
                : new HostingCurve(answer, best).chart().html();
    }

    private static Html notes(HostAnswer answer) {
        Html html = new Html();
        if (answer.warnings().isEmpty()) {
            return html;
        }
        html.open("section", "class", "card notice");
        answer.warnings().stream().map(OptionWords::onPage).forEach(warning -> html.open("p")
                .add(Told.of(warning + (warning.endsWith(".") ? "" : "."), HostingReasons.WARNINGS))
                .close("p"));
        return html.close("section");
    }

    @Override
    public List<Block> explain(State state, String ref) {
        if (ref.startsWith(HostingOwning.WHY)) {
            return new HostingOwning(state, facts.hardware()).why(ref);
        }
        Hosted hosted = answers.of(state);
        String chosen = chosen(state, hosted.answer());
        return ref.startsWith(HostingMatch.WHY)
                ? new HostingMatch(state, hosted, facts.hardware(), answers.capacities(), chosen).why(ref)
                : new HostingReasons(hosted, facts.hardware(), chosen, TypedMachine.count(state, HostingKeys.TOGETHER))
                        .of(ref);
    }

    @Override
    public List<String> commands(State state) {
        return new HostingCommands(facts, state).lines();
    }

    @Override
    public Answer answer(State state) {
        return answers.of(state).answer().asTable();
    }
}
