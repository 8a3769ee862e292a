package farthing.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names that a mistyped one may have meant: by edit distance, for messages only, never for pricing. */
public final class NearestNames {
    private static final int SHOWN = 4;
    private static final int LONGEST = 120;

    private NearestNames() {}

    private record Candidate(String name, int distance) {}

    /**
     * Up to four names, best first, ties in the order given. A {@code provider/model} candidate is compared by its
     * model part too.
     */
    public static List<String> of(String wanted, List<String> names) {
        String key = shortened(wanted);
        List<Candidate> candidates = new ArrayList<>();
        for (String name : names) {
            String whole = shortened(name);
            int slash = whole.indexOf('/');
            int distance = distance(key, whole);
            if (slash >= 0) {
                distance = Math.min(distance, distance(key, whole.substring(slash + 1)));
            }
            if (distance <= Math.max(2, key.length() / 2)) {
                candidates.add(new Candidate(name, distance));
            }
        }
        candidates.sort((a, b) -> Integer.compare(a.distance(), b.distance()));
        return candidates.stream().limit(SHOWN).map(Candidate::name).toList();
    }

    private static String shortened(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
