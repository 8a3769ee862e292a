package farthing.quantity.range;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A quantity as a person writes it:
 *
 * <pre>
 * 1200                       exactly that
 * 800 to 2000, 800..2000     the 5th and the 95th percentile
 * 800..2000@80               the central 80 %: the 10th and the 90th percentile
 * p50=900 p95=4000           any two percentiles
 * 10% of 5000 | 90% of 0     cases with their probabilities, each a number or a range
 * </pre>
 */
public final class RangeText {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENTRAL = BigDecimal.valueOf(90);
    private static final int CHARS_MAX = 2_000;

    private RangeText() {}

    /** @throws RangeException if the text is no quantity of this kind; the message says what to write instead */
    public static Distribution parse(String text, RangeKind kind) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            throw new RangeException("expected a number or a range such as " + kind.example() + ", found nothing");
        }
        if (trimmed.length() > CHARS_MAX) {
            throw new RangeException("expected a number or a range such as " + kind.example() + ", found "
                    + trimmed.length() + " characters");
        }
        return trimmed.indexOf('|') >= 0 || trimmed.contains("% of ") ? mixture(trimmed, kind) : range(trimmed, kind);
    }

    private static Distribution mixture(String text, RangeKind kind) {
        List<Mixture.Part> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('|', start);
            end = end < 0 ? text.length() : end;
            parts.add(part(text.substring(start, end).trim(), kind));
            start = end + 1;
        }
        try {
            return new Mixture(parts);
        } catch (RangeException e) {
            throw new RangeException(e.getMessage() + ", in '" + RangeKind.shortened(text) + "'");
        }
    }

    private static Mixture.Part part(String text, RangeKind kind) {
        int of = text.indexOf(" of ");
        String weight = of < 0 ? "" : text.substring(0, of).trim();
        if (!weight.endsWith("%")) {
            throw new RangeException(
                    "expected a case such as 10% of " + kind.example() + ", found '" + RangeKind.shortened(text) + "'");
        }
        return new Mixture.Part(
                RangeKind.SHARE.number(weight),
                range(text.substring(of + " of ".length()).trim(), kind));
    }

    private static Distribution range(String text, RangeKind kind) {
        if (text.startsWith("p") || text.startsWith("P")) {
            return percentiles(text, kind);
        }
        int at = text.indexOf('@');
        String ends = at < 0 ? text : text.substring(0, at).trim();
        int to = ends.indexOf(" to ");
        int separator = to < 0 ? ends.indexOf("..") : to;
        if (separator < 0) {
            return constant(text, at >= 0, kind);
        }
        BigDecimal low = kind.number(ends.substring(0, separator).trim());
        BigDecimal high = kind.number(ends.substring(separator + (to < 0 ? "..".length() : " to ".length()))
                .trim());
        double tail =
                at < 0 ? tail(CENTRAL) : tail(central(text.substring(at + 1).trim(), ends));
        return through(text, kind, tail, low, 1 - tail, high);
    }

    private static double tail(BigDecimal central) {
        return HUNDRED.subtract(central)
                .divide(BigDecimal.valueOf(2))
                .movePointLeft(2)
                .doubleValue();
    }

    private static BigDecimal central(String text, String ends) {
        String bare = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        return percent(
                bare,
                "expected the percent that lie between, such as " + ends + "@80, found '@" + RangeKind.shortened(text)
                        + "'");
    }

    /** From 0.1 to 99.9. */
    private static BigDecimal percent(String text, String otherwise) {
        BigDecimal percent;
        try {
            percent = Decimals.parse(text);
        } catch (NumberFormatException e) {
            throw new RangeException(otherwise);
        }
        if (percent.compareTo(new BigDecimal("0.1")) < 0 || percent.compareTo(new BigDecimal("99.9")) > 0) {
            throw new RangeException(otherwise + " (it is from 0.1 to 99.9)");
        }
        return percent;
    }

    private static Distribution percentiles(String text, RangeKind kind) {
        String wanted = "expected two percentiles such as "
                + (kind == RangeKind.SHARE ? "p50=5% p95=20%" : "p50=900 p95=4000") + ", found '"
                + RangeKind.shortened(text) + "'";
        List<BigDecimal> at = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            String word = text.substring(start, end);
            start = end + 1;
            if (word.isEmpty()) {
                continue;
            }
            int equals = word.indexOf('=');
            if (equals < 0 || (word.charAt(0) != 'p' && word.charAt(0) != 'P')) {
                throw new RangeException(wanted);
            }
            at.add(percent(word.substring(1, equals), wanted));
            values.add(kind.number(word.substring(equals + 1)));
        }
        if (at.size() != 2 || at.get(0).compareTo(at.get(1)) == 0) {
            throw new RangeException(wanted);
        }
        int low = at.get(0).compareTo(at.get(1)) < 0 ? 0 : 1;
        return through(text, kind, share(at.get(low)), values.get(low), share(at.get(1 - low)), values.get(1 - low));
    }

    private static double share(BigDecimal percent) {
        return percent.movePointLeft(2).doubleValue();
    }

    private static Distribution through(
            String text, RangeKind kind, double lowP, BigDecimal low, double highP, BigDecimal high) {
        int order = low.compareTo(high);
        if (order == 0) {
            return new Constant(low);
        }
        String in = ", in '" + RangeKind.shortened(text) + "'";
        if (order > 0) {
            throw new RangeException("the low end " + Decimals.plain(low) + " is above the high end "
                    + Decimals.plain(high) + in + ": write " + Decimals.plain(high) + " to " + Decimals.plain(low));
        }
        try {
            return kind.through(lowP, low, highP, high);
        } catch (RangeException e) {
            throw new RangeException(e.getMessage() + in);
        }
    }

    private static Distribution constant(String text, boolean central, RangeKind kind) {
        if (central) {
            throw new RangeException("expected a range before the @, such as " + kind.example() + ", found '"
                    + RangeKind.shortened(text) + "'");
        }
        try {
            return new Constant(kind.number(text));
        } catch (RangeException e) {
            throw new RangeException(e.getMessage() + nearest(text, kind));
        }
    }

    /** The range that was probably meant, where another notation or a missing space can be read as one. */
    private static String nearest(String text, RangeKind kind) {
        String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        for (String separator : new String[] {"to", "\u2013", "\u2026", "-", "~", ":", ","}) {
            int at = inner.indexOf(separator, 1);
            if (at < 0) {
                continue;
            }
            String meant = inner.substring(0, at).trim()
                    + " to "
                    + inner.substring(at + separator.length()).trim();
            if (isRange(meant, kind)) {
                return ": did you mean " + meant + "?";
            }
        }
        return "; a range is written " + kind.example();
    }

    private static boolean isRange(String text, RangeKind kind) {
        try {
            return range(text, kind).variance() > 0;
        } catch (RangeException e) {
            return false;
        }
    }
}
