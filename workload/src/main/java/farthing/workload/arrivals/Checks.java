package farthing.workload.arrivals;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/** What the numbers of a pattern must be, and how they are shown. */
final class Checks {
    static final double SECONDS = 3600;
    static final double MICROS = 3.6e9;
    private static final int DIGITS_SHOWN = 5;

    private Checks() {}

    static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + ": " + value + " is not a number above 0");
        }
    }

    static void notNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + ": " + value + " is not a number of at least 0");
        }
    }

    static void answerWithinLifetime(double lifetimeHours, double answerHours) {
        if (!(lifetimeHours > 0)) {
            throw new IllegalArgumentException("lifetime: " + lifetimeHours + " hours is not above 0");
        }
        if (!(answerHours >= 0 && answerHours <= lifetimeHours)) {
            throw new IllegalArgumentException("an answer that begins after " + shown(answerHours * SECONDS)
                    + " s cannot be met by a cache that forgets within " + shown(lifetimeHours * SECONDS) + " s");
        }
    }

    /** Five significant digits. */
    static String shown(double value) {
        if (Double.isInfinite(value)) {
            return "endless";
        }
        return Decimals.plain(Decimals.rounded(BigDecimal.valueOf(value), DIGITS_SHOWN));
    }
}
