package farthing.page.interaction;

import farthing.answers.PlanAnswer;
import farthing.answers.PlanDetail;
import farthing.answers.PlanSection;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.formats.plan.Efforts;
import farthing.formats.plan.Ranking;
import farthing.page.html.Controls;
import farthing.page.html.Fold;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.scenario.Inputs;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Planning;
import farthing.page.scenario.Sentence;
import farthing.page.view.State;
import farthing.page.view.View;
import farthing.quantity.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What one completed interaction costs, with which model, and what moves it. */
public final class InteractionView implements View {
    private final Planning planning;
    private final Planning before;
    private final Inputs inputs;
    private final MachinesQuestion machines;

    public InteractionView(Planning planning, MachinesQuestion machines) {
        this.planning = planning;
        this.before = new Planning(planning.facts());
        this.inputs = new Inputs(planning);
        this.machines = machines;
    }

    @Override
    public Html inputs(State state) {
        return inputs.html(state);
    }

    @Override
    public Html body(State state) {
        Html html = new Html().open("div", "class", "interaction");
        html.open("div", "class", "sure-line slow", "id", "interaction-sure").close("div");
        html.add(Controls.segments(CostUnit.KEY, "Costs are told in", CostUnit.choices()));
        html.open("div", "class", "pair");
        html.open("div", "id", "interaction-waterfall").close("div");
        html.open("div", "class", "card", "id", "interaction-options").close("div");
        html.close("div");
        html.open("div", "class", "slow", "id", "interaction-held").close("div");
        html.add(Fold.ofRegion("interaction-levers", "What would make it cheaper"));
        html.add(Fold.ofRegion("interaction-thinking", "Thinking: efforts side by side"));
        html.add(Fold.ofRegion("interaction-quality", "Price against quality"));
        html.add(Fold.ofRegion("interaction-warnings", "Warnings"));
        html.add(Fold.ofRegion("interaction-limits", "Whether it can be had"));
        html.add(Fold.ofRegion("interaction-assumed", "What was taken for granted"));
        html.add(Fold.ofRegion("interaction-questions", "Questions that teams ask"));
        return html.close("div");
    }

    @Override
    public Map<String, String> values(State state) {
        return new LinkedHashMap<>();
    }

    @Override
    public List<Key> keys() {
        return List.of(CostUnit.KEY, OptionTable.ALL, Held.KEY);
    }

    @Override
    public Html sentence(State state) {
        return Sentence.of(planning, state).whole();
    }

    @Override
    public Html quickSentence(State state) {
        return Sentence.quick(planning, state).whole();
    }

    @Override
    public Map<String, Html> regions(State state) {
        Ranking ranking = planning.ranking(state);
        CostUnit unit = CostUnit.of(state);
        Map<String, Html> regions = new LinkedHashMap<>();
        inputs.tags(state, regions);
        regions.put("interaction-waterfall", new WayChart(ranking, unit).html());
        regions.put("interaction-options", new OptionTable(ranking, unit, state).html());
        new Findings(ranking).into(regions);
        return regions;
    }

    @Override
    public Map<String, Html> slowRegions(State state) {
        Map<String, Html> regions = new LinkedHashMap<>();
        new Levers(planning.ranking(state), planning.advice(state), planning.sureOf(state)).into(regions);
        new Findings(planning.ranking(state)).warnings(regions);
        new QualityTable(planning.ranking(state)).into(regions);
        regions.put("interaction-held", held(state).html());
        if (Sentence.isDrawn(planning, state)) {
            regions.put("sentence", sentence(state));
        }
        return regions;
    }

    @Override
    public Map<String, Supplier<Map<String, Html>>> folds(State state) {
        Map<String, Supplier<Map<String, Html>>> folds = new LinkedHashMap<>();
        folds.put("interaction-thinking", () -> thinking(state).regions());
        folds.put("interaction-questions", () -> new Questions(planning, machines, state).regions(thinking(state)));
        return folds;
    }

    private Held held(State state) {
        return new Held(before, planning, state);
    }

    private ThinkingTable thinking(State state) {
        return new ThinkingTable(Efforts.of(
                planning.scenario(state).edited(),
                planning.ranking(state).workload(),
                planning.facts().terms(),
                planning.planner()));
    }

    @Override
    public List<Block> explain(State state, String ref) {
        if (ref.startsWith(Held.REF)) {
            return held(state).explain(ref);
        }
        if (ref.startsWith(WayChart.BAR)) {
            return new WayChart(planning.ranking(state), CostUnit.of(state))
                    .explain(
                            ref.substring(WayChart.BAR.length()),
                            planning.facts().open());
        }
        if (ref.startsWith(ThinkingTable.REF)) {
            return thinking(state).explain(ref, planning.facts().open());
        }
        if (ref.startsWith(Questions.REF)) {
            String asked = ref.substring(Questions.REF.length());
            List<Block> answer = new Questions(planning, machines, state).explain(asked);
            return answer == null ? explain(state, asked) : answer;
        }
        if (ref.startsWith(QualityTable.REF)) {
            return new QualityTable(planning.ranking(state)).explain(ref);
        }
        if (ref.equals(WayChart.TIMES)) {
            return new WayChart(planning.ranking(state), CostUnit.INTERACTION).times(explain(state, "completed"));
        }
        return inUnit(state, ref, new PlanReasons(planning).of(state, ref));
    }

    /** The reason of a completed interaction, of the model in use or of another, also says the figure of the unit in view. */
    private List<Block> inUnit(State state, String ref, List<Block> reason) {
        CostUnit unit = CostUnit.of(state);
        String figure = CostUnit.INTERACTION.figure();
        if (unit == CostUnit.INTERACTION || !(ref.equals(figure) || ref.startsWith(figure + "@"))) {
            return reason;
        }
        String option = ref.equals(figure) ? "" : ref.substring(figure.length() + 1);
        Estimate estimate = planning.option(state, option).estimate();
        List<Block> blocks = new ArrayList<>(reason);
        Money completed = estimate.completed();
        if (completed != null) {
            blocks.addAll(0, unit.told(completed.amount(), estimate));
        }
        return blocks;
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
