package farthing.page.risk;

import farthing.answers.PlanAnswer;
import farthing.answers.PlanDetail;
import farthing.answers.PlanSection;
import farthing.answers.PlanSentence;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Tornado;
import farthing.formats.plan.Ranking;
import farthing.formats.plan.VolumeCurve;
import farthing.page.html.Controls;
import farthing.page.html.Fold;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.scenario.Draws;
import farthing.page.scenario.Inputs;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Planning;
import farthing.page.scenario.Sentence;
import farthing.page.scenario.Shown;
import farthing.page.scenario.Words;
import farthing.page.view.State;
import farthing.page.view.View;
import farthing.quantity.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What moves the cost of a completed interaction, how the margin may fall out, and what must be true for it to hold. */
public final class RiskView implements View {
    private static final Key TARGET = new Key("target", "50%");
    private static final String TARGETS = "5% 10% 20% 30% 40% 50% 60% 70% 80% 90%";

    private final Planning planning;
    private final Inputs inputs;

    public RiskView(Planning planning) {
        this.planning = planning;
        this.inputs = new Inputs(planning);
    }

    @Override
    public Html inputs(State state) {
        Html risk = Controls.group(
                "Risk",
                List.of(
                        Controls.slider(TARGET, "Gross margin to reach", "", "", TARGETS),
                        Controls.field(Draws.COUNT, Draws.COUNT_LABEL, "", ""),
                        Controls.field(
                                Draws.SEED,
                                Draws.SEED_LABEL,
                                "",
                                "The same seed gives the same draws, wherever it is typed.")));
        return risk.add(inputs.html(state));
    }

    @Override
    public Html body(State state) {
        Html html = new Html().open("div", "class", "interaction");
        html.open("div", "id", "risk-tornado").close("div");
        html.open("div", "id", "risk-margin", "class", "slow tall").close("div");
        html.open("div", "id", "risk-bands", "class", "card slow").close("div");
        html.open("div", "id", "risk-points", "class", "card slow").close("div");
        html.add(Fold.ofRegion("risk-scale", "Margin over volume"));
        return html.close("div");
    }

    @Override
    public Map<String, String> values(State state) {
        return new LinkedHashMap<>();
    }

    @Override
    public List<Key> keys() {
        return List.of(TARGET, Draws.SEED, Draws.COUNT);
    }

    @Override
    public Html sentence(State state) {
        return html(Sentence.of(planning, state), state);
    }

    @Override
    public Html quickSentence(State state) {
        return html(Sentence.quick(planning, state), state);
    }

    private Html html(Sentence sentence, State state) {
        Ranking ranking = planning.ranking(state);
        Estimate estimate = ranking.estimate();
        Money completed = estimate.completed();
        Html html = new Html();
        if (completed == null || !estimate.isPriced()) {
            return html.text("With " + estimate.name() + " there is no whole cost whose risk could be told.");
        }
        PlanSentence plan = sentence.plan();
        html.text("A").add(sentence.html(plan.cost()));
        List<Tornado.Bar> bars = ranking.tornado().bars();
        if (!bars.isEmpty()) {
            html.text("; what moves it most: ")
                    .element("strong", Words.inFull(bars.get(0).input().path()));
        }
        PlanSentence.Piece margin = plan.margin();
        if (margin != null) {
            html.text(". The gross margin is ")
                    .add(sentence.html(List.of(margin)))
                    .text(margin.kind() == PlanSentence.Kind.DRAWN ? " on average" : " with every input at its mean");
        }
        return html.add(sentence.html(plan.limit())).text(".");
    }

    @Override
    public Map<String, Html> regions(State state) {
        Map<String, Html> regions = new LinkedHashMap<>();
        inputs.tags(state, regions);
        regions.put("risk-tornado", new Movers(planning.ranking(state)).html());
        return regions;
    }

    @Override
    public Map<String, Html> slowRegions(State state) {
        Ranking ranking = planning.ranking(state);
        Map<String, Html> regions = new LinkedHashMap<>();
        chances(state).into(regions);
        regions.put("risk-points", new BreakTable(ranking, planning.share(state, TARGET)).html());
        if (Sentence.isDrawn(planning, state)) {
            regions.put("sentence", sentence(state));
        }
        return regions;
    }

    @Override
    public Map<String, Supplier<Map<String, Html>>> folds(State state) {
        Map<String, Supplier<Map<String, Html>>> folds = new LinkedHashMap<>();
        folds.put("risk-scale", () -> scale(state).regions());
        return folds;
    }

    private MarginCurve scale(State state) {
        return new MarginCurve(VolumeCurve.of(
                planning.scenario(state).edited(), planning.ranking(state).workload(), planning.planner()));
    }

    @Override
    public List<Block> explain(State state, String ref) {
        List<Block> blocks = new ArrayList<>();
        PlanReasons reasons = new PlanReasons(planning);
        if (ref.startsWith(PlanReasons.BREAK)) {
            Ranking ranking = planning.ranking(state);
            return reasons.of(state, ref, new BreakTable(ranking, planning.share(state, TARGET)).points());
        }
        if (ref.equals(BreakTable.TARGET)) {
            blocks.add(new Block.Note("The margin to reach, " + Shown.number(planning.share(state, TARGET), "share")
                    + ", is set on the left, and 0 % is held beside it."));
            blocks.add(new Block.Note(new BreakTable(planning.ranking(state), planning.share(state, TARGET)).looked()));
            blocks.add(new Block.Note("The margin as it is:"));
            blocks.addAll(reasons.of(state, "margin"));
            return blocks;
        }
        if (ref.startsWith(MarginCurve.REF)) {
            return scale(state).explain(ref, planning.facts().open());
        }
        if (ref.startsWith(Movers.REF)) {
            blocks.addAll(new Movers(planning.ranking(state)).explain(ref));
            blocks.addAll(reasons.of(state, "completed"));
            return blocks;
        }
        if (ref.equals(Chances.BINS)) {
            blocks.addAll(reasons.of(state, ref));
            blocks.add(2, chances(state).bins());
            return blocks;
        }
        return reasons.of(state, ref);
    }

    private Chances chances(State state) {
        return new Chances(
                planning.ranking(state), planning.sureOf(state), planning.seed(state), planning.draws(state));
    }

    @Override
    public List<String> commands(State state) {
        return List.of(planning.command(state).toString());
    }

    @Override
    public Answer answer(State state) {
        PlanAnswer.View view =
                new PlanAnswer.View(EnumSet.allOf(PlanSection.class), PlanDetail.WHOLE, List.of(), null, "");
        return new PlanAnswer(planning.facts().open(), planning.decision(state), view).asTable();
    }
}
