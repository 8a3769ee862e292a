package farthing.economics.plan;

import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers within sentences: thousands apart, three significant digits of what is not whole. */
public final class Numerals {
    private static final int SHORT = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numerals() {}

    public static String of(BigDecimal number) {
        boolean large = number.abs().compareTo(HUNDRED) >= 0;
        BigDecimal shown = large ? number.setScale(0, RoundingMode.HALF_EVEN) : Decimals.rounded(number, SHORT);
        return grouped(shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString());
    }

    /** Such as {@code 12.5%}. */
    public static String percent(BigDecimal share) {
        return of(share.multiply(HUNDRED)) + "%";
    }

    /** Such as {@code $1,234} or {@code 0.025 EUR}. */
    public static String money(BigDecimal amount, Currency currency) {
        return currency.equals(Currency.USD) ? "$" + of(amount) : of(amount) + " " + currency;
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(plain);
        for (int at = end - 3; at > start; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
