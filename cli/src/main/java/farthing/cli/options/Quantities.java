package farthing.cli.options;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Counts as people type them: {@code 1500}, {@code 1.5k}, {@code 2M}, {@code 1B}, {@code 28,681}. */
public final class Quantities {
    private Quantities() {}

    /** A whole number of at least 0. */
    public static final class Count implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return count(text);
        }
    }

    /** A length of time such as {@code 90d}, {@code 24h}, {@code 5m} or {@code 60s}. */
    public static final class Period implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return duration(text);
        }
    }

    /** @throws TypeConversionException if the text is no count or too large for one */
    public static long count(String text) {
        try {
            return decimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new TypeConversionException("expected a whole count such as 1500, 1.5k or 2M, found '" + text + "'");
        }
    }

    /** @throws NumberFormatException if the text is no number of at least 0 */
    static BigDecimal decimal(String text) {
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
            default -> 0;
        };
    }

    /** @throws TypeConversionException if the text is no length of time */
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
            throw new TypeConversionException("expected a time such as 90d, 24h, 5m or 60s, found '" + text + "'");
        }
    }
}
