package farthing.page;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.html.Key;
import farthing.page.view.Facts;
import farthing.page.view.State;
import farthing.page.view.Tab;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what a link says and the page does not know, leaves it out, and lets the reader hear of it. */
final class LinkCheck {
    private static final int LONGEST = 60;

    private final Facts facts;
    private final Map<String, List<String>> choices = new LinkedHashMap<>();

    LinkCheck(List<Key> keys, Facts facts) {
        this.facts = facts;
        keys.forEach(key -> choices.put(key.name(), key.choices()));
        List<String> tabs = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            tabs.add(tab.label());
        }
        choices.put(State.TAB.name(), tabs);
        choices.put(State.PRESET.name(), List.copyOf(facts.presets().keySet()));
    }

    /**
     * A state that the page knows, and what was left out for that.
     *
     * @param unknown each name with a few words about it, or none where another's tell of it too
     * @param instead what a part was left out of, as it stands then
     */
    record Known(State state, Map<String, String> unknown, Map<String, String> instead) {
        /** With the names that are left out and a sentence about them, if there are any. */
        Obj told(Obj answer) {
            if (unknown.isEmpty()) {
                return answer;
            }
            List<Doc> names = new ArrayList<>();
            unknown.keySet().forEach(name -> names.add(new Doc.Text(name, 0)));
            Obj others = new Obj(0);
            instead.forEach(others::put);
            List<String> words =
                    unknown.values().stream().filter(about -> !about.isEmpty()).toList();
            return answer.put("unknown", new Doc.Arr(names, 0))
                    .put("instead", others)
                    .put("note", "Left out of the link: " + String.join("; ", words) + ".");
        }
    }

    /** Without names and choices that there are not. */
    Known names(State state) {
        Map<String, String> unknown = new LinkedHashMap<>();
        State known = state;
        for (Map.Entry<String, String> set : state.values().entrySet()) {
            String about = about(set.getKey(), set.getValue());
            if (!about.isEmpty()) {
                unknown.put(set.getKey(), about);
                known = known.without(set.getKey());
            }
        }
        return new Known(known, unknown, new LinkedHashMap<>());
    }

    /** Also without edits of places that no scenario has; they are read one by one, so only of a state with a problem. */
    Known places(Known names) {
        return new LinkPlaces(facts, names.state()).besides(names);
    }

    private String about(String name, String value) {
        if (name.startsWith(State.EDIT)) {
            return "";
        }
        List<String> known = choices.get(name);
        if (known == null) {
            return "nothing here is called '" + shortened(name) + "'" + meant(name, List.copyOf(choices.keySet()));
        }
        return known.isEmpty() || known.contains(value)
                ? ""
                : missing(name) + " '" + shortened(value) + "'" + meant(value, known);
    }

    private static String missing(String name) {
        return name.equals(State.TAB.name())
                ? "there is no view"
                : name.equals(State.PRESET.name()) ? "there is no example" : "'" + name + "' cannot be";
    }

    private static String meant(String name, List<String> known) {
        List<String> nearest = NearestNames.of(name, known);
        return told(nearest.isEmpty() ? "" : nearest.get(0));
    }

    static String told(String meant) {
        return meant.isEmpty() ? "" : " (did you mean " + meant + "?)";
    }

    static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
    }
}
