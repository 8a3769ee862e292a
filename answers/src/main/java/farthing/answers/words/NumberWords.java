package farthing.answers.words;

import farthing.answers.InputException;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Numbers as people type them: {@code 1500}, {@code 1.5k}, {@code 2M}, {@code 1B}, {@code 28,681}. What is none is an
 * {@link InputException} without a place, which whoever knows the field puts in front.
 */
public final class NumberWords {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Nothing that people count or pay is larger, or smaller and not nothing; quotients of such numbers stay numbers. */
    private static final BigDecimal LARGEST = BigDecimal.ONE.movePointRight(24);

    private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(12);

    private NumberWords() {}

    /** A whole number of at least 0. */
    public static long count(String text) {
        try {
            BigDecimal count = number(text);
            if (count.compareTo(MOST) > 0) {
                throw new InputException("expected a count of at most 2^63 - 1, found '" + text + "'");
            }
            return count.longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InputException("expected a whole count such as 1500, 1.5k or 2M, found '" + text + "'");
        }
    }

    /** How often, at least once. */
    public static long times(String text) {
        long count = count(text);
        if (count < 1) {
            throw new InputException("expected at least 1, found '" + text + "'");
        }
        return count;
    }

    /** How many rows to show, at least 1. */
    public static int rows(String text) {
        return (int) Math.min(Integer.MAX_VALUE, times(text));
    }

    /** An amount or ratio above 0, such as {@code 0.05} or {@code 10k}. */
    public static BigDecimal positive(String text) {
        try {
            BigDecimal value = decimal(text);
            if (value.signum() > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, like what is 0
        }
        throw new InputException("expected a number above 0 such as 0.05, found '" + text + "'");
    }

    /** A share such as {@code 60%} or {@code 0.6}, at least 0. What it may be at most, the receiver says. */
    public static BigDecimal share(String text) {
        try {
            boolean percent = text.endsWith("%");
            BigDecimal value = Decimals.parse(percent ? text.substring(0, text.length() - 1) : text);
            if (value.signum() >= 0) {
                return Decimals.stripped(percent ? value.movePointLeft(2) : value);
            }
        } catch (NumberFormatException e) {
            // told below, like what is negative
        }
        throw new InputException("expected a share such as 60% or 0.6, found '" + text + "'");
    }

    /** A count such as {@code 2000}, or a share of the whole such as {@code 60%}, rounded half up to one. */
    public static long part(String text, long whole) {
        try {
            if (!text.endsWith("%")) {
                return count(text);
            }
            BigDecimal percent = Decimals.parse(text.substring(0, text.length() - 1));
            if (percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return percent.movePointLeft(2)
                        .multiply(BigDecimal.valueOf(whole))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
            }
        } catch (NumberFormatException | InputException e) {
            // told below, like what is outside 0 to 100 %
        }
        throw new InputException("expected a count such as 2000 or a share such as 60%, found '" + text + "'");
    }

    /** A length of time such as {@code 90d}, {@code 24h}, {@code 5m} or {@code 60s}. */
    public static Duration duration(String text) {
        try {
            String number = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
            long seconds =
                    switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
                        case 's' -> 1;
                        case 'm' -> 60;
                        case 'h' -> 3600;
                        case 'd' -> 86_400;
                        default -> throw new NumberFormatException("no unit");
                    };
            long value = Long.parseLong(number);
            if (value < 0) {
                throw new NumberFormatException("negative");
            }
            return Duration.ofSeconds(Math.multiplyExact(value, seconds));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InputException("expected a time such as 90d, 24h, 5m or 60s, found '" + text + "'");
        }
    }

    /**
     * A decimal of at least 0, with a suffix for its zeros; from 10^-12 to 10^24 where it is not 0.
     *
     * @throws NumberFormatException if the text is none
     */
    public static BigDecimal decimal(String text) {
        BigDecimal value = number(text);
        if (value.signum() > 0 && (value.compareTo(LARGEST) > 0 || value.compareTo(SMALLEST) < 0)) {
            throw new NumberFormatException("beyond what is counted");
        }
        return value;
    }

    private static BigDecimal number(String text) {
        if (!Decimals.isGrouped(text)) {
            throw new NumberFormatException("a comma parts thousands, a point decimals");
        }
        String digits = text.replace(",", "").replace("_", "");
        int zeros = digits.isEmpty() ? 0 : zeros(digits.charAt(digits.length() - 1));
        BigDecimal value = Decimals.parse(zeros == 0 ? digits : digits.substring(0, digits.length() - 1));
        if (value.signum() < 0) {
            throw new NumberFormatException("negative");
        }
        return value.movePointRight(zeros);
    }

    private static int zeros(char suffix) {
        return switch (suffix) {
            case 'k', 'K' -> 3;
            case 'm', 'M' -> 6;
            case 'b', 'B', 'g', 'G' -> 9;
            case 't', 'T' -> 12;
            default -> 0;
        };
    }
}
