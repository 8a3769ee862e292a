package farthing.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that stand in a piece of the page, each with the elements around it. */
final class Numbers {
    /** Money, shares, counts; not the digits of a name ({@code gpt-4o}, {@code 8x}), of a version or of a date. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w./:@]|\\w[-(])[$]?\\d[\\d,]*(?:\\.\\d+)?[kMBT]?(?:\\s?[%\u00a2])?(?![\\w:/]|[-.]\\w)");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>|([^<]+)");
    private static final Set<String> EMPTY = new TreeSet<>(List.of("input", "br", "img", "hr"));

    private Numbers() {}

    /**
     * A number on the page.
     *
     * @param around the elements that it stands in, outermost first, each as it was opened
     * @param text the whole text that it is of
     */
    record Found(String number, String text, List<String> around) {
        boolean isWithin(String part) {
            return around.stream().anyMatch(element -> element.contains(part));
        }

        boolean hasDoor() {
            return isWithin(" data-explain=");
        }

        @Override
        public String toString() {
            return number + " in '" + text.strip() + "' in "
                    + (around.isEmpty() ? "the region" : around.get(around.size() - 1));
        }
    }

    static List<Found> in(String html) {
        List<Found> found = new ArrayList<>();
        Deque<String> around = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            String text = tags.group(4);
            if (text != null) {
                String words = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
                Matcher numbers = NUMBER.matcher(words);
                while (numbers.find()) {
                    found.add(new Found(numbers.group(), words, List.copyOf(around)));
                }
            } else if (tags.group(1).isEmpty()) {
                if (!EMPTY.contains(tags.group(2))) {
                    around.addLast("<" + tags.group(2) + tags.group(3) + ">");
                }
            } else {
                around.removeLast();
            }
        }
        return found;
    }
}
