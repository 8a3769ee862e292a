package farthing.page.prices;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All names of a listing for a search: letters and digits only, in lower case, with the places where a word begins. So
 * {@code sonnet 4.6} is found in {@code claude-sonnet-4-6}, and {@code mini} not in {@code gemini}.
 */
final class Names {
    private final String text;
    private final BitSet starts = new BitSet();

    Names(List<String> names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            boolean inWord = false;
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (!Character.isLetterOrDigit(c)) {
                    inWord = false;
                    continue;
                }
                if (!inWord) {
                    starts.set(all.length());
                    inWord = true;
                }
                all.append(Character.toLowerCase(c));
            }
            all.append('\n');
        }
        this.text = all.toString();
    }

    /** Whether each word begins where a word begins. */
    boolean have(List<String> words) {
        for (String word : words) {
            int at = text.indexOf(word);
            while (at >= 0 && !starts.get(at)) {
                at = text.indexOf(word, at + 1);
            }
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether each word stands anywhere. */
    boolean hold(List<String> words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Words as they are looked for. */
    static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        for (String part : typed.split(" ")) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < part.length(); i++) {
                if (Character.isLetterOrDigit(part.charAt(i))) {
                    word.append(Character.toLowerCase(part.charAt(i)));
                }
            }
            if (!word.isEmpty()) {
                words.add(word.toString());
            }
        }
        return words;
    }
}
