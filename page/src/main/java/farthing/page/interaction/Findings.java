package farthing.page.interaction;

import farthing.answers.screen.Amounts;
import farthing.economics.plan.Finding;
import farthing.economics.plan.Warning;
import farthing.formats.plan.Ranking;
import farthing.formats.workload.Unsaid;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Shown;
import farthing.page.scenario.Words;
import farthing.quantity.range.Input;
import java.util.List;
import java.util.Map;

/** What will surprise, whether the option can be had, and what was taken for granted. */
record Findings(Ranking ranking) {

    /** What takes longer: many of them plan again. */
    void warnings(Map<String, Html> regions) {
        List<Warning> warnings = ranking.warnings();
        regions.put(
                "interaction-warnings-count",
                new Html().text(warnings.isEmpty() ? "none" : Amounts.count(warnings.size(), "warning")));
        Html told = new Html();
        for (int i = 0; i < warnings.size(); i++) {
            Warning warning = warnings.get(i);
            String ref = PlanReasons.WARNING + i;
            told.open("p", "class", "finding " + warning.severity().label())
                    .element("span", warning.severity().label(), "class", "tag")
                    .text(" ")
                    .add(Told.of(Words.onPage(warning.sentence()) + ". ", ref))
                    .open("span", "class", "dim")
                    .add(Told.of("Way out: " + wayOut(warning) + ".", ref))
                    .close("span")
                    .close("p");
        }
        regions.put("interaction-warnings", told);
    }

    /** With the place that it is about, unless it names it. */
    private static String wayOut(Warning warning) {
        String told = Words.onPage(warning.wayOut());
        String place = Words.inFull(warning.path());
        return told.contains(place) ? told : told + " (" + place + ")";
    }

    void into(Map<String, Html> regions) {
        regions.put(
                "interaction-limits-count",
                new Html()
                        .text(ranking.estimate().name() + ": "
                                + ranking.chosen().verdict().label()));
        regions.put("interaction-limits", limits());
        assumed(regions);
    }

    private Html limits() {
        Html html = new Html();
        List<Finding> findings = ranking.chosen().feasibility().findings();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String ref = PlanReasons.LIMIT + i;
            html.open("p", "class", "finding")
                    .element("span", finding.verdict().label(), "class", "tag")
                    .element("strong", " " + finding.check().label())
                    .add(Told.of(": " + finding.sentence() + ". ", ref))
                    .open("span", "class", "dim")
                    .add(Told.of(finding.wayOut(), ref))
                    .close("span")
                    .close("p");
        }
        return html;
    }

    private void assumed(Map<String, Html> regions) {
        Html html = new Html();
        html.open("div", "class", "wide", "tabindex", "0").open("table").open("tbody");
        int count = 0;
        for (Input input : ranking.estimate().option().inputs()) {
            if (input.tag() == Input.Tag.ASSUMED) {
                row(html, input.path(), Shown.number(input.mean().doubleValue(), input.unit()), input.source());
                count++;
            }
        }
        for (Unsaid unsaid : ranking.unsaid()) {
            row(html, unsaid.path(), unsaid.value(), unsaid.source());
            count++;
        }
        regions.put("interaction-assumed-count", new Html().text(Amounts.count(count, "assumption")));
        regions.put("interaction-assumed", html.close("tbody").close("table").close("div"));
    }

    private static void row(Html html, String path, String value, String source) {
        html.open("tr").open("th", "scope", "row").text(Words.inFull(path)).close("th");
        html.open("td", "class", "number")
                .add(Figures.figure(value, value, PlanReasons.GIVEN + path))
                .close("td")
                .open("td", "class", "dim")
                .add(Told.of(source, PlanReasons.GIVEN + path))
                .close("td")
                .close("tr");
    }
}
