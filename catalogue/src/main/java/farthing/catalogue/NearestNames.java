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

    /**
     * Letters to drop, add, exchange or swap with the next one, where that is within the bound; else any number above the
     * bound, found sooner.
     */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        int leastOfLast = 0;
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(exchanged, 1 + Math.min(last[j], current[j - 1]));
                if (isSwapped(a, i, b, j)) {
                    current[j] = Math.min(current[j], 1 + beforeLast[j - 2]);
                }
                least = Math.min(least, current[j]);
            }
            if (least > bound && leastOfLast >= bound) {
                return bound + 1;
            }
            leastOfLast = least;
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }

    /** Whether the two letters before these places are each other's, turned round. */
    private static boolean isSwapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
