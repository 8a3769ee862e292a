package farthing.page;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.YamlText;
import farthing.formats.workload.Patch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The edits of one call, tried without each value that is wrong. */
final class TriedCall {
    /** For a value that a call cannot be without: it shows whether nothing else is wrong. */
    private static final String ANY = "1";

    private final LinkPlaces places;
    private final List<Map.Entry<String, String>> rest;
    private final Map<String, FormatException> wrong = new LinkedHashMap<>();
    private final Map<String, String> shortened = new LinkedHashMap<>();
    private final List<String> needed = new ArrayList<>();
    private final boolean stands;

    TriedCall(LinkPlaces places, List<Map.Entry<String, String>> edits) {
        this.places = places;
        this.rest = new ArrayList<>(edits);
        this.stands = tried();
    }

    private boolean tried() {
        for (FormatException refusal = places.refusal(rest); refusal != null; refusal = places.refusal(rest)) {
            String key = refusal.key();
            int at = around(key);
            if (at >= 0 && !wrong.containsKey(key)) {
                wrong.put(key, refusal);
                if (!leaveOut(at, key)) {
                    return false;
                }
            } else if (wrong.containsKey(key) && !needed.contains(key)) {
                needed.add(key);
                rest.add(Map.entry(key, ANY));
            } else {
                return false;
            }
        }
        return !rest.isEmpty();
    }

    /** Which edit is of that place or of one around it, the last one being what stands; -1 for none. */
    private int around(String key) {
        for (int i = rest.size() - 1; i >= 0; i--) {
            String path = rest.get(i).getKey();
            if (key.equals(path) || key.startsWith(path + ".")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether that could be: a key may hold what no path can say. */
    private boolean leaveOut(int at, String key) {
        Map.Entry<String, String> edit = rest.remove(at);
        String path = edit.getKey();
        if (path.equals(key)) {
            return true;
        }
        try {
            Doc without = Patch.standing(Patch.remove(key).applyTo(places.edited(List.of(edit))), path);
            String text = without == null ? "{}" : YamlText.inline(without);
            shortened.put(path, text);
            rest.add(at, Map.entry(path, text));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it is a call without the wrong values, or with right ones. */
    boolean stands() {
        return stands;
    }

    /** Why each place that is left out is. */
    Map<String, FormatException> wrong() {
        return wrong;
    }

    /** Those of them that a call cannot be without. */
    List<String> needed() {
        return needed;
    }

    /** Edits of which a part was left out, as they stand then. */
    Map<String, String> shortened() {
        return shortened;
    }
}
