package farthing.page.interaction;

import farthing.answers.screen.Amounts;
import farthing.economics.plan.Band;
import farthing.economics.plan.OptionBands;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Lever;
import farthing.formats.plan.Ranking;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.OptionWords;
import farthing.page.html.Told;
import farthing.page.scenario.Edits;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Shown;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How sure the answer is, and what would make it cheaper.
 *
 * @param sure of the chosen option, or null where nothing was drawn
 */
record Levers(
        Ranking ranking, @Nullable Advice advice, @Nullable OptionBands sure) {

    void into(Map<String, Html> regions) {
        regions.put("interaction-sure", sureLine());
        List<Advice.Outcome> saving = advice == null
                ? List.of()
                : advice.outcomes().stream()
                        .filter(each -> each.share().signum() > 0)
                        .toList();
        regions.put("interaction-levers-count", new Html().text(count(saving)));
        regions.put("interaction-levers", list(saving));
    }

    private static String count(List<Advice.Outcome> saving) {
        return saving.isEmpty() ? "nothing found" : Amounts.count(saving.size(), "lever");
    }

    /** The band, the chance of a loss, and the cheapest fix with its button. */
    private Html sureLine() {
        Html html = new Html();
        Currency currency = ranking.estimate().currency();
        Band band = sure == null ? null : sure.completed();
        html.open("p");
        if (band != null && !band.isPoint()) {
            html.add(Told.of("90 % sure: between ", PlanReasons.SURE + "draws"))
                    .add(drawn(band.p5(), currency, "p5"))
                    .text(" and ")
                    .add(drawn(band.p95(), currency, "p95"))
                    .text(", half the time below ")
                    .add(drawn(band.p50(), currency, "p50"))
                    .text(". ");
        } else {
            html.text("No input says how sure it is: type a range, such as ")
                    .element("kbd", "280 to 430")
                    .text(", for a band. ");
        }
        Double loss = sure == null ? null : sure.loss();
        if (loss != null && band != null && !band.isPoint()) {
            html.text("Chance of a month at a loss: ")
                    .add(Figures.figure(
                            Amounts.percent(new BigDecimal(loss)), Shown.exact(loss), PlanReasons.SURE + "loss"))
                    .text(".");
        }
        html.close("p");
        Advice.Outcome fix = fix();
        if (fix != null) {
            html.open("p")
                    .add(Told.of("Cheapest fix: " + fix.name() + ", ", edit(fix)))
                    .add(Figures.money(fix.month(), ref(fix)))
                    .text(" a month less (" + fix.levers().get(0).effort().label() + "). ");
            html.add(apply(fix, "Apply")).close("p");
        }
        return html;
    }

    private static Html drawn(double amount, Currency currency, String percentile) {
        return Figures.figure(
                Shown.rough(amount, currency),
                Amounts.money(new Money(new BigDecimal(amount), currency)),
                PlanReasons.SURE + "completed." + percentile);
    }

    /** What explains a lever: by its place among all of them. */
    private String ref(Advice.Outcome outcome) {
        int place = advice == null ? -1 : advice.outcomes().indexOf(outcome);
        return PlanReasons.LEVER + (place < 0 ? PlanReasons.TOGETHER : String.valueOf(place));
    }

    /** What explains the words of a lever. */
    private String edit(Advice.Outcome outcome) {
        return ref(outcome) + PlanReasons.EDIT;
    }

    private Advice.@Nullable Outcome fix() {
        return advice == null
                ? null
                : advice.outcomes().stream()
                        .filter(each -> each.share().signum() > 0)
                        .findFirst()
                        .orElse(null);
    }

    private Html list(List<Advice.Outcome> saving) {
        Html html = new Html();
        if (advice == null) {
            return html.element("p", "Without a known cost there is nothing to save.", "class", "note");
        }
        if (saving.isEmpty()) {
            html.element("p", "No lever of the playbook saves anything here.", "class", "note");
        } else {
            table(html, saving);
        }
        Advice.Combination together = advice.together();
        if (together != null && together.steps().size() > 1) {
            html.open("p", "class", "note")
                    .text("Savings do not add up: these, each alone, would save ")
                    .add(Figures.money(together.counted(), PlanReasons.LEVER + PlanReasons.COUNTED))
                    .text(" a month; together they save ")
                    .add(Figures.money(together.whole().month(), PlanReasons.LEVER + PlanReasons.TOGETHER))
                    .text(".")
                    .close("p");
        }
        html.open("details")
                .element("summary", "Not here (" + advice.idle().size() + ")")
                .open("ul");
        for (int i = 0; i < advice.idle().size(); i++) {
            Advice.Idle idle = advice.idle().get(i);
            html.open("li")
                    .add(Told.of(idle.name() + ": " + OptionWords.onPage(idle.reason()), PlanReasons.IDLE + i))
                    .close("li");
        }
        return html.close("ul").close("details");
    }

    private void table(Html html, List<Advice.Outcome> saving) {
        html.open("div", "class", "wide stack", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        html.element("th", "Lever, cheapest fix first", "scope", "col")
                .element("th", "saves a month", "scope", "col", "class", "number")
                .element("th", "share", "scope", "col", "class", "number")
                .element("th", "takes", "scope", "col")
                .element("th", "edit of the file", "scope", "col")
                .element("td", "");
        html.close("tr").close("thead").open("tbody");
        saving.forEach(outcome -> row(html, outcome, outcome.name()));
        Advice.Outcome together = advice == null ? null : advice.combination();
        if (together != null && together.levers().size() > 1) {
            row(html, together, "These together: " + together.name());
        }
        html.close("tbody").close("table").close("div");
    }

    private void row(Html html, Advice.Outcome outcome, String name) {
        Lever lever = outcome.levers().get(0);
        boolean single = outcome.levers().size() == 1;
        html.open("tr")
                .open("th", "scope", "row")
                .add(Told.of(name, edit(outcome)))
                .close("th");
        html.open("td", "class", "number", "data-label", "saves a month")
                .add(Figures.money(outcome.month(), ref(outcome)))
                .close("td");
        html.open("td", "class", "number", "data-label", "share")
                .add(Figures.figure(Amounts.percent(outcome.share()), Shown.exact(outcome.share()), ref(outcome)))
                .close("td");
        html.element("td", single ? lever.effort().label() : "");
        html.open("td").open("code").text(single ? lever.patch() : "").close("code");
        if (single && !lever.basis().isEmpty()) {
            html.open("div", "class", "dim")
                    .add(Told.of(OptionWords.onPage(lever.basis()), edit(outcome)))
                    .close("div");
        }
        html.close("td").open("td").add(apply(outcome, "Apply")).close("td").close("tr");
    }

    private static Html apply(Advice.Outcome outcome, String label) {
        return new Html()
                .element(
                        "button",
                        label,
                        "type",
                        "button",
                        "class",
                        "action",
                        "aria-label",
                        label + ": " + outcome.name(),
                        "data-set",
                        Edits.of(outcome.levers()));
    }
}
