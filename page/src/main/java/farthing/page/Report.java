package farthing.page;

import farthing.answers.BookLine;
import farthing.answers.PlanAnswer;
import farthing.answers.PlanDetail;
import farthing.answers.PlanSection;
import farthing.answers.screen.Block;
import farthing.formats.doc.YamlText;
import farthing.formats.plan.Decision;
import farthing.page.html.Blocks;
import farthing.page.html.Html;
import farthing.page.scenario.Planning;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.page.view.Tab;
import farthing.page.view.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in view as a report to print: the question, the sentence that answers it, the table, the charts, what would
 * change the decision, what it rests on, and the command that gives it again.
 */
final class Report {
    private static final String FIGURE = "<figure class=\"chart\"";
    private static final String FIGURE_END = "</figure>";

    private final Facts facts;
    private final State state;
    private final View view;

    Report(Facts facts, State state, View view) {
        this.facts = facts;
        this.state = state;
        this.view = view;
    }

    Html html() {
        Tab tab = state.tab();
        Scenario scenario = Scenario.of(facts, state);
        Html html = new Html().open("article", "class", "report");
        html.element("p", "Farthing: " + scenario.workload().name(), "class", "dim");
        html.element("h1", tab.question(), "id", "report-title");
        html.open("p", "class", "sentence").add(view.sentence(state)).close("p");
        html.add(charts());
        html.element("h2", "The figures").add(Blocks.html(view.answer(state).blocks()));
        if (tab != Tab.PRICES && tab != Tab.HOSTING) {
            decision(html, scenario);
        }
        html.element("h2", "To get it again");
        html.element("pre", new Command(facts, state, view).text());
        if (tab != Tab.PRICES && tab != Tab.HOSTING) {
            html.element("p", "with this farthing.yml:", "class", "note");
            html.element("pre", YamlText.of(scenario.edited()));
        }
        html.element("p", BookLine.text(facts.open().book().info(), facts.open().today()), "class", "note");
        return html.close("article");
    }

    /** What would turn it, and what it rests on, each with the tag that says how sure it is. */
    private void decision(Html html, Scenario scenario) {
        Planning planning = new Planning(facts);
        Decision decision = Decision.of(
                scenario.edited(),
                planning.planner(),
                facts.terms(),
                facts::hardware,
                planning.seed(state),
                planning.draws(state));
        if (decision == null) {
            return;
        }
        html.element("h2", "What would change the decision");
        html.add(Blocks.html(section(decision, PlanSection.BREAKPOINTS, PlanSection.TORNADO)));
        html.element("h2", "What it rests on");
        if (!state.edits().isEmpty()) {
            html.open("ul");
            for (Map.Entry<String, String> edit : state.edits()) {
                html.element("li", edit.getKey() + ": " + edit.getValue() + " (claimed, set on the page)");
            }
            html.close("ul");
        }
        html.add(Blocks.html(section(decision, PlanSection.ASSUMED)));
    }

    /** The tables of the sections; the headline of the plan stands elsewhere. */
    private List<Block> section(Decision decision, PlanSection first, PlanSection... more) {
        PlanAnswer.View shown = new PlanAnswer.View(EnumSet.of(first, more), PlanDetail.WHOLE, List.of(), null, "");
        List<Block> blocks = new ArrayList<>();
        for (Block block :
                new PlanAnswer(facts.open(), decision, shown).asTable().blocks()) {
            if (!(block instanceof Block.Headline)) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** The drawings in view, their ids told apart from those on the page. */
    private Html charts() {
        Map<String, Html> regions = new LinkedHashMap<>(view.regions(state));
        regions.putAll(view.slowRegions(state));
        view.folds(state).values().forEach(content -> regions.putAll(content.get()));
        StringBuilder charts = new StringBuilder();
        for (Html region : regions.values()) {
            String html = region.toString();
            int from = html.indexOf(FIGURE);
            while (from >= 0) {
                int end = html.indexOf(FIGURE_END, from) + FIGURE_END.length();
                charts.append(html, from, end);
                from = html.indexOf(FIGURE, end);
            }
        }
        String apart = charts.toString().replace(" id=\"", " id=\"report-").replace("url(#", "url(#report-");
        return Html.ready(apart);
    }
}
