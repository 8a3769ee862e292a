package farthing.formats.goal;

import farthing.catalogue.NearestNames;
import farthing.economics.goal.Figure;
import farthing.economics.goal.Goal;
import farthing.formats.doc.FormatException;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.range.RangeException;
import farthing.quantity.range.RangeKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A goal as a person writes it:
 *
 * <pre>
 * margin >= 70%
 * completed <= 0.02
 * month <= $5000
 * revenue >= EUR 20k
 * </pre>
 */
public final class GoalText {
    private static final String EXAMPLE = "such as 'margin >= 70%' or 'completed <= 0.02'";
    private static final int SHOWN = 60;

    private GoalText() {}

    /** @throws FormatException if the text is no goal; the message says what to write instead */
    public static Goal parse(String text) {
        String trimmed = text.trim().replace("\u2265", ">=").replace("\u2264", "<=");
        int sign = 0;
        while (sign < trimmed.length() && "<>=".indexOf(trimmed.charAt(sign)) < 0) {
            sign++;
        }
        if (sign == trimmed.length()) {
            throw wrong("expected a figure, >= or <=, and a bound, " + EXAMPLE + ", found '" + shown(text) + "'");
        }
        int end = sign;
        while (end < trimmed.length() && "<>=".indexOf(trimmed.charAt(end)) >= 0) {
            end++;
        }
        String comparison = trimmed.substring(sign, end);
        if (!comparison.equals(">=") && !comparison.equals("<=")) {
            throw wrong("expected >= or <=, found '" + shown(comparison) + "' in '" + shown(text) + "'");
        }
        Figure figure = figure(trimmed.substring(0, sign).trim());
        return goal(figure, comparison.equals(">="), trimmed.substring(end).trim());
    }

    /** The figures that a goal can be about. */
    public static String figures() {
        return String.join(
                ", ", Arrays.stream(Figure.values()).map(Figure::label).toList());
    }

    private static Figure figure(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        Figure figure = Figure.named(plain);
        if (figure == null) {
            List<String> nearest = NearestNames.of(
                    plain, Arrays.stream(Figure.values()).map(Figure::label).toList());
            throw wrong("'" + shown(name) + "' is no figure of a plan; "
                    + (nearest.isEmpty() ? "there are " + figures() : "did you mean '" + nearest.get(0) + "'?"));
        }
        return figure;
    }

    private static Goal goal(Figure figure, boolean atLeast, String text) {
        if (text.isEmpty()) {
            throw wrong("nothing stands behind " + figure.label() + (atLeast ? " >=" : " <=") + ": name a bound, "
                    + (figure.isMoney() ? "such as 0.02 or $5000" : "such as 70%"));
        }
        boolean negative = text.charAt(0) == '-';
        String unsigned = negative ? text.substring(1).trim() : text;
        Currency currency = currency(unsigned);
        String number = currency == null ? unsigned : withoutCurrency(unsigned);
        boolean minus = !negative && number.startsWith("-");
        BigDecimal size = number(figure, minus ? number.substring(1) : number, currency != null, text);
        BigDecimal bound = negative || minus ? size.negate() : size;
        if (!figure.isMoney() && bound.compareTo(BigDecimal.ONE) > 0) {
            String percent = Decimals.plain(bound);
            throw wrong("a " + figure.meaning() + " is at most 100%, found '" + shown(text) + "'"
                    + (bound.compareTo(BigDecimal.valueOf(100)) <= 0 && text.indexOf('%') < 0
                            ? ": write " + percent + "%"
                            : ""));
        }
        return new Goal(figure, atLeast, bound, currency);
    }

    private static BigDecimal number(Figure figure, String number, boolean inCurrency, String text) {
        boolean percent = number.endsWith("%");
        boolean fits = figure.isMoney() ? !percent : !inCurrency;
        if (!fits) {
            throw wrong("a " + figure.meaning() + " is "
                    + (figure.isMoney() ? "an amount such as 0.02 or $5000" : "a share such as 70%") + ", found '"
                    + shown(text) + "'");
        }
        try {
            return RangeKind.POSITIVE.number(number.trim());
        } catch (RangeException e) {
            throw wrong("expected " + (figure.isMoney() ? "an amount such as 0.02, 5k or $5000" : "a share such as 70%")
                    + ", found '" + shown(text) + "'");
        }
    }

    /** By a sign or a code in front, or a code behind; null if none is named. */
    private static @Nullable Currency currency(String text) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '$' -> Currency.USD;
            case '\u20ac' -> new Currency("EUR");
            case '\u00a3' -> new Currency("GBP");
            default -> {
                String front = text.length() > 3 ? text.substring(0, 3) : "";
                String back = text.length() > 3 ? text.substring(text.length() - 3) : "";
                yield isCode(front) ? new Currency(front) : isCode(back) ? new Currency(back) : null;
            }
        };
    }

    private static String withoutCurrency(String text) {
        if (isCode(text.substring(0, Math.min(3, text.length())))) {
            return text.substring(3).trim();
        }
        boolean behind = text.length() > 3 && isCode(text.substring(text.length() - 3));
        return (behind ? text.substring(0, text.length() - 3) : text.substring(1)).trim();
    }

    private static boolean isCode(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static FormatException wrong(String problem) {
        return new FormatException(0, "goal", problem);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
