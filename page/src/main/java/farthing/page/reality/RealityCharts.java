package farthing.page.reality;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Table;
import farthing.economics.traffic.Lengths;
import farthing.page.chart.Chart;
import farthing.page.chart.Scale;
import farthing.page.chart.Svg;
import farthing.page.html.Doors;
import farthing.page.html.Html;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.List;

/** The drawings of the tab. */
final class RealityCharts {
    /** Why a length is unknown. */
    static final String UNMETERED = "the usage of no call can be read";

    private static final int WIDE = 440;
    private static final int ROW = 44;

    private RealityCharts() {}

    /** From the scenario to the meter, one measured thing after another; the residual is a bar of its own. */
    static Chart way(Comparison comparison) {
        Table table = new Table().text("from the scenario to the meter", 0).number("amount", 0);
        List<Comparison.Step> steps = comparison.steps();
        Svg svg = new Svg(WIDE, ROW * (steps.size() + 3));
        Scale scale = scale(comparison);
        int row = 0;
        double at = comparison.modelled().amount().doubleValue();
        bar(svg, scale, row++, "the scenario", Amounts.rounded(comparison.modelled()), 0, at, "faded");
        table.row("the scenario", Amounts.rounded(comparison.modelled()));
        for (Comparison.Step step : steps) {
            double next = at + step.amount().amount().doubleValue();
            String look = step.amount().amount().signum() < 0 ? "less" : "more";
            bar(svg, scale, row++, step.kind().told(), signed(step.amount()), at, next, look);
            table.row(step.kind().told(), signed(step.amount()));
            at = next;
        }
        double metered = comparison.metered().amount().doubleValue();
        bar(svg, scale, row++, "residual: not explained", residual(comparison), at, metered, "residual");
        table.row("residual: not explained", residual(comparison));
        bar(svg, scale, row, "metered", Amounts.rounded(comparison.metered()), 0, metered, "whole");
        table.row("metered", Amounts.rounded(comparison.metered()));
        return new Chart("reality-way-chart", "Modelled against real", reading(comparison), svg, table)
                .explained("residual", Doors.ofRows(line -> wayRef(line, steps.size())));
    }

    /** What explains a row of the way: the scenario, the steps, the residual, the meter. */
    private static String wayRef(int row, int steps) {
        return row == 0
                ? "modelled"
                : row <= steps ? RealityReasons.STEP + (row - 1) : row == steps + 1 ? "residual" : "compared";
    }

    private static String reading(Comparison comparison) {
        String unexplained = unexplained(comparison);
        String share = unexplained.isEmpty() ? "" : ", " + unexplained + " of the meter";
        String left = comparison.left().isEmpty()
                ? ""
                : " Could not be planned with, as measured: " + String.join("; ", comparison.left()) + ".";
        return "For " + comparison.unit() + ". What the measured lengths, cache, retries and outcomes do not explain: "
                + residual(comparison) + share + "." + left;
    }

    /** Of digits that rounding leaves, none; the exact amount stands in its reason. */
    private static String residual(Comparison comparison) {
        return comparison.isExplained() ? "none" : signed(comparison.residual());
    }

    /** The residual as a share of what was metered; empty where either is nothing. */
    static String unexplained(Comparison comparison) {
        BigDecimal metered = comparison.metered().amount();
        return metered.signum() == 0 || comparison.isExplained()
                ? ""
                : Amounts.percent(Decimals.divide(comparison.residual().amount().abs(), metered));
    }

    static String signed(Money money) {
        return (money.amount().signum() > 0 ? "+" : "") + Amounts.rounded(money);
    }

    private static Scale scale(Comparison comparison) {
        double at = comparison.modelled().amount().doubleValue();
        double most = Math.max(at, comparison.metered().amount().doubleValue());
        double least = 0;
        for (Comparison.Step step : comparison.steps()) {
            at += step.amount().amount().doubleValue();
            most = Math.max(most, at);
            least = Math.min(least, at);
        }
        return new Scale(least, most <= least ? least + 1 : most, 0, WIDE);
    }

    /** Words above, the bar below: so it reads on a narrow screen too. */
    private static void bar(
            Svg svg, Scale scale, int row, String name, String amount, double from, double to, String look) {
        double top = (double) row * ROW;
        boolean sum = look.equals("faded") || look.equals("whole");
        svg.text(sum ? "strong" : "value", 0, top + 15, "start", name);
        svg.text(sum ? "strong" : "value", WIDE, top + 15, "end", amount);
        double left = scale.at(Math.min(from, to));
        double wide = Math.max(1.5, scale.at(Math.max(from, to)) - left);
        svg.rect("soft", 0, top + 22, WIDE, 14).rect(look, left, top + 22, wide, 14);
        if (look.equals("residual")) {
            svg.rect("residual-edge", left, top + 22, wide, 14);
        }
    }

    /** How many calls are how long, where that is known. */
    static Html lengths(String id, String title, Lengths.Summary lengths, String ref) {
        if (lengths.count() > 0) {
            return chart(id, title, lengths, ref).html();
        }
        return new Html()
                .open("div", "class", "card")
                .element("h2", title)
                .element("p", "Unknown: " + UNMETERED + ".", "class", "note")
                .close("div");
    }

    /** In steps that double. */
    private static Chart chart(String id, String title, Lengths.Summary lengths, String ref) {
        List<Lengths.Bar> bars = lengths.bars();
        int high = 150;
        Svg svg = new Svg(WIDE, high + 62);
        long most = 1;
        for (Lengths.Bar bar : bars) {
            most = Math.max(most, bar.count());
        }
        double wide = (double) WIDE / Math.max(1, bars.size());
        svg.line("axis", 0, high + 24, WIDE, high + 24);
        for (int i = 0; i < bars.size(); i++) {
            Lengths.Bar bar = bars.get(i);
            double tall = (double) high * bar.count() / most;
            svg.rect("whole", i * wide + 1, high + 24 - tall, Math.max(1, wide - 2), tall);
            if (bars.size() <= 8 || i % 2 == 0) {
                svg.text("label", i * wide, high + 40, "start", shortened(bar.from()));
            }
        }
        mark(svg, bars, wide, high, "p50", lengths.p50());
        mark(svg, bars, wide, high, "p95", lengths.p95());
        svg.text("label", WIDE, high + 58, "end", "tokens");
        String reading = "Mean " + Amounts.count(Math.round(lengths.mean())) + " tokens, half of the calls up to "
                + Amounts.count(lengths.p50()) + ", 95 % up to " + Amounts.count(lengths.p95()) + ", 99 % up to "
                + Amounts.count(lengths.p99()) + (lengths.isExact() ? "." : " (to 1 %).");
        return new Chart(id, title, reading, svg, table(lengths)).explained(ref, (row, column) -> ref);
    }

    /** The figures behind such a chart. */
    static Table table(Lengths.Summary lengths) {
        Table table = new Table().text("tokens", 0).number("calls", 0).number("share", 0);
        for (Lengths.Bar bar : lengths.bars()) {
            table.row(range(bar), Amounts.count(bar.count()), share(bar.count(), lengths.count()));
        }
        table.row("mean", Amounts.count(Math.round(lengths.mean())), "");
        table.row(
                "p50, p95, p99",
                Amounts.count(lengths.p50()) + ", " + Amounts.count(lengths.p95()) + ", "
                        + Amounts.count(lengths.p99()),
                "");
        return table;
    }

    private static void mark(Svg svg, List<Lengths.Bar> bars, double wide, int high, String name, long tokens) {
        for (int i = 0; i < bars.size(); i++) {
            Lengths.Bar bar = bars.get(i);
            if (tokens >= bar.from() && tokens < bar.below()) {
                double within = (double) (tokens - bar.from()) / (bar.below() - bar.from());
                double x = Math.min(WIDE - 2, (i + within) * wide);
                svg.line("mark", x, 14, x, high + 24);
                svg.text("strong", x > WIDE - 40 ? x - 4 : x + 4, 12, x > WIDE - 40 ? "end" : "start", name);
            }
        }
    }

    private static String range(Lengths.Bar bar) {
        return bar.below() == bar.from() + 1
                ? Amounts.count(bar.from())
                : Amounts.count(bar.from()) + " to " + Amounts.count(bar.below() - 1);
    }

    private static String shortened(long tokens) {
        if (tokens < 1_000) {
            return Long.toString(tokens);
        }
        return tokens < 1_000_000 ? (tokens + 500) / 1_000 + "k" : (tokens + 500_000) / 1_000_000 + "M";
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : Amounts.percent(Decimals.divide(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }
}
