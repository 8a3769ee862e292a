package farthing.page;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds edits in a link that no field of the page would show: of places that no scenario has, and wrong values of calls that
 * the link brings along. What is wrong in a field stays there, with its problem.
 */
final class LinkPlaces {
    private static final String CALLS = "calls.";

    private final Facts facts;
    private final Doc source;
    private final List<Map.Entry<String, String>> edits;
    private final Map<String, String> unknown = new LinkedHashMap<>();
    private final Map<String, String> instead = new LinkedHashMap<>();

    LinkPlaces(Facts facts, State state) {
        this.facts = facts;
        this.source = Scenario.source(facts, state);
        this.edits = state.edits();
    }

    /** What is known without these too. */
    LinkCheck.Known besides(LinkCheck.Known names) {
        List<String> seen = new ArrayList<>();
        for (Map.Entry<String, String> edit : edits) {
            String path = edit.getKey();
            String call = newCall(path);
            if (call.isEmpty()) {
                standing(edit);
            } else if (!seen.contains(call)) {
                seen.add(call);
                call(
                        call.substring(0, call.length() - 1),
                        edits.stream()
                                .filter(other -> (other.getKey() + ".").startsWith(call))
                                .toList());
            }
        }
        Map<String, String> about = new LinkedHashMap<>(names.unknown());
        about.putAll(unknown);
        State known = names.state();
        for (String name : unknown.keySet()) {
            known = known.without(name);
        }
        for (Map.Entry<String, String> set : instead.entrySet()) {
            known = known.with(set.getKey(), set.getValue(), "");
        }
        return new LinkCheck.Known(known, about, instead);
    }

    /** An edit of what the scenario has, or of no call at all. */
    private void standing(Map.Entry<String, String> edit) {
        String path = edit.getKey();
        FormatException refusal = refusal(List.of(edit));
        if (refusal == null) {
            return;
        }
        if (calls().contains(path)) {
            call(path, List.of(edit));
        } else if (isUnknown(refusal) && !refusal.key().startsWith(path + ".")) {
            unknown.put(State.EDIT + path, noPlace(path, offered(path, edit.getValue())));
        } else if (refusal.problem().startsWith("expected an object") || (isUnknown(refusal) && !isField(path))) {
            unknown.put(State.EDIT + path, wrong(refusal) + way(path));
        }
    }

    /** Whether a number can stand there, so that a field shows it with what is wrong. */
    private boolean isField(String path) {
        boolean holdsPlaces = Patch.standing(source, path) instanceof Obj object && !object.has("mean");
        return !holdsPlaces && Stream.of("1", "1%").anyMatch(value -> refusal(List.of(Map.entry(path, value))) == null);
    }

    /** The edits of one call: what is wrong with one value does not take the others with it. */
    private void call(String call, List<Map.Entry<String, String>> together) {
        FormatException refused = refusal(together);
        if (refused == null) {
            return;
        }
        TriedCall tried = new TriedCall(this, together);
        if (!tried.stands()) {
            for (Map.Entry<String, String> edit : together) {
                String path = edit.getKey();
                String why = calls().contains(path)
                        ? wrong(refused) + way(path)
                        : noPlace(path, offered(called(path), edit.getValue()));
                unknown.put(State.EDIT + path, why);
            }
            return;
        }
        tried.wrong().forEach((path, refusal) -> unknown.put(State.EDIT + path, about(refusal)));
        if (tried.needed().isEmpty()) {
            tried.shortened().forEach((path, value) -> instead.put(State.EDIT + path, value));
        } else {
            String first = State.EDIT + tried.needed().get(0);
            unknown.put(first, "all of " + call + ", which cannot be without " + unknown.get(first));
            together.forEach(edit -> unknown.putIfAbsent(State.EDIT + edit.getKey(), ""));
        }
    }

    private static String about(FormatException refusal) {
        return isUnknown(refusal) ? noPlace(refusal.key(), sibling(refusal.key(), refusal)) : wrong(refusal);
    }

    private static String noPlace(String path, String meant) {
        return "a scenario has no '" + LinkCheck.shortened(path) + "'" + LinkCheck.told(meant);
    }

    private static String wrong(FormatException refusal) {
        return refusal.key() + ": " + refusal.problem();
    }

    /** How what holds other places is edited. */
    private String way(String path) {
        return Patch.standing(source, path) instanceof Obj object && object.size() > 0
                ? " (it holds places to set, such as " + Patch.beside(path + ".any", object.key(0)) + ")"
                : "";
    }

    /** Why the scenario cannot be with these edits; null where it can. */
    @Nullable
    FormatException refusal(List<Map.Entry<String, String>> tried) {
        try {
            WorkloadReader.read(edited(tried));
            return null;
        } catch (FormatException e) {
            return e;
        }
    }

    Doc edited(List<Map.Entry<String, String>> tried) {
        return Scenario.edited(source, tried, facts);
    }

    /** That path, or the one that is meant by a misspelt key of it; empty where neither is a place. */
    private String offered(String path, String value) {
        FormatException refusal = path.isEmpty() ? null : refusal(List.of(Map.entry(path, value)));
        String near = refusal != null && isUnknown(refusal) ? sibling(path, refusal) : path;
        return !near.isEmpty() && isPlace(near, value) ? near : "";
    }

    /** Whether there is such a place, whatever is wrong with what was typed for it. */
    private boolean isPlace(String path, String value) {
        FormatException refusal = refusal(List.of(Map.entry(path, value)));
        return refusal == null || (refusal.key().equals(path) && !isUnknown(refusal));
    }

    private static boolean isUnknown(FormatException e) {
        return e.problem().startsWith("unknown key");
    }

    /**
     * The path of the call that is edited, with a dot, where the scenario has none of that name; else empty. Such a call is a
     * new one only with all that a call takes: otherwise its name is mistyped.
     */
    private String newCall(String path) {
        if (!path.startsWith(CALLS)) {
            return "";
        }
        int dot = path.indexOf('.', CALLS.length());
        String name = path.substring(CALLS.length(), dot < 0 ? path.length() : dot);
        boolean standing = calls().stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "."));
        return name.isEmpty() || standing ? "" : CALLS + name + ".";
    }

    /** The places of the calls that there are; a name stands in quotes at need. */
    private List<String> calls() {
        List<String> places = new ArrayList<>();
        names().forEach(name -> places.add(placeOf(name)));
        return places;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (Patch.standing(source, "calls") instanceof Obj calls) {
            for (int i = 0; i < calls.size(); i++) {
                names.add(calls.key(i));
            }
        }
        return names;
    }

    private static String placeOf(String call) {
        return Patch.beside(CALLS + "any", call);
    }

    /** The same place of the call whose name is nearest; of a scenario that names no calls, of its only one. */
    private String called(String path) {
        String call = newCall(path);
        String place = path.substring(Math.min(call.length(), path.length()));
        List<String> names = names();
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
}
