package farthing.page.interaction;

import farthing.answers.PlanAnswer;
import farthing.answers.PlanDetail;
import farthing.answers.PlanExplanation;
import farthing.answers.PlanSection;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Planner;
import farthing.formats.plan.Decision;
import farthing.page.html.Blocks;
import farthing.page.html.Controls;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.page.view.View;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one completed interaction costs, with which model, and what moves it. */
public final class InteractionView implements View {
    private static final int DRAWS = 2_000;
    private static final Key USERS = new Key(State.EDIT + "traffic.users", "10k");

    private final Facts facts;
    private final Planner planner;

    public InteractionView(Facts facts) {
        this.facts = facts;
        this.planner = new Planner(
                facts.open().book(), facts.open().asOf(), facts.open().contract());
    }

    @Override
    public Html inputs(State state) {
        return Controls.group(
                "Traffic", List.of(Controls.slider(USERS, "Users", "", "", "1k 2k 5k 10k 20k 50k 100k 200k 500k 1M")));
    }

    @Override
    public Html body(State state) {
        return new Html().open("div", "id", "interaction-options").close("div");
    }

    @Override
    public Map<String, String> values(State state) {
        return new LinkedHashMap<>();
    }

    @Override
    public Html sentence(State state) {
        Estimate estimate = estimate(state);
        return new Html()
                .text("A completed interaction costs ")
                .add(Figures.money(estimate.completed(), "completed"))
                .text(" with " + estimate.name() + ", ")
                .add(Figures.money(estimate.month(), "month"))
                .text(" a month.");
    }

    @Override
    public Map<String, Html> regions(State state) {
        Map<String, Html> regions = new LinkedHashMap<>();
        regions.put("interaction-options", Blocks.html(answer(state).blocks()));
        return regions;
    }

    @Override
    public List<Block> explain(State state, String ref) {
        return new PlanExplanation(facts.open(), estimate(state), ref, Integer.MAX_VALUE)
                .asTree()
                .blocks();
    }

    @Override
    public Answer answer(State state) {
        Decision decision = Objects.requireNonNull(
                Decision.of(Scenario.of(facts, state).edited(), planner, facts.terms(), facts::hardware, 1, DRAWS));
        PlanAnswer.View view =
                new PlanAnswer.View(EnumSet.of(PlanSection.OPTIONS), PlanDetail.WHOLE, List.of(), null, "");
        return new PlanAnswer(facts.open(), decision, view).asTable();
    }

    private Estimate estimate(State state) {
        return Estimate.of(
                Objects.requireNonNull(planner.first(Scenario.of(facts, state).workload())));
    }
}
