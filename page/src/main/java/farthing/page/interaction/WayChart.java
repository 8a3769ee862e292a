package farthing.page.interaction;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.PlanExplanation;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Waterfall;
import farthing.formats.plan.Ranking;
import farthing.page.chart.WaterfallChart;
import farthing.page.html.Html;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** From the price list to the real cost. */
record WayChart(Ranking ranking, CostUnit unit) {
    /** Of the total; smaller parts of the way share a bar. */
    private static final BigDecimal SMALL = new BigDecimal("0.02");

    /** Before the name of a bar, where it is to be explained. */
    static final String BAR = "bar:";

    /** How many times the list price the real cost is. */
    static final String TIMES = "times";

    /** Where a bar is from; of the one that smaller parts share, what these are. */
    List<Block> explain(String name, OpenBook open) {
        Waterfall waterfall = ranking.waterfall();
        if (waterfall == null) {
            throw new InputException("there is no way from the price list to a cost: " + why());
        }
        for (Waterfall.Bar bar : waterfall.bars()) {
            if (bar.name().equals(name)) {
                List<Block> blocks = new ArrayList<>(
                        PlanExplanation.of(open, ranking.estimate(), ranking.workload(), name, Integer.MAX_VALUE)
                                .blocks());
                if (unit != CostUnit.INTERACTION) {
                    blocks.addAll(1, unit.told(bar.amount(), ranking.estimate()));
                }
                return blocks;
            }
        }
        List<Waterfall.Bar> apart = waterfall.condensed(SMALL).bars();
        Table table = new Table().text("part", 0).number("adds", 0);
        BigDecimal sum = BigDecimal.ZERO;
        for (Waterfall.Bar bar : waterfall.bars()) {
            if (!apart.contains(bar)) {
                sum = sum.add(bar.amount());
                table.row(bar.name(), money(bar.amount()));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(
                name + ": " + money(sum) + ", each less than " + Amounts.percent(SMALL) + " of the total"));
        blocks.add(new Block.Grid(table));
        blocks.addAll(unit.told(sum, ranking.estimate()));
        return blocks;
    }

    private String money(BigDecimal amount) {
        return Amounts.money(new Money(amount, ranking.estimate().currency()));
    }

    /** The real cost as a multiple of one call at list price. */
    List<Block> times(List<Block> completed) {
        Waterfall waterfall = ranking.waterfall();
        if (waterfall == null) {
            return completed;
        }
        Currency currency = ranking.estimate().currency();
        BigDecimal list = waterfall.bars().get(0).amount();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tree(new Block.Node(
                "a completed interaction / one call at list price",
                "= " + times(waterfall.total(), list),
                List.of(),
                List.of(
                        leaf("a completed interaction", Amounts.money(new Money(waterfall.total(), currency))),
                        leaf(waterfall.bars().get(0).name(), Amounts.money(new Money(list, currency)))))));
        way(blocks, waterfall);
        blocks.addAll(completed);
        return blocks;
    }

    private static Block.Node leaf(String name, String value) {
        return new Block.Node(name, value, List.of(), List.of());
    }

    private void way(List<Block> blocks, Waterfall waterfall) {
        Currency currency = ranking.estimate().currency();
        Table table = new Table().text("part", 0).number("adds", 0).number("then it costs", 0);
        BigDecimal sum = BigDecimal.ZERO;
        for (Waterfall.Bar bar : waterfall.bars()) {
            sum = sum.add(bar.amount());
            table.row(
                    bar.name(),
                    Amounts.money(new Money(bar.amount(), currency)),
                    Amounts.money(new Money(sum, currency)));
        }
        blocks.add(new Block.Note("The workload is stripped to one call at list price and gets its parts back one after"
                + " another; each bar is what its part adds at its place, so that all of them add up exactly."));
        blocks.add(new Block.Grid(table));
    }

    Html html() {
        Waterfall whole = ranking.waterfall();
        if (whole == null || unit.part(whole.total(), ranking.estimate()) == null) {
            return new Html()
                    .element(
                            "p", "There is no way from the price list to a cost: " + why() + ".", "class", "card note");
        }
        Waterfall shown = whole.condensed(SMALL);
        List<WaterfallChart.Bar> bars = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Waterfall.Bar bar : shown.bars()) {
            BigDecimal after = before.add(bar.amount());
            boolean first = bars.isEmpty();
            bars.add(bar(first ? unit.listPrice(bar.name()) : bar.name(), before, after, first, BAR + bar.name()));
            before = after;
        }
        bars.add(bar(unit.words(), BigDecimal.ZERO, shown.total(), true, "completed"));
        String title = "From the price list to the real cost of " + unit.words();
        return new WaterfallChart("waterfall", title, reading(whole, unit), TIMES, bars)
                .chart()
                .html();
    }

    private String why() {
        Estimate estimate = ranking.estimate();
        return !estimate.isPriced()
                ? "not everything has a price"
                : estimate.completed() == null ? "no interaction completes" : "nobody named users";
    }

    private WaterfallChart.Bar bar(String name, BigDecimal before, BigDecimal after, boolean whole, String ref) {
        BigDecimal amount = part(after.subtract(before));
        boolean less = amount.signum() < 0;
        String shown = unit.shown(new Money(amount, ranking.estimate().currency()));
        return new WaterfallChart.Bar(
                name,
                whole || less ? shown : "+" + shown,
                part(before).doubleValue(),
                part(after).doubleValue(),
                whole ? WaterfallChart.Kind.WHOLE : less ? WaterfallChart.Kind.LESS : WaterfallChart.Kind.MORE,
                ref);
    }

    private BigDecimal part(BigDecimal amount) {
        BigDecimal part = unit.part(amount, ranking.estimate());
        return part == null ? BigDecimal.ZERO : part;
    }

    /** What is largest of what a price list does not show; of what it takes away where the real cost is the lower one. */
    static String reading(Waterfall waterfall, CostUnit unit) {
        if (waterfall.bars().size() < 2) {
            return "One call at list price is all of it: no retries, cache, history or hidden costs are named.";
        }
        BigDecimal list = waterfall.bars().get(0).amount();
        String that = "that of " + unit.listPrice("one call at list price");
        List<Waterfall.Bar> parts = waterfall.bars().subList(1, waterfall.bars().size());
        if (waterfall.total().compareTo(list) < 0) {
            return "The real cost is below " + that + "; most is taken off by: "
                    + Collections.min(parts, Comparator.comparing(Waterfall.Bar::amount))
                            .name() + ".";
        }
        Waterfall.Bar largest = Collections.max(parts, Comparator.comparing(Waterfall.Bar::amount));
        String times = list.signum() == 0 ? "" : "The real cost is " + times(waterfall.total(), list) + " " + that;
        return largest.amount().signum() > 0 && !times.isEmpty()
                ? times + "; most is added by: " + largest.name() + "."
                : times.isEmpty() ? "" : times + ".";
    }

    private static String times(BigDecimal total, BigDecimal list) {
        BigDecimal times = total.divide(list, 1, RoundingMode.HALF_EVEN);
        return (times.signum() == 0
                        ? Decimals.plain(Decimals.rounded(Decimals.divide(total, list), 1))
                        : times.toPlainString())
                + " times";
    }
}
