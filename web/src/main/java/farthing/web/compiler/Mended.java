package farthing.web.compiler;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Methods that TeaVM's class library has otherwise than the JVM, or at a price. */
public final class Mended {
    private static final String PATTERN_MARKS = ".$|()[{^?*+\\";
    private static final double LOG_2 = 0.3010299956639812;
    private static final BigInteger[] TENS = tens();

    private Mended() {}

    /** A range that ends behind its array is padded, as on the JVM; the YAML library begins with one. */
    public static int[] copyOfRange(int[] from, int start, int end) {
        int[] copy = new int[end - start];
        System.arraycopy(from, start, copy, 0, Math.min(from.length, end) - start);
        return copy;
    }

    /** Splits at a mark without the regular expressions of the class library, a tenth of the first program. */
    public static String[] split(String text, String mark) {
        return split(text, mark, 0);
    }

    /** @param limit 0 to drop empty parts at the end, less to keep them */
    public static String[] split(String text, String mark, int limit) {
        boolean escaped = mark.length() == 2 && mark.charAt(0) == '\\' && PATTERN_MARKS.indexOf(mark.charAt(1)) >= 0;
        boolean plain = mark.length() == 1 && PATTERN_MARKS.indexOf(mark.charAt(0)) < 0;
        if (limit > 0 || !(plain || escaped)) {
            throw new IllegalArgumentException("text is split at one mark here, not by the pattern " + mark);
        }
        List<String> parts = parts(text, mark.charAt(mark.length() - 1));
        int size = parts.size();
        while (limit == 0 && size > 1 && parts.get(size - 1).isEmpty()) {
            size--;
        }
        boolean onlyMarks =
                limit == 0 && size == 1 && parts.size() > 1 && parts.get(0).isEmpty();
        return parts.subList(0, onlyMarks ? 0 : size).toArray(new String[0]);
    }

    /** The number of digits, where the class library works out the decimal text of a double and may count one too many. */
    public static int precision(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue().abs();
        int bits = unscaled.bitLength();
        if (bits == 0) {
            return 1;
        }
        int least = 1 + (int) ((bits - 1) * LOG_2);
        int most = 1 + (int) (bits * LOG_2);
        return least < most && unscaled.compareTo(powerOfTen(least)) >= 0 ? most : least;
    }

    /** No more zeros can end a number in tens than in twos; the class library divides by ten, a hundred, a thousand ... */
    public static BigDecimal stripTrailingZeros(BigDecimal value) {
        BigInteger rest = value.unscaledValue();
        if (rest.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int dropped = 0;
        int most = rest.getLowestSetBit();
        for (int zeros = Integer.highestOneBit(most);
                zeros > 0;
                zeros = Math.min(zeros / 2, Integer.highestOneBit(most))) {
            BigInteger[] parts = rest.divideAndRemainder(powerOfTen(zeros));
            if (parts[1].signum() == 0) {
                rest = parts[0];
                dropped += zeros;
                most -= zeros;
            }
        }
        return dropped == 0 ? value : new BigDecimal(rest, value.scale() - dropped);
    }

    /** Plain letters, of which nearly all names are, without asking the browser for the rules of a language. */
    public static String toLowerCase(String text, Locale locale) {
        boolean changes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || !locale.equals(Locale.ROOT)) {
                return text.toLowerCase(locale);
            }
            changes |= c >= 'A' && c <= 'Z';
        }
        if (!changes) {
            return text;
        }
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] = (char) (lower[i] + 'a' - 'A');
            }
        }
        return new String(lower);
    }

    private static BigInteger powerOfTen(int exponent) {
        return exponent < TENS.length ? TENS[exponent] : BigInteger.TEN.pow(exponent);
    }

    private static BigInteger[] tens() {
        BigInteger[] tens = new BigInteger[100];
        tens[0] = BigInteger.ONE;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1].multiply(BigInteger.TEN);
        }
        return tens;
    }

    private static List<String> parts(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(mark); to >= 0; to = text.indexOf(mark, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
