package farthing.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure of the page that opens its reason.
 *
 * @param exact all its digits
 * @param shown as the eye reads it
 * @param sentence the words around it, with the figures in them, up to the next element
 */
record FigureDoor(String ref, String exact, String shown, String sentence) {
    private static final Pattern DOOR =
            Pattern.compile("<button type=\"button\" class=\"figure\" data-explain=\"([^\"]*)\""
                    + " title=\"[^\"]*\"><data value=\"([^\"]*)\">([^<]*)</data></button>");

    /** What ends a run of words: every element but a figure. */
    private static final Pattern ELEMENT = Pattern.compile("<(?!/?(?:button|data)\\b)[^>]*>");

    private static final Pattern NUMBER =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(?:([kMBT])(?![A-Za-z]))?(?:\\s?([%\u00a2]))?");
    private static final int SENTENCE_LEAST = 4;
    private static final String LARGE = "kMBT";
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NEAR = new BigDecimal("1e-9");

    /** A rounding is at most so far from the figure, as a share of it. */
    private static final BigDecimal FAR = new BigDecimal("0.005");

    static List<FigureDoor> in(String html) {
        List<FigureDoor> doors = new ArrayList<>();
        for (String run : ELEMENT.split(html)) {
            String sentence = words(run);
            Matcher matcher = DOOR.matcher(run);
            while (matcher.find()) {
                doors.add(new FigureDoor(
                        Shown.unescaped(matcher.group(1)),
                        Shown.unescaped(matcher.group(2)),
                        Shown.unescaped(matcher.group(3)),
                        sentence));
            }
        }
        return doors;
    }

    /** Without the full stop, which a list or a clause leaves out. */
    private static String words(String run) {
        return Shown.unescaped(Shown.words(run)).strip().replaceFirst("[.]$", "");
    }

    /** Whether it stands in a sentence, not alone or with its unit. */
    boolean isWithinWords() {
        return sentence.split(" ").length > SENTENCE_LEAST;
    }

    /** Whether a reason says the figure: with all its digits, or one as the rounding of the other. */
    boolean isIn(String reason) {
        List<BigDecimal> own = values(exact);
        own.addAll(values(shown));
        if (own.isEmpty()) {
            return reason.contains(exact) || reason.contains(shown);
        }
        List<BigDecimal> told = values(reason);
        return own.stream().anyMatch(value -> told.stream().anyMatch(other -> isSame(value, other)));
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        BigDecimal apart = one.subtract(other).abs();
        return apart.compareTo(one.multiply(NEAR)) <= 0
                || (apart.compareTo(one.multiply(FAR)) <= 0 && (isRounding(one, apart) || isRounding(other, apart)));
    }

    /** By the digits that are written, or to those before zeros that only say how large it is. */
    private static boolean isRounding(BigDecimal rounded, BigDecimal apart) {
        int scale = Math.min(rounded.scale(), rounded.stripTrailingZeros().scale());
        return apart.compareTo(HALF.movePointRight(-scale)) <= 0;
    }

    /** Every number of a text without its sign: as it stands, and by what a percent or a cent is of one. */
    private static List<BigDecimal> values(String text) {
        List<BigDecimal> values = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            BigDecimal value = new BigDecimal(matcher.group(1).replace(",", ""));
            if (matcher.group(2) != null) {
                value = value.movePointRight(3 * (1 + LARGE.indexOf(matcher.group(2))));
            }
            values.add(value);
            if (matcher.group(3) != null) {
                values.add(value.movePointLeft(2));
            }
        }
        return values;
    }
}
