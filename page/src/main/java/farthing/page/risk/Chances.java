package farthing.page.risk;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.plan.Band;
import farthing.economics.plan.OptionBands;
import farthing.economics.plan.Tornado;
import farthing.formats.plan.Ranking;
import farthing.page.chart.Chart;
import farthing.page.chart.HistogramChart;
import farthing.page.html.Blocks;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.page.html.Told;
import farthing.page.scenario.Edits;
import farthing.page.scenario.PlanReasons;
import farthing.page.scenario.Shown;
import farthing.page.scenario.Words;
import farthing.page.view.State;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the draws fall out.
 *
 * @param sure of the chosen option, or null where nothing was drawn
 */
record Chances(Ranking ranking, @Nullable OptionBands sure, long seed, int draws) {
    /** The draws of the margin, bar by bar. */
    static final String BINS = PlanReasons.SURE + "margin.bins";

    private static final int RANGES = 3;
    private static final List<String> COLUMNS = List.of("", "p5", "p50", "p95", "mean");

    void into(Map<String, Html> regions) {
        regions.put("risk-margin", margin());
        regions.put("risk-bands", bands());
    }

    private Html margin() {
        Band margin = sure == null ? null : sure.margin();
        double[] margins = ranking.margins(seed, draws);
        if (margin == null || margins == null) {
            return new Html()
                    .element(
                            "p",
                            ranking.workload().business().price() == null
                                    ? "Without a price there is no margin: type one on the left, under Business."
                                    : "The margin is not defined here.",
                            "class",
                            "card note");
        }
        if (margin.isPoint()) {
            return new Html().open("div", "class", "card").add(noRange()).close("div");
        }
        return histogram(margin, margins).html();
    }

    /** What the bars of the histogram count. */
    Block bins() {
        Band margin = sure == null ? null : sure.margin();
        double[] margins = ranking.margins(seed, draws);
        return margin == null || margins == null
                ? new Block.Note("Nothing was drawn.")
                : new Block.Grid(histogram(margin, margins).table());
    }

    private Chart histogram(Band margin, double[] margins) {
        List<HistogramChart.Mark> marks = List.of(
                new HistogramChart.Mark("p5", margin.p5(), PlanReasons.SURE + "margin.p5"),
                new HistogramChart.Mark("p50", margin.p50(), PlanReasons.SURE + "margin.p50"),
                new HistogramChart.Mark("p95", margin.p95(), PlanReasons.SURE + "margin.p95"));
        return new HistogramChart(
                        "margin",
                        "Where the gross margin may lie",
                        reading(),
                        Arrays.stream(margins).boxed().toList(),
                        0,
                        marks,
                        value -> Shown.number(value, "share"),
                        PlanReasons.SURE + "loss.draws",
                        BINS)
                .chart();
    }

    /** The loss tail in words. */
    private String reading() {
        Double loss = sure == null ? null : sure.loss();
        String told = loss == null || loss == 0
                ? "In none of " + Amounts.count(draws) + " draws does a month end at a loss"
                : "The chance of a month at a loss is " + chance(loss) + ", the hatched part below 0 %";
        return told + "; " + Amounts.count(draws) + " draws, seed " + seed + ".";
    }

    private static String chance(double share) {
        return share < 0.0005 ? "under 0.1 %" : Amounts.percent(new BigDecimal(share));
    }

    /** Nothing to draw: a button puts ranges on what moves it most. */
    private Html noRange() {
        List<String> changes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Tornado.Bar bar : ranking.tornado().bars()) {
            Input input = bar.input();
            if (input.tag() != Input.Tag.ASSUMED && changes.size() < RANGES) {
                names.add(Words.inFull(input.path()));
                changes.add(Edits.change(
                        State.EDIT + input.path(), plain(bar.lowInput()) + " to " + plain(bar.highInput())));
            }
        }
        Html html = new Html()
                .element("h2", "Where the gross margin may lie")
                .open("p", "class", "note")
                .text("No input says how sure it is, so every draw is the same. Type a range on the left, such as ")
                .element("kbd", "280 to 430")
                .text(", or start with a fifth down and up on what moves it most: " + String.join(", ", names) + ".")
                .close("p");
        return changes.isEmpty()
                ? html
                : html.element(
                        "button",
                        "Put these ranges on",
                        "type",
                        "button",
                        "class",
                        "action",
                        "data-set",
                        String.join("&", changes));
    }

    private static String plain(double value) {
        return Decimals.plain(Decimals.rounded(BigDecimal.valueOf(value), 3));
    }

    private Html bands() {
        Html html = new Html().element("h2", "How sure the figures are");
        if (sure == null) {
            return html.element("p", "Nothing was drawn.", "class", "note");
        }
        html.open("div", "class", "wide stack", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        for (String title : COLUMNS) {
            Blocks.column(html, title, "number");
        }
        html.close("tr").close("thead").open("tbody");
        row(html, "completed", "A completed interaction", sure.completed());
        row(html, "month", "A month", sure.month());
        row(html, "year", "A year", sure.year());
        row(html, "margin", "Gross margin", sure.margin());
        html.close("tbody").close("table").close("div");
        return html.open("p", "class", "note")
                .text("Nine draws in ten lie between p5 and p95. ")
                .add(Told.of(Amounts.count(draws) + " draws, seed " + seed, PlanReasons.SURE + "draws"))
                .text("; this is the cheapest option in ")
                .add(Figures.figure(
                        percent(sure.cheapest()), Shown.exact(sure.cheapest()), PlanReasons.SURE + "cheapest"))
                .text(" of them.")
                .close("p");
    }

    private void row(Html html, String figure, String name, @Nullable Band band) {
        if (band == null) {
            return;
        }
        double[] values = {band.p5(), band.p50(), band.p95(), band.mean()};
        html.open("tr").element("th", name, "scope", "row");
        for (int i = 0; i < values.length; i++) {
            String part = COLUMNS.get(i + 1);
            html.open("td", "class", "number", "data-label", part)
                    .add(Figures.figure(
                            shown(figure, values[i]), exact(figure, values[i]), PlanReasons.SURE + figure + "." + part))
                    .close("td");
        }
        html.close("tr");
    }

    private String shown(String figure, double value) {
        Currency currency = ranking.estimate().currency();
        return switch (figure) {
            case "completed" -> Shown.rough(value, currency);
            case "margin" -> percent(value);
            default -> Amounts.drawn(value, currency);
        };
    }

    private String exact(String figure, double value) {
        return figure.equals("margin")
                ? Shown.exact(value)
                : Amounts.money(
                        new Money(new BigDecimal(value), ranking.estimate().currency()));
    }

    private static String percent(double share) {
        return Amounts.percent(new BigDecimal(share));
    }
}
