package farthing.cli.options;

import farthing.answers.machine.PeriodicAmount;
import farthing.answers.words.NumberWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** USD for a length of time, as people type it: {@code 20/h}, {@code 12k/month}, {@code 500k/year}. */
final class PeriodicText {
    private PeriodicText() {}

    /** By the hour where nothing else is said. */
    public static final class Hourly implements ITypeConverter<PeriodicAmount> {
        @Override
        public PeriodicAmount convert(String text) {
            PeriodicAmount amount = parsed(text, PeriodicAmount.HOUR);
            if (amount == null || amount.amount().signum() == 0) {
                throw new TypeConversionException(
                        "expected USD above 0 such as 20, 14600/month or 175k/year, found '" + text + "'");
            }
            return amount;
        }
    }

    /** @return null if the text is no such amount */
    static @Nullable PeriodicAmount parsed(String text, int usualHours) {
        int slash = text.indexOf('/');
        String period = slash < 0 ? "" : text.substring(slash + 1);
        int hours = slash < 0 ? usualHours : hours(period);
        try {
            return hours == 0
                    ? null
                    : new PeriodicAmount(NumberWords.decimal(slash < 0 ? text : text.substring(0, slash)), hours);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int hours(String period) {
        if (List.of("h", "hour").contains(period)) {
            return PeriodicAmount.HOUR;
        }
        if (List.of("month", "mo").contains(period)) {
            return PeriodicAmount.MONTH;
        }
        return List.of("year", "y", "yr").contains(period) ? PeriodicAmount.YEAR : 0;
    }
}
