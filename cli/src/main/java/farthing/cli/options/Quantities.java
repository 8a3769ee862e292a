package farthing.cli.options;

import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.ExchangeRate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
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

    /** How many rows to show, at least 1. */
    public static final class Rows implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) Math.min(Integer.MAX_VALUE, atLeastOne(text));
        }
    }

    /** How often a call is made, at least once. */
    public static final class Times implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return atLeastOne(text);
        }
    }

    /** An amount or ratio above 0, such as {@code 0.05} or {@code 10k}. */
    public static final class Positive implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            try {
                BigDecimal value = decimal(text);
                if (value.signum() > 0) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told below, like what is 0
            }
            throw new TypeConversionException("expected a number above 0 such as 0.05, found '" + text + "'");
        }
    }

    /** A rate such as {@code EUR/USD=1.08@2026-08-21}. */
    public static final class Exchange implements ITypeConverter<ExchangeRate> {
        @Override
        public ExchangeRate convert(String text) {
            int slash = text.indexOf('/');
            int equals = text.indexOf('=', slash + 1);
            int at = text.indexOf('@', equals + 1);
            if (slash < 0 || equals < 0 || at < 0) {
                throw new TypeConversionException("expected FROM/TO=RATE@DAY such as EUR/USD=1.08@2026-08-21"
                        + " (1 EUR was 1.08 USD that day), found '" + text + "'");
            }
            try {
                return new ExchangeRate(
                        currency(text.substring(0, slash)),
                        currency(text.substring(slash + 1, equals)),
                        decimal(text.substring(equals + 1, at)),
                        LocalDate.parse(text.substring(at + 1)));
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "expected a rate above 0 such as 1.08, found '" + text.substring(equals + 1, at) + "'");
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "expected a day such as 2026-08-21, found '" + text.substring(at + 1) + "'");
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }

        private static Currency currency(String code) {
            return new Currency(code.toUpperCase(Locale.ROOT));
        }
    }

    /** A length of time such as {@code 90d}, {@code 24h}, {@code 5m} or {@code 60s}. */
    public static final class Period implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return duration(text);
        }
    }

    private static long atLeastOne(String text) {
        long count = count(text);
        if (count < 1) {
            throw new TypeConversionException("expected at least 1, found '" + text + "'");
        }
        return count;
    }

    /** @throws TypeConversionException if the text is no count or too large for one */
    public static long count(String text) {
        try {
            BigDecimal count = decimal(text);
            if (count.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
                throw new TypeConversionException("expected a count of at most 2^63 - 1, found '" + text + "'");
            }
            return count.longValueExact();
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
            case 't', 'T' -> 12;
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
