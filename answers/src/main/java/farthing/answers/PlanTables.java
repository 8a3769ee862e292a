package farthing.answers;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.economics.goal.HeavyUse;
import farthing.economics.plan.Band;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.HitRateSource;
import farthing.economics.plan.InteractionSpread;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionBands;
import farthing.formats.plan.Decision;
import farthing.formats.workload.Unsaid;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the decision page.
 *
 * @param detail in whole every row
 */
record PlanTables(Decision decision, PlanDetail detail) {
    private static final int ASSUMED_SHOWN = 2;

    /** What draws themselves leave open is less. */
    private static final double LEAST_CURVATURE = 0.005;

    void options(List<Block> blocks) {
        Table table = new Table()
                .elastic("option", 0)
                .number("completed", 0)
                .text("90 % band", 2)
                .number("cheapest in", 3)
                .number("one call", 6)
                .number("a month", 0)
                .number("a user", 5)
                .number("margin", 1)
                .number("cached", 4)
                .number("completes", 7)
                .text("feasible", 1);
        List<Judged> options = new ArrayList<>(decision.ranked());
        options.addAll(decision.unranked());
        int shown = Math.min(detail.rows(), options.size());
        List<Judged> top = new ArrayList<>(options.subList(0, shown));
        if (!top.contains(decision.chosen())) {
            top.set(shown - 1, decision.chosen());
        }
        top.forEach(option -> option(table, option));
        blocks.add(new Block.Section("Options, cheapest first"));
        blocks.add(new Block.Grid(table));
        if (shown < options.size()) {
            blocks.add(new Block.Note(options.size() - shown + " more with --show options."));
        }
        notPriced(blocks, options);
        HitRateSource hits = decision.estimate().hitRateSource();
        if (hits != null && hits.typed() != null) {
            blocks.add(new Block.Note("Cache hit rate of " + decision.estimate().name() + ": " + hits.words() + "."));
        }
        sureness(blocks);
        HeavyUse heavy = decision.heavyUse();
        if (heavy != null) {
            blocks.add(new Block.Note(HeavyUseText.of(heavy)));
        }
    }

    private void notPriced(List<Block> blocks, List<Judged> options) {
        List<String> notes = new ArrayList<>();
        decision.plan()
                .refused()
                .forEach(refused -> notes.add("Not priced: " + refused.model().text() + ": " + refused.reason()));
        for (Judged option : options) {
            option.estimate()
                    .option()
                    .unpriced()
                    .forEach((meter, reason) ->
                            notes.add("Without a price at " + option.estimate().name() + ": " + meter + ": " + reason));
        }
        int shown = Math.min(detail.less(2), notes.size());
        notes.subList(0, shown).forEach(note -> blocks.add(new Block.Note(note + ".")));
        if (shown < notes.size()) {
            blocks.add(new Block.Note(notes.size() - shown + " more without a price: --show options."));
        }
    }

    /** Whether the mean over interactions is another figure than that of the mean interaction. */
    static boolean curves(OptionBands bands) {
        return Math.abs(bands.curvature() - 1) >= LEAST_CURVATURE;
    }

    /** What bands are of, and how single interactions differ. */
    private void sureness(List<Block> blocks) {
        OptionBands bands = decision.bands(decision.chosen());
        if (bands == null || !decision.isUnsure()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        InteractionSpread spread = bands.interaction();
        if (spread != null) {
            Currency currency = decision.estimate().currency();
            text.append("Of single interactions half cost at most ")
                    .append(Amounts.drawn(spread.p50(), currency))
                    .append(", one in ten more than ")
                    .append(Amounts.drawn(spread.p90(), currency))
                    .append(", one in a hundred more than ")
                    .append(Amounts.drawn(spread.p99(), currency))
                    .append(". ");
        }
        if (curves(bands)) {
            text.append("As they differ, their mean inference is ")
                    .append(Amounts.percent(BigDecimal.valueOf(Math.abs(bands.curvature() - 1))))
                    .append(bands.curvature() > 1 ? " above" : " below")
                    .append(" that of the mean interaction: bands count that, single figures do not. ");
        }
        Double loss = bands.loss();
        if (loss != null && !decision.bands().uncertain().isEmpty()) {
            text.append("Chance of a month at a loss: ")
                    .append(Amounts.percent(BigDecimal.valueOf(loss)))
                    .append(". ");
        }
        text.append(Amounts.count(decision.bands().draws()))
                .append(" draws, seed ")
                .append(decision.bands().seed())
                .append('.');
        blocks.add(new Block.Note(text.toString()));
    }

    private void option(Table table, Judged judged) {
        Estimate estimate = judged.estimate();
        String least = estimate.isPriced() ? "" : ">= ";
        BigDecimal share = estimate.completedShare();
        OptionBands bands = estimate.isPriced() ? decision.bands(judged) : null;
        Band band = bands == null ? null : bands.completed();
        boolean unsure = band != null && !band.isPoint();
        table.row(
                estimate.name() + (estimate.isPriced() ? "" : " (PARTIAL)"),
                amount(least, estimate.completed()),
                band == null || !unsure ? "" : band(band, estimate.currency()),
                bands == null || !isOpen() ? "" : Amounts.percent(BigDecimal.valueOf(bands.cheapest())),
                amount(least, estimate.call()),
                amount(least, estimate.month()),
                amount(least, estimate.user()),
                !estimate.isPriced() ? "" : percent(estimate.margin(), false),
                percent(estimate.hitRate(), true),
                share.compareTo(BigDecimal.ONE) == 0 ? "" : Amounts.percent(share),
                switch (judged.verdict()) {
                    case FEASIBLE -> "yes";
                    case UNKNOWN -> "unknown";
                    case INFEASIBLE -> "NO";
                });
    }

    /** Whether it depends on the draw which option is the cheapest. */
    private boolean isOpen() {
        return decision.bands().options().stream().anyMatch(each -> each.cheapest() > 0 && each.cheapest() < 1);
    }

    /** From the 5th to the 95th percentile. */
    static String band(Band band, Currency currency) {
        return Amounts.drawn(band.p5(), currency) + " to " + Amounts.drawn(band.p95(), currency);
    }

    private static String amount(String least, @Nullable Money amount) {
        if (amount == null) {
            return "";
        }
        return !least.isEmpty() && amount.isZero() ? "unknown" : least + Amounts.rounded(amount);
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
        decision.estimate()
                .charges()
                .forEach(charge -> table.row(charge.call(), charge.meter(), Amounts.rounded(charge.amount())));
        blocks.add(new Block.Section("Inference for an interaction that makes the call"));
        blocks.add(new Block.Grid(table));
    }

    /** On a screen, what was put in without being asked for; in whole, every input with where it is from. */
    void assumed(List<Block> blocks) {
        blocks.add(new Block.Section("What was taken for granted"));
        if (detail.isWhole()) {
            blocks.add(new Block.Grid(inputs()));
            return;
        }
        List<Input> assumed = new ArrayList<>();
        int left = 0;
        for (Input input : decision.estimate().option().inputs()) {
            if (input.tag() == Input.Tag.ASSUMED) {
                if (PlanCharts.isLeftOut(input) || cannotMatter(input)) {
                    left++;
                } else {
                    assumed.add(input);
                }
            }
        }
        List<String> named = assumed.stream()
                .limit(ASSUMED_SHOWN)
                .map(input -> input.path() + " "
                        + PlanCharts.value(
                                input.mean(), input.unit(), decision.estimate().currency()))
                .toList();
        int more = assumed.size() - named.size() + left + decision.unsaid().size();
        if (!named.isEmpty() || more > 0) {
            blocks.add(new Block.Note("Assumed: " + String.join(", ", named) + (named.isEmpty() ? "" : "; ")
                    + (more > 0 ? more + (named.isEmpty() ? "" : " more") + " left unsaid; " : "")
                    + "--show assumed names them and their sources."));
        }
    }

    /** What becomes of failed attempts where none fails, and the time between rounds where there is one. */
    private boolean cannotMatter(Input input) {
        Workload workload = decision.plan().workload();
        Retries retries = workload.retries();
        Input timeouts = retries.timeouts();
        boolean fails = retries.rate().mean().signum() > 0
                || (timeouts != null && timeouts.mean().signum() > 0);
        if (input.equals(retries.retries()) || input.equals(retries.billed())) {
            return !fails;
        }
        return workload.calls().stream()
                .anyMatch(call -> input.equals(call.gapSeconds())
                        && call.rounds().mean().compareTo(BigDecimal.ONE) <= 0
                        && call.rounds().spread() == null
                        && call.rounds().uncertain() == null);
    }

    private Table inputs() {
        Table table =
                new Table().text("input", 0).number("value", 0).text("is", 0).elastic("from", 1);
        for (Input input : decision.estimate().option().inputs()) {
            table.row(
                    input.path(),
                    PlanCharts.value(
                            input.mean(), input.unit(), decision.estimate().currency()),
                    input.tag().name().toLowerCase(Locale.ROOT),
                    input.source());
        }
        for (Unsaid each : decision.unsaid()) {
            table.row(each.path(), each.value(), "assumed", each.source());
        }
        return table;
    }
}
