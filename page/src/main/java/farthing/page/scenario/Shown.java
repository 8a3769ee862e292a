package farthing.page.scenario;

import farthing.answers.screen.Amounts;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;

/** Values of inputs as the eye reads them. */
public final class Shown {
    private static final int DIGITS = 3;

    private Shown() {}

    /** A cost of one thing: in cents below a dollar, to four significant digits. */
    public static String cost(Money amount) {
        return isInCents(amount) ? cents(amount) : Amounts.rounded(amount);
    }

    /** The same of what was drawn, which is no better than three digits. */
    public static String rough(Money amount) {
        Money rounded = new Money(Decimals.rounded(amount.amount(), DIGITS), amount.currency());
        return isInCents(rounded) ? cents(rounded) : Amounts.drawn(rounded);
    }

    public static String rough(double amount, Currency currency) {
        return rough(new Money(BigDecimal.valueOf(amount), currency));
    }

    private static boolean isInCents(Money amount) {
        return amount.currency().equals(Currency.USD)
                && amount.amount().abs().compareTo(BigDecimal.ONE) < 0
                && amount.amount().signum() != 0;
    }

    private static String cents(Money amount) {
        BigDecimal rounded = Decimals.rounded(amount.amount().movePointRight(2), 4);
        return Decimals.plain(rounded.stripTrailingZeros()) + " \u00a2";
    }

    /** What was drawn, with all the digits that it is worth; the same on every host. */
    public static String exact(double value) {
        return exact(new BigDecimal(value));
    }

    /** A share, to twelve significant digits. */
    public static String exact(BigDecimal share) {
        return Decimals.plain(Decimals.snapped(share));
    }

    /** To three significant digits. */
    public static String number(double value, String unit) {
        BigDecimal rounded = Decimals.rounded(new BigDecimal(value), DIGITS);
        String number = Amounts.count(
                new BigDecimal(Decimals.plain(unit.equals("share") ? rounded.movePointRight(2) : rounded)));
        return switch (unit) {
            case "share" -> number + " %";
            case "money" -> "$" + number;
            default -> number;
        };
    }
}
