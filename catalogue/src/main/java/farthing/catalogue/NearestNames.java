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
     * Up to four names that are at most half of the letters away, best first, ties in the order given. A
     * {@code provider/model} candidate is compared by its model part too.
     */
    public static List<String> of(String wanted, List<String> names) {
        String key = shortened(wanted);
        int bound = key.length() / 2;
        List<Candidate> best = new ArrayList<>();
        for (String name : names) {
            String whole = shortened(name);
            int distance = distance(key, whole, bound);
            int slash = whole.indexOf('/');
            if (slash >= 0) {
                distance = Math.min(distance, distance(key, whole.substring(slash + 1), bound));
            }
            if (distance <= bound) {
                insert(best, new Candidate(name, distance));
                bound = best.size() < SHOWN ? bound : best.get(SHOWN - 1).distance() - 1;
            }
        }
        return best.stream().map(Candidate::name).toList();
    }

    /** Behind all that are as near; only the nearest stay. */
    private static void insert(List<Candidate> best, Candidate candidate) {
        int at = best.size();
        while (at > 0 && best.get(at - 1).distance() > candidate.distance()) {
            at--;
        }
        best.add(at, candidate);
        if (best.size() > SHOWN) {
            best.remove(SHOWN);
        }
    }

    private static String shortened(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }

    /** Levenshtein distance where it is within the bound; else any number above the bound, found sooner. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
                least = Math.min(least, current[j]);
            }
            if (least > bound) {
                return bound + 1;
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
