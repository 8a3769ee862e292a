package farthing.quantity.range;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a range is of, which settles its numbers and its shape between two quantiles. */
public enum RangeKind {
    /** A count, an amount or a factor: {@code 1500}, {@code 1.5k}, {@code 28,681}, {@code 2M}; lognormal. */
    POSITIVE("800 to 2000", "a number such as 1200, 1.5k or 2M"),
    /** A probability or a part: {@code 0.3}, {@code 30%}; beta. */
    SHARE("5% to 20%", "a share such as 30% or 0.3"),
    /** A time in seconds: {@code 5s}, {@code 300ms}, {@code 2m}, {@code 1h}, {@code 90d}, or a bare number; lognormal. */
    SECONDS("2s to 8s", "a time such as 5s, 300ms, 2m, 1h or 90d");

    private static final String NUMBER_CHARS = "0123456789.eE+-";
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private final String example;
    private final String number;

    RangeKind(String example, String number) {
        this.example = example;
        this.number = number;
    }

    /** A range that can be read. */
    public String example() {
        return example;
    }

    /**
     * One number, exact.
     *
     * @throws RangeException if the text is no number of this kind
     */
    public BigDecimal number(String text) {
        int digits = text.length();
        while (digits > 0 && isLetter(text.charAt(digits - 1))) {
            digits--;
        }
        BigDecimal unit = unit(text.substring(digits));
        String typed = text.substring(0, digits).trim();
        String bare = typed.replace(",", "").replace("_", "");
        if (unit == null || !isNumber(bare) || !Decimals.isGrouped(typed)) {
            throw new RangeException("expected " + number + ", found '" + shortened(text) + "'");
        }
        BigDecimal value;
        try {
            value = Decimals.parse(bare).multiply(unit);
        } catch (NumberFormatException e) {
            throw new RangeException("expected " + number + ", found '" + shortened(text) + "'");
        }
        if (value.signum() < 0) {
            throw new RangeException("expected " + number + ", at least 0, found '" + shortened(text) + "'");
        }
        if (this == SHARE && value.compareTo(BigDecimal.ONE) > 0) {
            throw new RangeException(
                    "a share is from 0% to 100%, found '" + shortened(text) + "'" + percentMeant(bare));
        }
        return value;
    }

    /** The distribution of this kind with two given quantiles, probabilities and values rising. */
    Distribution through(double lowP, BigDecimal low, double highP, BigDecimal high) {
        return this == SHARE
                ? Beta.through(lowP, low.doubleValue(), highP, high.doubleValue())
                : Lognormal.through(lowP, low.doubleValue(), highP, high.doubleValue());
    }

    private @Nullable BigDecimal unit(String suffix) {
        return switch (suffix) {
            case "" -> BigDecimal.ONE;
            case "%" -> this == SECONDS ? null : new BigDecimal("0.01");
            case "k", "K" -> this == POSITIVE ? BigDecimal.valueOf(1_000) : null;
            case "M" -> this == POSITIVE ? BigDecimal.valueOf(1_000_000) : null;
            case "b", "B", "g", "G" -> this == POSITIVE ? BigDecimal.valueOf(1_000_000_000) : null;
            case "ms" -> this == SECONDS ? new BigDecimal("0.001") : null;
            case "s" -> this == SECONDS ? BigDecimal.ONE : null;
            case "m" -> this == SECONDS ? MINUTE : this == POSITIVE ? BigDecimal.valueOf(1_000_000) : null;
            case "h" -> this == SECONDS ? HOUR : null;
            case "d" -> this == SECONDS ? DAY : null;
            default -> null;
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (NUMBER_CHARS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String percentMeant(String bare) {
        try {
            return Decimals.parse(bare).compareTo(BigDecimal.valueOf(100)) <= 0 ? ": write " + bare + "%" : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
