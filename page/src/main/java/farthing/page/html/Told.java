package farthing.page.html;

import java.util.List;
import java.util.Locale;

/**
 * A sentence that came with its numbers in it: each becomes a door to the reason of the sentence. Names that hold digits
 * ({@code gpt-4o}, {@code 8x H100}, {@code RTX 4090}, {@code p95}), versions of an engine, dates and ranks stay words.
 */
public final class Told {
    private static final String BEFORE = "(~\u2265\u2264\u2191\u2193\u00d7";
    private static final String SIGNS = "+-\u2212";
    private static final String BEHIND = ".,;:)}!?";
    private static final String LARGE = "kMBT";

    /** What serves models, and makes of accelerators: the number behind such a word is of the name. */
    private static final List<String> NAMES = List.of("tensorrt-llm", "vllm", "sglang", "rtx", "pro", "gaudi");

    private Told() {}

    /** @param ref what explains the sentence */
    public static Html of(String text, String ref) {
        Html html = new Html();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            int number = at;
            while (number < end && BEFORE.indexOf(text.charAt(number)) >= 0) {
                number++;
            }
            int behind = numberEnd(text, number, end);
            if (behind > number && !isOfAName(text, at)) {
                html.text(text.substring(at, number));
                int whole = withSign(text, behind);
                String shown = text.substring(number, whole);
                html.add(Figures.figure(shown, shown, ref));
                end = Math.max(end, whole);
                behind = whole;
            } else {
                behind = at;
            }
            int next = Math.min(text.length(), end + 1);
            html.text(text.substring(behind, Math.max(behind, next)));
            at = Math.max(next, behind);
        }
        return html;
    }

    /** Whether the number goes on with the name before it: {@code vLLM 0.9}, {@code RTX 4090}, {@code H100 80}. */
    private static boolean isOfAName(String text, int from) {
        int end = Math.max(0, from - 1);
        String before = text.substring(text.lastIndexOf(' ', end - 1) + 1, end).replace("(", "");
        return NAMES.contains(before.toLowerCase(Locale.ROOT)) || isChip(before);
    }

    /** One or two capital letters and digits, such as {@code H100} and {@code L40S}. */
    private static boolean isChip(String word) {
        int letters = 0;
        while (letters < word.length() && isCapital(word.charAt(letters))) {
            letters++;
        }
        int end = word.length() - (word.isEmpty() || !isCapital(word.charAt(word.length() - 1)) ? 0 : 1);
        boolean digits = end > letters;
        for (int i = letters; i < end; i++) {
            digits = digits && isDigit(word.charAt(i));
        }
        return digits && letters > 0 && letters <= 2;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int wordEnd(String text, int from) {
        int end = text.indexOf(' ', from);
        return end < 0 ? text.length() : end;
    }

    /** Where the number that begins here ends; its beginning if the word is none. */
    private static int numberEnd(String text, int from, int end) {
        int at = from;
        while (at < end && SIGNS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        at = at < end && text.charAt(at) == '$' ? at + 1 : at;
        int digits = at;
        while (at < end && (isDigit(text.charAt(at)) || isMark(text, at, end))) {
            at++;
        }
        if (at == digits) {
            return from;
        }
        if (at < end && LARGE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at < end && text.charAt(at) == '%') {
            at++;
        }
        int rest = at;
        while (rest < end && BEHIND.indexOf(text.charAt(rest)) >= 0) {
            rest++;
        }
        boolean perUnit = at + 1 < end && text.charAt(at) == '/' && Character.isLetter(text.charAt(at + 1));
        return rest == end || perUnit ? at : from;
    }

    /** A mark of thousands or decimals: a digit stands behind it. */
    private static boolean isMark(String text, int at, int end) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < end && isDigit(text.charAt(at + 1));
    }

    /** With the sign that stands behind a blank. */
    private static int withSign(String text, int end) {
        return text.startsWith(" %", end) || text.startsWith(" \u00a2", end) ? end + 2 : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
