package farthing.page.interaction;

import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.economics.plan.Estimate;
import farthing.page.html.Controls;
import farthing.page.html.Key;
import farthing.page.scenario.Shown;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an amount for a completed interaction is told for: one switch says it for all figures in view. */
enum CostUnit {
    INTERACTION("\u00a2 each", "a completed interaction"),
    THOUSAND("$ / 1,000", "a thousand completed interactions"),
    MONTH("$ / month", "a month"),
    CUSTOMER("$ / customer", "a customer and month");

    static final Key KEY = new Key("unit", INTERACTION.value());
    private static final BigDecimal THOUSANDS = BigDecimal.valueOf(1_000);

    private final String label;
    private final String words;

    CostUnit(String label, String words) {
        this.label = label;
        this.words = words;
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CostUnit of(State state) {
        for (CostUnit unit : values()) {
            if (unit.value().equals(state.get(KEY))) {
                return unit;
            }
        }
        return INTERACTION;
    }

    static List<Controls.Choice> choices() {
        List<Controls.Choice> choices = new ArrayList<>();
        for (CostUnit unit : values()) {
            choices.add(new Controls.Choice(unit.value(), unit.label));
        }
        return choices;
    }

    /** What it is for, in words. */
    String words() {
        return words;
    }

    /** The first part of the way to a completed interaction; of more of them, each is made with one call. */
    String listPrice(String ofOne) {
        return this == INTERACTION ? ofOne : "one call each at list price";
    }

    /** The name of the figure that explains it. */
    String figure() {
        return switch (this) {
            case INTERACTION, THOUSAND -> "completed";
            case MONTH -> "month";
            case CUSTOMER -> "user";
        };
    }

    /** What an option costs, or null where that is not known. */
    @Nullable
    Money of(Estimate estimate) {
        Money completed = estimate.completed();
        return switch (this) {
            case INTERACTION -> completed;
            case THOUSAND -> completed == null ? null : completed.multipliedBy(THOUSANDS);
            case MONTH -> estimate.month();
            case CUSTOMER -> estimate.user();
        };
    }

    /** A part of what a completed interaction of the option costs, or null where the whole is not known. */
    @Nullable
    BigDecimal part(BigDecimal amount, Estimate estimate) {
        Money completed = estimate.completed();
        Money whole = of(estimate);
        if (completed == null || whole == null || completed.isZero()) {
            return null;
        }
        return this == INTERACTION
                ? amount
                : this == THOUSAND
                        ? amount.multiply(THOUSANDS)
                        : Decimals.divide(amount.multiply(whole.amount()), completed.amount());
    }

    /** An amount of a completed interaction of the option, as this unit tells it; empty where that is not known. */
    List<Block> told(BigDecimal amount, Estimate estimate) {
        BigDecimal part = part(amount, estimate);
        if (part == null) {
            return List.of();
        }
        return List.of(new Block.Note(Amounts.money(new Money(amount, estimate.currency()))
                + " of a completed interaction is " + Amounts.money(new Money(part, estimate.currency())) + " "
                + (this == INTERACTION ? "each" : words) + "."));
    }

    /** In cents below a dollar where it is for a single interaction. */
    String shown(Money amount) {
        return this == INTERACTION ? Shown.cost(amount) : Amounts.rounded(amount);
    }
}
