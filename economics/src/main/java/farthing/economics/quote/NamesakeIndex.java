package farthing.economics.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which of many names may mean one offer, found once, so that they are folded again and again for other calls: the rule
 * of {@link Namesakes}.
 */
public final class NamesakeIndex {
    private static final int NONE = -1;

    private final int[] group;
    private final int[] groupSize;
    private final String[] path;
    private final int[] burden;

    /** Who sells, and the seller's name of the model. */
    public record Name(String provider, String id) {}

    /** Whether two offers, by their places, cost the same for the call. */
    @FunctionalInterface
    public interface SameAmount {
        boolean test(int one, int other);
    }

    public NamesakeIndex(List<Name> names) {
        int size = names.size();
        group = new int[size];
        path = new String[size];
        burden = new int[size];
        Map<String, Integer> groups = new LinkedHashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String id = names.get(i).id();
            String plain = Namesakes.plain(id);
            String key = names.get(i).provider() + " " + plain;
            int place = groups.computeIfAbsent(key, k -> {
                sizes.add(0);
                return sizes.size() - 1;
            });
            sizes.set(place, sizes.get(place) + 1);
            group[i] = place;
            String lower = id.toLowerCase(Locale.ROOT);
            path[i] = lower.substring(0, lower.lastIndexOf('/') + 1);
            burden[i] = Namesakes.burden(id, plain);
        }
        groupSize = sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The places that stay, each offer under its plainest name, in the order given.
     *
     * @param places of which the first {@code count} are asked about, rising
     */
    public int[] kept(int[] places, int count, SameAmount same) {
        int[] kept = new int[count];
        int[] first = new int[groupSize.length];
        int[] next = new int[count];
        Arrays.fill(first, NONE);
        int size = 0;
        for (int k = 0; k < count; k++) {
            int place = places[k];
            int of = group[place];
            int last = NONE;
            int at = groupSize[of] == 1 ? NONE : first[of];
            while (at != NONE && !(isOnePath(kept[at], place) && same.test(kept[at], place))) {
                last = at;
                at = next[at];
            }
            if (at != NONE) {
                kept[at] = burden[place] < burden[kept[at]] ? place : kept[at];
                continue;
            }
            kept[size] = place;
            next[size] = NONE;
            if (last == NONE) {
                first[of] = size;
            } else {
                next[last] = size;
            }
            size++;
        }
        return Arrays.copyOf(kept, size);
    }

    /** Two paths that differ are two offers; a name without path may stand for any. */
    private boolean isOnePath(int one, int other) {
        return path[one].isEmpty() || path[other].isEmpty() || path[one].equals(path[other]);
    }
}
