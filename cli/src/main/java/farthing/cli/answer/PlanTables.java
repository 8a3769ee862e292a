package farthing.cli.answer;

import farthing.cli.screen.Amounts;
import farthing.cli.screen.Block;
import farthing.cli.screen.Table;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.HitRateSource;
import farthing.formats.plan.Decision;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the decision page.
 *
 * @param whole every row; else what fits a screen
 */
record PlanTables(Decision decision, boolean whole) {
    private static final int OPTIONS_SHOWN = 5;
    private static final int ASSUMED_SHOWN = 2;

    void options(List<Block> blocks) {
        Table table = new Table()
                .elastic("option", 0)
                .number("completed", 0)
                .number("one call", 4)
                .number("a month", 0)
                .number("a user", 3)
                .number("margin", 1)
                .number("cached", 2)
                .number("completes", 5);
        List<Estimate> estimates = new ArrayList<>(decision.ranked());
        estimates.addAll(decision.unranked());
        int shown = whole ? estimates.size() : Math.min(OPTIONS_SHOWN, estimates.size());
        List<Estimate> top = new ArrayList<>(estimates.subList(0, shown));
        if (!top.contains(decision.chosen())) {
            top.set(shown - 1, decision.chosen());
        }
        top.forEach(estimate -> option(table, estimate));
        blocks.add(new Block.Section("Options, cheapest first"));
        blocks.add(new Block.Grid(table));
        if (shown < estimates.size()) {
            blocks.add(new Block.Note(estimates.size() - shown + " more with --show options."));
        }
        typedHitRate(blocks);
        decision.plan()
                .refused()
                .forEach(refused -> blocks.add(
                        new Block.Note("Not priced: " + refused.model().text() + ": " + refused.reason())));
        estimates.forEach(estimate -> estimate.option()
                .unpriced()
                .forEach((meter, reason) -> blocks.add(
                        new Block.Note("Without a price at " + estimate.name() + ": " + meter + ": " + reason))));
    }

    /** What was typed is taken at its word; what arrivals say of it stands beside it. */
    private void typedHitRate(List<Block> blocks) {
        HitRateSource source = decision.chosen().hitRateSource();
        if (source != null && source.typed() != null) {
            blocks.add(new Block.Note("Cache hit rate of " + decision.chosen().name() + ": " + source.words() + "."));
        }
    }

    private static void option(Table table, Estimate estimate) {
        String least = estimate.isPriced() ? "" : ">= ";
        BigDecimal share = estimate.completedShare();
        table.row(
                estimate.name() + (estimate.isPriced() ? "" : " (PARTIAL)"),
                amount(least, estimate.completed()),
                amount(least, estimate.call()),
                amount(least, estimate.month()),
                amount(least, estimate.user()),
                !estimate.isPriced() ? "" : percent(estimate.margin(), false),
                percent(estimate.hitRate(), true),
                share.compareTo(BigDecimal.ONE) == 0 ? "" : Amounts.percent(share));
    }

    private static String amount(String least, @Nullable Money amount) {
        return amount == null ? "" : least + Amounts.rounded(amount);
    }

    private static String percent(@Nullable BigDecimal share, boolean blankAtNone) {
        return share == null || (blankAtNone && share.signum() == 0) ? "" : Amounts.percent(share);
    }

    /** Where the money of inference goes. */
    void charges(List<Block> blocks) {
        Table table = new Table()
                .text("inference, by call and meter", 0)
                .text("meter", 0)
                .number("amount", 0);
        decision.chosen()
                .charges()
                .forEach(charge -> table.row(charge.call(), charge.meter(), Amounts.rounded(charge.amount())));
        blocks.add(new Block.Section("Inference for an interaction that makes the call"));
        blocks.add(new Block.Grid(table));
    }

    /** On a screen, what was put in without being asked for; in whole, every input with where it is from. */
    void assumed(List<Block> blocks) {
        blocks.add(new Block.Section("What was taken for granted"));
        if (whole) {
            blocks.add(new Block.Grid(inputs()));
            return;
        }
        List<Input> assumed = new ArrayList<>();
        int left = 0;
        for (Input input : decision.chosen().option().inputs()) {
            if (input.tag() == Input.Tag.ASSUMED) {
                if (PlanCharts.isLeftOut(input)) {
                    left++;
                } else {
                    assumed.add(input);
                }
            }
        }
        List<String> named = assumed.stream()
                .limit(ASSUMED_SHOWN)
                .map(input -> input.path() + " " + PlanCharts.value(input.mean(), input.unit()))
                .toList();
        int more = assumed.size() - named.size() + left;
        if (!named.isEmpty() || more > 0) {
            blocks.add(new Block.Note("Assumed: " + String.join(", ", named) + (named.isEmpty() ? "" : "; ")
                    + (more > 0 ? more + (named.isEmpty() ? "" : " more") + " left at none or all; " : "")
                    + "--show assumed names them and their sources."));
        }
    }

    private Table inputs() {
        Table table =
                new Table().text("input", 0).number("value", 0).text("is", 0).elastic("from", 1);
        for (Input input : decision.chosen().option().inputs()) {
            table.row(
                    input.path(),
                    PlanCharts.value(input.mean(), input.unit()),
                    input.tag().name().toLowerCase(java.util.Locale.ROOT),
                    input.source());
        }
        return table;
    }
}
