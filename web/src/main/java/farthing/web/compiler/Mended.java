package farthing.web.compiler;

import java.util.ArrayList;
import java.util.List;

/** Methods that TeaVM's class library has otherwise than the JVM, or at a price. */
public final class Mended {
    private static final String PATTERN_MARKS = ".$|()[{^?*+\\";

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
