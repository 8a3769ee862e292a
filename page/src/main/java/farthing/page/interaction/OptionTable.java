package farthing.page.interaction;

import farthing.answers.screen.Amounts;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Frontier;
import farthing.economics.plan.Judged;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Verdict;
import farthing.formats.plan.Ranking;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Key;
import farthing.page.scenario.Edits;
import farthing.page.scenario.Shown;
import farthing.page.view.State;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The models of the workload beside each other, cheapest first. */
record OptionTable(Ranking ranking, CostUnit unit, State state) {
    static final Key ALL = new Key("options", "");
    private static final int FIRST = 5;
    private static final String RIGHT = "a right answer";

    private static final String SHARE = "right";

    /** Beside an option that no other one beats in both price and quality. */
    static final String BEST = "\u25c6 unbeaten";

    Html html() {
        List<Judged> options = ranking.options();
        boolean all = !state.get(ALL).isEmpty();
        List<Judged> shown = new ArrayList<>(all ? options : options.subList(0, Math.min(FIRST, options.size())));
        if (!shown.contains(ranking.chosen())) {
            shown.set(shown.size() - 1, ranking.chosen());
        }
        Html html = new Html().element("h2", "The same with other models");
        if (!ranking.workload().followsModel()) {
            return html.element(
                    "p",
                    "Each call of this scenario names the model that serves it, so none of the others would change a"
                            + " figure. To compare, take the model off a call of farthing.yml.",
                    "class",
                    "note");
        }
        html.open("div", "class", "wide stack", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        html.element("th", "Model", "scope", "col");
        html.element("th", unit.words(), "scope", "col", "class", "number");
        if (unit != CostUnit.MONTH) {
            html.element("th", "a month", "scope", "col", "class", "number");
        }
        if (isJudged()) {
            html.element("th", RIGHT, "scope", "col", "class", "number");
        }
        Frontier frontier = ranking.frontier();
        boolean rated = options.stream().anyMatch(each -> frontier.correct(each.estimate()) != null);
        if (rated) {
            html.element("th", SHARE, "scope", "col", "class", "number");
        }
        html.element("th", "margin", "scope", "col", "class", "number").element("th", "limits", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        shown.forEach(option -> row(html, option, frontier, rated));
        html.close("tbody").close("table").close("div");
        for (Plan.Refusal refusal : ranking.plan().refused()) {
            html.element("p", "Not priced: " + refusal.model().text() + ": " + refusal.reason() + ".", "class", "note");
        }
        if (options.size() > FIRST) {
            html.element(
                    "button",
                    all ? "The first " + FIRST : options.size() - FIRST + " more",
                    "type",
                    "button",
                    "class",
                    "action",
                    "data-set",
                    all ? "options=" : "options=all");
        }
        return html;
    }

    /** Whether it is said of a model how often it is right. */
    private boolean isJudged() {
        return ranking.options().stream()
                .map(Judged::estimate)
                .anyMatch(estimate -> !Objects.equals(estimate.correct(), estimate.completed()));
    }

    private void row(Html html, Judged option, Frontier frontier, boolean rated) {
        Estimate estimate = option.estimate();
        boolean chosen = option.equals(ranking.chosen());
        html.open("tr", "class", chosen ? "chosen" : "").open("th", "scope", "row");
        if (chosen) {
            html.text(estimate.name() + " ").element("span", "in use", "class", "tag");
        } else {
            html.element(
                    "button",
                    estimate.name(),
                    "type",
                    "button",
                    "class",
                    "link",
                    "title",
                    "Plan with " + estimate.name(),
                    "data-set",
                    Edits.change(
                            State.MODEL.name(),
                            estimate.option().server().choice().text()));
        }
        if (Boolean.TRUE.equals(frontier.holds(estimate))) {
            html.text(" ").element("span", BEST, "class", "tag", "title", "Nothing cheaper is better");
        }
        html.close("th");
        amount(html, estimate, unit.of(estimate), unit, unit.words(), unit.figure());
        if (unit != CostUnit.MONTH) {
            amount(html, estimate, estimate.month(), CostUnit.MONTH, CostUnit.MONTH.words(), "month");
        }
        if (isJudged()) {
            amount(html, estimate, estimate.correct(), CostUnit.INTERACTION, RIGHT, "correct");
        }
        if (rated) {
            html.open("td", "class", "number", "data-label", SHARE);
            BigDecimal share = frontier.correct(estimate);
            if (share != null) {
                html.add(Figures.figure(Amounts.percent(share), Shown.exact(share), QualityTable.right(estimate)));
            }
            html.close("td");
        }
        html.open("td", "class", "number", "data-label", "margin");
        BigDecimal margin = estimate.isPriced() ? estimate.margin() : null;
        if (margin != null) {
            html.add(Figures.figure(Amounts.percent(margin), Shown.exact(margin), "margin@" + estimate.name()));
        }
        html.close("td").open("td", "data-label", "limits");
        html.element(
                "span",
                verdict(option.verdict()),
                "class",
                "verdict " + option.verdict().label(),
                "title",
                why(option));
        html.close("td").close("tr");
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case FEASIBLE -> "\u2713 kept";
            case UNKNOWN -> "? unknown";
            case INFEASIBLE -> "\u2717 broken";
        };
    }

    private static String why(Judged option) {
        return option.feasibility().obstacles().isEmpty()
                ? "Every limit that is known is kept"
                : option.feasibility().obstacles().get(0).sentence();
    }

    private static void amount(
            Html html, Estimate estimate, @Nullable Money amount, CostUnit unit, String label, String figure) {
        html.open("td", "class", "number", "data-label", label);
        if (amount == null || (!estimate.isPriced() && amount.isZero())) {
            html.element("span", "unknown", "class", "dim");
        } else {
            String least = estimate.isPriced() ? "" : ">= ";
            html.add(Figures.figure(least + unit.shown(amount), Amounts.money(amount), figure + "@" + estimate.name()));
        }
        html.close("td");
    }
}
