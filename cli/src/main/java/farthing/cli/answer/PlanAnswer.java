package farthing.cli.answer;

import farthing.cli.options.BookOptions;
import farthing.cli.screen.Amounts;
import farthing.cli.screen.Answer;
import farthing.cli.screen.Block;
import farthing.cli.screen.Table;
import farthing.cli.shell.Shell;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Tornado;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Obj;
import farthing.formats.plan.PlanDoc;
import farthing.formats.result.Header;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code plan}: the decision page.
 *
 * @param chosen the workload's first model that could be priced
 * @param waterfall of the chosen option, or null
 * @param tornado of the chosen option
 */
public record PlanAnswer(
        Shell shell,
        BookOptions.Open open,
        Plan plan,
        Estimate chosen,
        @Nullable Waterfall waterfall,
        Tornado tornado) {
    private static final int BARS_SHOWN = 8;
    private static final int BAR_WIDTH = 30;

    public Answer asTable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline()));
        blocks.add(new Block.Grid(options()));
        plan.refused()
                .forEach(refused -> blocks.add(
                        new Block.Note("not priced: " + refused.model().text() + ": " + refused.reason())));
        chosen.option()
                .unpriced()
                .forEach((meter, reason) -> blocks.add(new Block.Note("without a price: " + meter + ": " + reason)));
        if (waterfall != null && waterfall.bars().size() > 1) {
            blocks.add(new Block.Grid(steps(waterfall)));
        }
        blocks.add(new Block.Grid(movers()));
        List<Input> assumed = assumed();
        if (!assumed.isEmpty()) {
            blocks.add(new Block.Note("Assumed: "
                    + String.join("; ", assumed.stream().map(PlanAnswer::text).toList()) + "."));
        }
        blocks.add(BookLine.of(shell, open));
        return new Answer(document(), "options", blocks);
    }

    private String headline() {
        Money completed = chosen.completed();
        String name = plan.workload().name();
        String start = name.isEmpty() ? "A" : name + ": a";
        if (!chosen.isPriced()) {
            return start + " completed interaction costs at least " + Amounts.rounded(completed) + " with "
                    + chosen.name() + " (PARTIAL: not everything has a price).";
        }
        StringBuilder text = new StringBuilder(start)
                .append(" completed interaction costs ")
                .append(Amounts.rounded(completed))
                .append(" with ")
                .append(chosen.name())
                .append(", ")
                .append(Amounts.rounded(chosen.month()))
                .append(" a month for ")
                .append(Amounts.count(plan.workload().traffic().meanInteractions()));
        BigDecimal margin = chosen.margin();
        if (margin != null) {
            text.append("; gross margin ").append(Amounts.percent(margin));
        }
        List<Estimate> ranked = plan.ranked();
        if (!ranked.isEmpty() && !ranked.get(0).name().equals(chosen.name())) {
            Estimate least = ranked.get(0);
            text.append("; least with ").append(least.name()).append(", ").append(Amounts.rounded(least.completed()));
        }
        return text.append('.').toString();
    }

    private Table options() {
        Table table = new Table()
                .elastic("option", 0)
                .number("completed", 0)
                .number("one call", 4)
                .number("a month", 0)
                .number("a user", 3)
                .number("margin", 1)
                .number("cached", 2)
                .number("completes", 5);
        List<Estimate> ranked = plan.ranked();
        for (Estimate estimate : ranked.isEmpty() ? List.of(chosen) : ranked) {
            BigDecimal margin = estimate.margin();
            BigDecimal hits = estimate.hitRate();
            Money user = estimate.user();
            table.row(
                    estimate.name(),
                    Amounts.rounded(estimate.completed()),
                    Amounts.rounded(estimate.call()),
                    Amounts.rounded(estimate.month()),
                    user == null ? "" : Amounts.rounded(user),
                    margin == null ? "" : Amounts.percent(margin),
                    hits == null || hits.signum() == 0 ? "" : Amounts.percent(hits),
                    estimate.completedShare().compareTo(BigDecimal.ONE) == 0
                            ? ""
                            : Amounts.percent(estimate.completedShare()));
        }
        return table;
    }

    private Table steps(Waterfall whole) {
        Table table = new Table()
                .text("from the price list to a completed interaction", 0)
                .number("amount", 0)
                .text("", 3);
        BigDecimal most = whole.total().abs();
        for (Waterfall.Bar bar : whole.bars()) {
            most = most.max(bar.amount().abs());
        }
        boolean first = true;
        for (Waterfall.Bar bar : whole.bars()) {
            String sign = first || bar.amount().signum() < 0 ? "" : "+";
            table.row(bar.name(), sign + rounded(bar.amount()), drawn(bar.amount(), most));
            first = false;
        }
        return table.row("a completed interaction", rounded(whole.total()), drawn(whole.total(), most));
    }

    private static String drawn(BigDecimal amount, BigDecimal most) {
        if (most.signum() == 0) {
            return "";
        }
        int length = amount.abs()
                .multiply(BigDecimal.valueOf(BAR_WIDTH))
                .divide(most, MathContext.DECIMAL32)
                .intValue();
        return (amount.signum() < 0 ? "-" : "#").repeat(Math.max(1, length));
    }

    private Table movers() {
        Table table = new Table()
                .elastic("what moves it most", 0)
                .number("from", 1)
                .number("to", 1)
                .number("completed, from", 0)
                .number("to", 0);
        int shown = Math.min(BARS_SHOWN, tornado.bars().size());
        for (Tornado.Bar bar : tornado.bars().subList(0, shown)) {
            table.row(
                    bar.input().path(),
                    number(bar.lowInput()),
                    number(bar.highInput()),
                    rounded(BigDecimal.valueOf(bar.low())),
                    rounded(BigDecimal.valueOf(bar.high())));
        }
        return table;
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4));
        return Amounts.count(new BigDecimal(Decimals.plain(rounded)));
    }

    private String rounded(BigDecimal amount) {
        return Amounts.rounded(new Money(amount, chosen.currency()));
    }

    /** Defaults that put something in; what stands at none or all is left out of the plan, and of this list. */
    private List<Input> assumed() {
        List<Input> assumed = new ArrayList<>();
        for (Input input : chosen.option().inputs()) {
            boolean left = input.mean().signum() == 0 || input.mean().compareTo(BigDecimal.ONE) == 0;
            if (input.tag() == Input.Tag.ASSUMED && !left) {
                assumed.add(input);
            }
        }
        return assumed;
    }

    private static String text(Input input) {
        return input.path() + " " + Decimals.plain(input.mean()) + " (" + input.source() + ")";
    }

    private Obj document() {
        Obj document = Header.of("plan", open.book().info(), open.asOf(), shell.today());
        return PlanDoc.into(document, plan, chosen, waterfall, tornado);
    }
}
