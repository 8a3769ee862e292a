package farthing.page.prices;

import farthing.answers.screen.Amounts;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What amounts are told per. */
enum PriceUnit {
    MILLION("M", "$ / M", "a million tokens"),
    MONTH("month", "$ / month", "a month"),
    THOUSAND("1k", "$ / 1k", "a thousand interactions"),
    CENT("cent", "\u00a2 / interaction", "an interaction");

    private static final BigDecimal A_MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal A_THOUSAND = BigDecimal.valueOf(1_000);

    private final String label;
    private final String title;
    private final String words;

    PriceUnit(String label, String title, String words) {
        this.label = label;
        this.title = title;
        this.words = words;
    }

    /** As it stands in the link. */
    String label() {
        return label;
    }

    String title() {
        return title;
    }

    /** Such as {@code a month}. */
    String words() {
        return words;
    }

    static @Nullable PriceUnit ofLabel(String label) {
        for (PriceUnit unit : values()) {
            if (unit.label.equals(label)) {
                return unit;
            }
        }
        return null;
    }

    /** Whether it is of calls of a size, not of tokens whatever the calls are. */
    boolean isOfCalls() {
        return this == THOUSAND || this == CENT;
    }

    /** What stands beside it: a price a million tokens, or beside that a month. */
    PriceUnit second() {
        return this == MILLION ? MONTH : MILLION;
    }

    /** Tokens that the amount is told for. */
    BigDecimal tokens(Question question) {
        BigDecimal size = BigDecimal.valueOf(question.size());
        return switch (this) {
            case MILLION -> A_MILLION;
            case MONTH -> BigDecimal.valueOf(question.tokens());
            case THOUSAND -> size.multiply(A_THOUSAND);
            case CENT -> size;
        };
    }

    /**
     * What the whole mix, or a part of it, costs.
     *
     * @param ofParts what {@link Question#call} costs
     * @param parts tokens that this is divided by: of the whole mix, or for a price a million of one kind of token alone
     */
    Money amount(Money ofParts, long parts, Question question) {
        BigDecimal tokens = tokens(question);
        BigDecimal divisor = BigDecimal.valueOf(parts);
        BigDecimal[] times = tokens.divideAndRemainder(divisor);
        // of calls the one is a multiple of the other: then nothing is divided
        BigDecimal amount = times[1].signum() == 0
                ? ofParts.amount().multiply(times[0])
                : Decimals.divide(ofParts.amount().multiply(tokens), divisor);
        return new Money(amount, ofParts.currency());
    }

    /** As it is read, rounded for the eye. */
    String shown(Money amount) {
        return isCents(amount) ? cents(Amounts.rounded(hundredfold(amount))) : Amounts.rounded(amount);
    }

    /** All its digits. */
    String exact(Money amount) {
        return isCents(amount) ? cents(Amounts.money(hundredfold(amount))) : Amounts.money(amount);
    }

    private boolean isCents(Money amount) {
        return this == CENT && amount.currency().equals(Currency.USD);
    }

    private static Money hundredfold(Money amount) {
        return amount.multipliedBy(100);
    }

    private static String cents(String dollars) {
        return dollars.replace("$", "") + " \u00a2";
    }
}
