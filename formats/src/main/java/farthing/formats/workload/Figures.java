package farthing.formats.workload;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them in a workload file: {@code 1.5k}, {@code 70%}, {@code 30 s}, {@code 1000 a day}. */
final class Figures {
    private static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(730);

    private Figures() {}

    /** The number of that text, or null if it is none of this measure. */
    static @Nullable BigDecimal number(String text, Measure measure) {
        if (measure != Measure.MONTHLY) {
            return plain(text, measure);
        }
        int space = text.indexOf(' ');
        String number = space < 0 ? text : text.substring(0, space);
        BigDecimal each = plain(number, measure);
        return each == null || space < 0 ? each : monthly(each, text.substring(space + 1));
    }

    private static @Nullable BigDecimal monthly(BigDecimal each, String time) {
        return switch (time) {
            case "a second", "per second" -> each.multiply(BigDecimal.valueOf(730 * 3_600));
            case "a minute", "per minute" -> each.multiply(BigDecimal.valueOf(730 * 60));
            case "an hour", "per hour" -> each.multiply(HOURS_A_MONTH);
            case "a day", "per day" -> Decimals.divide(each.multiply(HOURS_A_MONTH), 24);
            case "a week", "per week" -> Decimals.divide(each.multiply(HOURS_A_MONTH), 168);
            case "a month", "per month" -> each;
            case "a year", "per year" -> Decimals.divide(each, 12);
            default -> null;
        };
    }

    private static @Nullable BigDecimal plain(String text, Measure measure) {
        int digits = text.length();
        while (digits > 0 && isUnit(text.charAt(digits - 1))) {
            digits--;
        }
        BigDecimal unit = measure.factor(text.substring(digits));
        String bare =
                text.substring(0, digits).replace(",", "").replace("_", "").trim();
        try {
            return unit == null ? null : Decimals.parse(bare).multiply(unit);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isUnit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
    }
}
