package farthing.cli.options;

import farthing.answers.breakeven.Volume;
import farthing.answers.words.NumberWords;
import farthing.quantity.CommonYear;
import java.math.BigDecimal;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How much comes in a time, as people type it: {@code 2B tokens/month}, {@code 30M/month}, {@code 5k requests/day}; tokens
 * a month where nothing else is said.
 */
public final class VolumeText {
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    private VolumeText() {}

    /** Reads the text. */
    public static final class Converter implements ITypeConverter<Volume> {
        @Override
        public Volume convert(String text) {
            String words = text.strip().toLowerCase(Locale.ROOT);
            int slash = words.indexOf('/');
            String counted = (slash < 0 ? words : words.substring(0, slash)).strip();
            BigDecimal times =
                    times(slash < 0 ? "month" : words.substring(slash + 1).strip());
            boolean requests = counted.endsWith("requests");
            String unit = requests ? "requests" : counted.endsWith("tokens") ? "tokens" : "";
            String number =
                    counted.substring(0, counted.length() - unit.length()).strip();
            try {
                BigDecimal amount = NumberWords.decimal(
                        number.endsWith("t") ? number.substring(0, number.length() - 1) + "e12" : number);
                if (amount.signum() > 0 && times.signum() > 0) {
                    return new Volume(amount, requests, times);
                }
            } catch (NumberFormatException e) {
                // told below, like what is 0
            }
            throw new TypeConversionException(
                    "expected a volume above 0 such as 2B tokens/month or 5k requests/day, found '" + text + "'");
        }

        private static BigDecimal times(String period) {
            return switch (period) {
                case "h", "hour" -> CommonYear.HOURS;
                case "d", "day" -> DAYS;
                case "mo", "month" -> CommonYear.MONTHS;
                case "y", "yr", "year" -> BigDecimal.ONE;
                default -> BigDecimal.ZERO;
            };
        }
    }
}
