package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.plan.Tornado;
import farthing.economics.plan.Waterfall;
import farthing.formats.plan.Decision;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures of the decision page.
 *
 * @param detail in whole every bar
 */
record PlanCharts(Decision decision, PlanDetail detail) {
    /** Of the total; smaller parts of the way share a line on a screen. */
    private static final BigDecimal SMALL = new BigDecimal("0.02");

    /** Of the figure; what moves it less has no bar on a page. */
    private static final double NARROW = 0.0005;

    /** From the price list to a completed interaction. */
    void waterfall(List<Block> blocks) {
        Waterfall waterfall = decision.waterfall();
        if (waterfall == null) {
            return;
        }
        if (waterfall.bars().size() < 2) {
            blocks.add(
                    new Block.Note("One call at list price is all of it: this file names no retries, cache, history or"
                            + " hidden costs, and what it leaves out is where plans go wrong."));
            return;
        }
        Table table = new Table()
                .text("from the price list to a completed interaction", 0)
                .number("amount", 0);
        List<Block.Bar> bars = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        Waterfall shown = detail.isWhole() ? waterfall : waterfall.condensed(SMALL);
        for (Waterfall.Bar bar : shown.bars()) {
            BigDecimal after = before.add(bar.amount());
            boolean first = bars.isEmpty();
            Block.Bar.Kind kind = first
                    ? Block.Bar.Kind.WHOLE
                    : bar.amount().signum() < 0 ? Block.Bar.Kind.LESS : Block.Bar.Kind.MORE;
            String sign = first || bar.amount().signum() < 0 ? "" : "+";
            table.row(bar.name(), sign + rounded(bar.amount()));
            bars.add(new Block.Bar(before.doubleValue(), after.doubleValue(), kind));
            before = after;
        }
        table.row("a completed interaction", rounded(waterfall.total()));
        bars.add(new Block.Bar(0, waterfall.total().doubleValue(), Block.Bar.Kind.WHOLE));
        blocks.add(new Block.Section("From the price list to the real cost"));
        blocks.add(new Block.Chart(table, bars, Double.NaN));
    }

    /** What moves the cost of a completed interaction, each input alone. */
    void tornado(List<Block> blocks) {
        Tornado tornado = decision.tornado();
        Currency currency = decision.estimate().currency();
        Table table = new Table()
                .elastic("what moves it most", 0)
                .number("from", 1)
                .number("to", 1)
                .text("range", 2)
                .number("completed", 0)
                .number("to", 0);
        List<Block.Bar> bars = new ArrayList<>();
        double least = Math.abs(tornado.at()) * NARROW;
        List<Tornado.Bar> shown = detail.isWhole()
                ? tornado.bars().stream().filter(bar -> bar.width() > least).toList()
                : tornado.bars().stream()
                        .filter(bar -> !isLeftOut(bar.input()))
                        .limit(detail.less(2))
                        .toList();
        for (Tornado.Bar bar : shown) {
            table.row(
                    bar.input().path(),
                    value(bar.lowInput(), bar.input().unit(), currency),
                    value(bar.highInput(), bar.input().unit(), currency),
                    bar.range(),
                    rounded(BigDecimal.valueOf(bar.low())),
                    rounded(BigDecimal.valueOf(bar.high())));
            bars.add(new Block.Bar(bar.low(), bar.high(), Block.Bar.Kind.RANGE));
        }
        blocks.add(new Block.Section("What moves it: each input alone, over its stated range or a fifth down and up"));
        blocks.add(new Block.Chart(table, bars, tornado.at()));
    }

    /** A default at none or all: nobody asked for it. */
    static boolean isLeftOut(Input input) {
        return input.tag() == Input.Tag.ASSUMED
                && (input.mean().signum() == 0 || input.mean().compareTo(BigDecimal.ONE) == 0);
    }

    /** To four significant digits. */
    static String value(double value, String unit, Currency currency) {
        BigDecimal rounded = Decimals.rounded(BigDecimal.valueOf(value), 4);
        return unit.equals("share") || unit.equals("money")
                ? value(rounded, unit, currency)
                : Amounts.count(new BigDecimal(Decimals.plain(rounded)));
    }

    private String rounded(BigDecimal amount) {
        return Amounts.rounded(new Money(amount, decision.estimate().currency()));
    }

    /** A figure with its unit, as people write it. */
    static String value(BigDecimal value, String unit, Currency currency) {
        if (unit.equals("money")) {
            return Amounts.rounded(new Money(value, currency));
        }
        BigDecimal rounded = Decimals.rounded(value, 6).stripTrailingZeros();
        if (unit.equals("share")) {
            return Decimals.plain(rounded.movePointRight(2)) + " %";
        }
        String number = Amounts.count(rounded);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
