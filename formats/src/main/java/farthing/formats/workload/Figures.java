package farthing.formats.workload;

import farthing.economics.plan.Numerals;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.RangeException;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers and ranges as people write them in a workload file: {@code 1.5k}, {@code 70%}, {@code 30 s}, {@code 1000 a day}. */
final class Figures {
    private static final BigDecimal HUGE = BigDecimal.valueOf(1_000_000);

    /** More than any bound of a {@link Measure} has, fewer than {@link Decimals#parse} takes. */
    private static final int DIGITS_MOST = 40;

    private Figures() {}

    /** A number of that measure. */
    static BigDecimal number(Doc value, String path, Measure measure) {
        String text = text(value, path, measure);
        Time time = measure == Measure.MONTHLY ? Time.in(text) : null;
        BigDecimal number;
        try {
            number = measure.kind().number(time == null ? text : time.number(text));
        } catch (RangeException e) {
            if (isRange(text, measure)) {
                throw bareRange(value, path, text);
            }
            if (isBeyondReading(text)) {
                throw tooLarge(value, path, measure);
            }
            throw Fields.wrong(value, path, measure.wanted() + meant(text, measure));
        }
        BigDecimal counted = time == null ? number : time.monthly(number);
        if (!measure.holds(counted)) {
            boolean huge = isHuge(measure) && counted.compareTo(measure.most()) > 0;
            throw huge ? tooLarge(value, path, measure) : Fields.wrong(value, path, measure.wanted());
        }
        return counted;
    }

    /** Whether its bound is one that nobody writes down, so that {@link Measure#wanted} does not name it. */
    private static boolean isHuge(Measure measure) {
        return measure.most().compareTo(HUGE) >= 0;
    }

    /** Whether it is a number, but one of more than {@link #DIGITS_MOST} digits before the point, such as 1e400. */
    private static boolean isBeyondReading(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.signum() > 0 && (long) number.precision() - number.scale() > DIGITS_MOST;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static FormatException tooLarge(Doc value, String path, Measure measure) {
        return new FormatException(
                value.line(),
                path,
                "expected "
                        + (isHuge(measure) ? "a number of at most " + Numerals.of(measure.most()) : measure.wanted())
                        + ", found " + Fields.shown(value));
    }

    /** What to write instead, where that is plain: units are known, and a share above 1 is one of a hundred. */
    private static String meant(String text, Measure measure) {
        String bare = text;
        for (String unit : new String[] {"$", "USD", "usd", "tokens", "token"}) {
            bare = bare.replace(unit, "");
        }
        bare = bare.trim();
        String other = bare.equals(text) && measure.kind() == RangeKind.SHARE ? bare + "%" : bare;
        boolean helps = !other.equals(text) && isNumber(other, measure);
        return helps ? " (write " + other + ")" : "";
    }

    private static boolean isNumber(String text, Measure measure) {
        try {
            return measure.holds(measure.kind().number(text));
        } catch (RangeException e) {
            return false;
        }
    }

    /** A range of that measure: its values differ. */
    static Distribution range(Doc value, String path, Measure measure) {
        String text = text(value, path, measure);
        Time time = measure == Measure.MONTHLY ? Time.in(text) : null;
        try {
            Distribution range = RangeText.parse(time == null ? text : time.number(text), measure.kind());
            if (range.variance() == 0) {
                throw new FormatException(
                        value.line(),
                        path,
                        "is one number, no range such as " + measure.kind().example());
            }
            return time == null
                    ? range
                    : range.scaledToMean(time.monthly(range.decimalMean()).doubleValue());
        } catch (RangeException e) {
            throw new FormatException(value.line(), path, String.valueOf(e.getMessage()));
        }
    }

    private static String text(Doc value, String path, Measure measure) {
        if (value instanceof Doc.Num number) {
            return number.text();
        }
        if (value instanceof Doc.Text text) {
            return text.value().trim();
        }
        throw Fields.wrong(value, path, measure.wanted());
    }

    private static boolean isRange(String text, Measure measure) {
        try {
            RangeText.parse(text, measure.kind());
            return true;
        } catch (RangeException e) {
            return false;
        }
    }

    private static FormatException bareRange(Doc value, String path, String text) {
        return new FormatException(
                value.line(),
                path,
                "a range says of what: write {spread: " + text
                        + "} if interactions differ by that much, or {uncertain: " + text
                        + "} if it is the mean that is not known");
    }

    /** A time that something is counted by, behind a number: {@code a day}, {@code per year}. A month is 730 hours. */
    private record Time(int length, BigDecimal times, int per) {
        private static final String[] NAMES = {"second", "minute", "hour", "day", "week", "month", "year"};

        static @Nullable Time in(String text) {
            for (String name : NAMES) {
                for (String article : new String[] {" a ", " an ", " per "}) {
                    if (text.endsWith(article + name)) {
                        return of(name, article.length() + name.length());
                    }
                }
            }
            return null;
        }

        private static Time of(String name, int length) {
            return switch (name) {
                case "second" -> new Time(length, CommonYear.HOURS_OF_MONTH.multiply(BigDecimal.valueOf(3_600)), 1);
                case "minute" -> new Time(length, CommonYear.HOURS_OF_MONTH.multiply(BigDecimal.valueOf(60)), 1);
                case "hour" -> new Time(length, CommonYear.HOURS_OF_MONTH, 1);
                case "day" -> new Time(length, CommonYear.HOURS_OF_MONTH, 24);
                case "week" -> new Time(length, CommonYear.HOURS_OF_MONTH, 168);
                case "year" -> new Time(length, BigDecimal.ONE, 12);
                default -> new Time(length, BigDecimal.ONE, 1);
            };
        }

        String number(String text) {
            return text.substring(0, text.length() - length).trim();
        }

        BigDecimal monthly(BigDecimal each) {
            return Decimals.divide(each.multiply(times), per);
        }
    }
}
