package farthing.page;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.page.html.Key;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.page.view.Tab;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a link says and the page does not know, leaves it out, and lets the reader hear of it. */
final class LinkCheck {
    private static final int LONGEST = 60;
    private static final String CALLS = "calls.";

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
     * @param unknown each name with a few words about it
     */
    record Known(State state, Map<String, String> unknown) {
        /** With the names that are left out and a sentence about them, if there are any. */
        Obj told(Obj answer) {
            if (unknown.isEmpty()) {
                return answer;
            }
            List<Doc> names = new ArrayList<>();
            unknown.keySet().forEach(name -> names.add(new Doc.Text(name, 0)));
            return answer.put("unknown", new Doc.Arr(names, 0))
                    .put("note", "Left out of the link: " + String.join("; ", unknown.values()) + ".");
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
        return new Known(known, unknown);
    }

    /** Also without edits of places that no scenario has; they are read one by one, so only of a state with a problem. */
    Known places(Known names) {
        Map<String, String> unknown = new LinkedHashMap<>(names.unknown());
        State known = names.state();
        Doc source = Scenario.source(facts, known);
        for (Map.Entry<String, String> edit : names.state().edits()) {
            String meant = meantFor(edit, source, names.state());
            if (meant != null) {
                String path = edit.getKey();
                unknown.put(State.EDIT + path, "a scenario has no '" + shortened(path) + "'" + told(meant));
                known = known.without(State.EDIT + path);
            }
        }
        return new Known(known, unknown);
    }

    /** Null for an edit of a place; else a place that may be meant instead, or empty. */
    private @Nullable String meantFor(Map.Entry<String, String> edit, Doc source, State state) {
        String path = edit.getKey();
        String call = newCall(path, source);
        List<Map.Entry<String, String>> together = state.edits().stream()
                .filter(other -> other.equals(edit) || (!call.isEmpty() && (other.getKey() + ".").startsWith(call)))
                .toList();
        FormatException refusal = refusal(together, source);
        if (refusal == null || (call.isEmpty() && !isUnknown(refusal))) {
            return null;
        }
        return offered(call.isEmpty() ? path : called(call, path, source), edit.getValue(), source);
    }

    private @Nullable FormatException refusal(List<Map.Entry<String, String>> edits, Doc source) {
        try {
            WorkloadReader.read(Scenario.edited(source, edits, facts));
            return null;
        } catch (FormatException e) {
            return e;
        }
    }

    /** That path, or the one that is meant by a misspelt key of it; empty where neither is a place. */
    private String offered(String path, String value, Doc source) {
        FormatException refusal = refusal(List.of(Map.entry(path, value)), source);
        String near = refusal != null && isUnknown(refusal) ? sibling(path, refusal) : path;
        return !near.isEmpty() && isPlace(near, value, source) ? near : "";
    }

    /** Whether there is such a place, whatever is wrong with what was typed for it. */
    private boolean isPlace(String path, String value, Doc source) {
        FormatException refusal = refusal(List.of(Map.entry(path, value)), source);
        return refusal == null || (refusal.key().equals(path) && !isUnknown(refusal));
    }

    private static boolean isUnknown(FormatException e) {
        return e.problem().startsWith("unknown key");
    }

    /**
     * The path of the call that is edited, with a dot, where the scenario has none of that name; else empty. Such a call is a
     * new one only with all that a call takes, and nothing else: otherwise its name is mistyped, and no field shows its problem.
     */
    private static String newCall(String path, Doc source) {
        if (!path.startsWith(CALLS)) {
            return "";
        }
        int dot = path.indexOf('.', CALLS.length());
        String name = path.substring(CALLS.length(), dot < 0 ? path.length() : dot);
        boolean standing = calls(source).stream()
                .map(LinkCheck::placeOf)
                .anyMatch(place -> path.equals(place) || path.startsWith(place + "."));
        return name.isEmpty() || standing ? "" : CALLS + name + ".";
    }

    private static List<String> calls(Doc source) {
        List<String> names = new ArrayList<>();
        if (Patch.standing(source, "calls") instanceof Obj calls) {
            for (int i = 0; i < calls.size(); i++) {
                names.add(calls.key(i));
            }
        }
        return names;
    }

    /** A name stands in quotes at need. */
    private static String placeOf(String call) {
        return Patch.beside(CALLS + "any", call);
    }

    /** The same place of the call whose name is nearest; of a scenario that names no calls, of its only one. */
    private static String called(String call, String path, Doc source) {
        String place = path.substring(Math.min(call.length(), path.length()));
        List<String> names = calls(source);
        if (names.isEmpty()) {
            return place;
        }
        List<String> nearest = NearestNames.of(call.substring(CALLS.length(), call.length() - 1), names);
        return nearest.isEmpty() ? "" : placeOf(nearest.get(0)) + (place.isEmpty() ? "" : "." + place);
    }

    /** With the key that the message offers in the place of the unknown one. */
    private static String sibling(String path, FormatException e) {
        int from = e.problem().indexOf('\'');
        int to = e.problem().indexOf('\'', from + 1);
        int dot = e.key().lastIndexOf('.');
        return to < 0 || !path.startsWith(e.key())
                ? ""
                : path.substring(0, dot + 1)
                        + e.problem().substring(from + 1, to)
                        + path.substring(e.key().length());
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

    private static String told(String meant) {
        return meant.isEmpty() ? "" : " (did you mean " + meant + "?)";
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
    }
}
