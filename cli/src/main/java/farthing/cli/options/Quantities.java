package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.words.NameWords;
import farthing.answers.words.NumberWords;
import farthing.quantity.ExchangeRate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of options, read by {@link NumberWords}. */
public final class Quantities {
    private Quantities() {}

    /** Reads words; what cannot be read picocli tells with the option's name. */
    public abstract static class Reader<T> implements ITypeConverter<T> {
        protected abstract T read(String text);

        @Override
        public final T convert(String text) {
            try {
                return read(text);
            } catch (InputException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** The value of an option that is read late; what cannot be read is told with its name. */
    static <T> T of(String option, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InputException e) {
            throw new InputException(option + ": " + e.getMessage());
        }
    }

    /** A whole number of at least 0. */
    public static final class Count extends Reader<Long> {
        @Override
        protected Long read(String text) {
            return NumberWords.count(text);
        }
    }

    /** How many rows to show, at least 1. */
    public static final class Rows extends Reader<Integer> {
        @Override
        protected Integer read(String text) {
            return NumberWords.rows(text);
        }
    }

    /** How often a call is made, at least once. */
    public static final class Times extends Reader<Long> {
        @Override
        protected Long read(String text) {
            return NumberWords.times(text);
        }
    }

    /** An amount or ratio above 0, such as {@code 0.05} or {@code 10k}. */
    public static final class Positive extends Reader<BigDecimal> {
        @Override
        protected BigDecimal read(String text) {
            return NumberWords.positive(text);
        }
    }

    /** A rate such as {@code EUR/USD=1.08@2026-08-21}. */
    public static final class Exchange extends Reader<ExchangeRate> {
        @Override
        protected ExchangeRate read(String text) {
            return NameWords.exchange(text);
        }
    }

    /** A length of time such as {@code 90d}, {@code 24h}, {@code 5m} or {@code 60s}. */
    public static final class Period extends Reader<Duration> {
        @Override
        protected Duration read(String text) {
            return NumberWords.duration(text);
        }
    }
}
