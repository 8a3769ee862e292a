package farthing.page.chart;

import farthing.answers.screen.Amounts;
import farthing.quantity.Decimals;
import java.math.BigDecimal;

/** Numbers as an axis and a label show them: {@code 23.9B}, {@code $1.2k}. */
public final class Magnitude {
    private static final int DIGITS = 3;
    private static final String[] SUFFIXES = {"", "k", "M", "B", "T"};
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Magnitude() {}

    /** To three significant digits. */
    public static String of(BigDecimal value) {
        BigDecimal shown = Decimals.rounded(value.abs(), DIGITS);
        int place = 0;
        while (shown.compareTo(THOUSAND) >= 0 && place < SUFFIXES.length - 1) {
            shown = shown.movePointLeft(DIGITS);
            place++;
        }
        return (value.signum() < 0 ? "-" : "") + Amounts.count(Decimals.stripped(shown)) + SUFFIXES[place];
    }

    public static String of(double value) {
        return of(new BigDecimal(value));
    }

    public static String usd(BigDecimal value) {
        return (value.signum() < 0 ? "-$" : "$") + of(value.abs());
    }

    public static String usd(double value) {
        return usd(new BigDecimal(value));
    }
}
