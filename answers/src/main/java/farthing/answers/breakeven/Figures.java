package farthing.answers.breakeven;

import farthing.answers.screen.Amounts;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Large figures as people read them. */
final class Figures {
    private static final int DIGITS = 3;
    private static final String[] SUFFIXES = {"", "k", "M", "B", "T"};
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Figures() {}

    /** To three significant digits, such as {@code 23.9B}. */
    static String large(BigDecimal value) {
        BigDecimal shown = Decimals.rounded(value, DIGITS);
        int place = 0;
        while (shown.compareTo(THOUSAND) >= 0 && place < SUFFIXES.length - 1) {
            shown = shown.movePointLeft(DIGITS);
            place++;
        }
        return Amounts.count(Decimals.stripped(shown)) + SUFFIXES[place];
    }

    static String large(@Nullable Double value, BigDecimal times) {
        return value == null ? "" : large(BigDecimal.valueOf(value).multiply(times));
    }

    /** Tokens a year with those a month behind. */
    static String yearly(BigDecimal tokens) {
        return large(tokens) + " tokens a year (" + large(Decimals.divide(tokens, CommonYear.MONTHS)) + " a month)";
    }

    /** To the dollar where it is large. */
    static String usd(BigDecimal amount) {
        BigDecimal shown = amount.abs().compareTo(THOUSAND) >= 0 ? amount.setScale(0, RoundingMode.HALF_EVEN) : amount;
        String text = Amounts.rounded(new Money(shown, Currency.USD));
        return text.endsWith(".00") ? text.substring(0, text.length() - ".00".length()) : text;
    }
}
