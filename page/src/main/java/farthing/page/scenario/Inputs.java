package farthing.page.scenario;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.html.Html;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The left side: whatever the workload's plan rests on. What the file says stands in front, and of its longest call what
 * usually matters; all else is under More.
 */
public final class Inputs {
    private static final String CHANGED = "changed";
    private static final String IN_USE = "Model in use";
    private static final List<String> USUAL = List.of("rounds", "prefix", "input", "output", "reasoning");
    private static final List<String> ALWAYS = List.of("retry.rate", "business.completed", "traffic.peak");

    private static final List<String> LAST = List.of("Policies", "Traffic", "Business", "Failures", "Hidden costs");

    private final Planning planning;
    private volatile @Nullable Kept kept;

    /** The controls that were written last, and what for. */
    private record Kept(Map<String, String> asked, Html html) {}

    public Inputs(Planning planning) {
        this.planning = planning;
    }

    /** The controls. They follow the file and edits of its structure; numbers that are typed leave them as they are. */
    public Html html(State state) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(State.PRESET.name(), state.get(State.PRESET));
        asked.put(State.FILE.name(), state.get(State.FILE));
        structural(state).forEach(edit -> asked.put(State.EDIT + edit.getKey(), edit.getValue()));
        Kept before = kept;
        if (before == null || !before.asked().equals(asked)) {
            before = new Kept(asked, html(structure(state)));
            kept = before;
        }
        return before.html();
    }

    private Html html(Doc source) {
        List<Place> places = places(source);
        String main = mainCall(places);
        Map<String, List<Html>> front = new LinkedHashMap<>();
        Map<String, List<Html>> more = new LinkedHashMap<>();
        front.put("Model", new ArrayList<>());
        front.put(Words.group(main + "input"), new ArrayList<>());
        places.forEach(place -> front.putIfAbsent(Words.group(place.input().path()), new ArrayList<>()));
        for (String title : LAST) {
            List<Html> moved = front.remove(title);
            front.put(title, moved == null ? new ArrayList<>() : moved);
        }
        front.put("Model", List.of(Rows.model(State.MODEL, IN_USE, first(source), planning)));
        Choices choices = new Choices(source, planning);
        for (Place place : places) {
            String path = place.input().path();
            boolean usual = path.equals(main + place.name()) && USUAL.contains(place.name());
            boolean shown = place.stated() || usual || ALWAYS.contains(path);
            add(shown ? front : more, Words.group(path), Rows.of(place));
        }
        choices.into(main, front, more);
        Html html = new Html().open("div", "id", CHANGED, "class", "changed").close("div");
        front.values().removeIf(List::isEmpty);
        front.forEach((title, controls) -> html.add(group(title, controls, main)));
        html.open("details", "class", "more").element("summary", "More");
        more.forEach((title, controls) -> html.add(group(title, controls, "")));
        return html.close("details");
    }

    static void add(Map<String, List<Html>> groups, String title, Html control) {
        groups.computeIfAbsent(title, any -> new ArrayList<>()).add(control);
    }

    /** Calls beside the main one are folded: they cost least as a rule. */
    private static Html group(String title, List<Html> controls, String main) {
        boolean folded = title.startsWith("Call: ") && !main.isEmpty() && !main.equals(path(title));
        Html html = folded
                ? new Html().open("details", "class", "group").element("summary", title)
                : new Html().open("fieldset", "class", "group").element("legend", title);
        controls.forEach(html::add);
        return html.close(folded ? "details" : "fieldset");
    }

    private static String path(String title) {
        return "calls." + title.substring("Call: ".length()) + ".";
    }

    /** The file with those edits that change more than a number, such as a lever's, and what they take away. */
    private Doc structure(State state) {
        Doc source = Scenario.source(planning.facts(), state);
        return Scenario.edited(source, structural(state), planning.facts());
    }

    private static List<Map.Entry<String, String>> structural(State state) {
        return state.edits().stream()
                .filter(edit -> edit.getValue().startsWith("{")
                        || edit.getValue().startsWith("[")
                        || edit.getValue().equals("~"))
                .toList();
    }

    private static String first(Doc source) {
        Doc models = source instanceof Obj fields ? fields.get("models") : null;
        Doc first = models instanceof Doc.Arr list && !list.items().isEmpty()
                ? list.items().get(0)
                : source instanceof Obj fields ? fields.get("model") : null;
        return first instanceof Doc.Text text ? text.value() : "";
    }

    private List<Place> places(Doc source) {
        List<Place> places = new ArrayList<>();
        planning.inputs(source).forEach(input -> places.add(Place.of(input, source)));
        return places;
    }

    /** The path of the call whose answers are longest, with its dot; empty where the file names no calls. */
    private static String mainCall(List<Place> places) {
        String main = "";
        double longest = -1;
        for (Place place : places) {
            String path = place.input().path();
            double tokens = place.input().mean().doubleValue();
            if (place.name().equals("output") && tokens > longest) {
                main = path.substring(0, path.length() - "output".length());
                longest = tokens;
            }
        }
        return main;
    }

    /** Where each figure is from, as it is planned now: the content of the elements beside the controls. */
    public void tags(State state, Map<String, Html> regions) {
        regions.put(CHANGED, changed(state));
        for (Input input : planning.inputs(state)) {
            Html html = new Html().element("span", Words.tag(input), "class", "tag", "title", source(input));
            Distribution range = range(input);
            if (range != null) {
                html.text(" ").element("span", (input.uncertain() == null ? "spread " : "") + ends(range, input));
            }
            if (Place.last(input.path()).equals("price") && input.mean().signum() == 0) {
                html.text(" ").element("span", "free of charge: there is no margin");
            }
            regions.put(Place.tagId(input.path()), html.add(reading(state, input)));
        }
    }

    /** Which of its two meanings a range that was typed was given, and the other one at a click. */
    private Html reading(State state, Input input) {
        String path = input.path();
        TypedRange typed = TypedRange.of(state.get(State.EDIT + path, ""));
        if (typed == null) {
            return new Html();
        }
        Html html = new Html()
                .text(" ")
                .open("span", "class", "taken-as")
                .text("Read as: " + words(typed.differs()) + moved(state, typed, input) + ".");
        String other = typed.otherwise();
        String name = State.EDIT + path;
        if (Scenario.problem(planning.facts(), state.with(name, other, "")).isEmpty()) {
            html.text(" ")
                    .element(
                            "button",
                            "Instead: " + words(!typed.differs()),
                            "type",
                            "button",
                            "class",
                            "action",
                            "data-set",
                            Edits.change(name, other));
        }
        return html.close("span");
    }

    /** Both ranges, where the one that was typed is moved to keep the mean that stands beside it. */
    private String moved(State state, TypedRange typed, Input input) {
        Distribution used = range(input);
        Distribution stated = typed.mean().isEmpty() ? null : stated(state, typed, input.path());
        if (used == null || stated == null || ends(used, input).equals(ends(stated, input))) {
            return "";
        }
        return "; " + typed.range() + ", moved to keep the mean of " + typed.mean() + ", is " + ends(used, input);
    }

    /** The range as it is read without the mean beside it, or null where that is no scenario. */
    private @Nullable Distribution stated(State state, TypedRange typed, String path) {
        State alone = state.with(State.EDIT + path, typed.alone(), "");
        if (!Scenario.problem(planning.facts(), alone).isEmpty()) {
            return null;
        }
        Doc file = Scenario.of(planning.facts(), alone).edited();
        for (Input input : planning.inputs(file)) {
            if (input.path().equals(path)) {
                return range(input);
            }
        }
        return null;
    }

    private static String words(boolean differs) {
        return differs ? "each interaction differs" : "the average is uncertain";
    }

    /** What differs from the preset or the file, each with a button that takes it back. */
    private static Html changed(State state) {
        Html html = new Html();
        List<Map.Entry<String, String>> changes = new ArrayList<>();
        if (!state.get(State.MODEL).isEmpty()) {
            changes.add(Map.entry(State.MODEL.name(), state.get(State.MODEL)));
        }
        state.edits().forEach(edit -> changes.add(Map.entry(State.EDIT + edit.getKey(), edit.getValue())));
        for (Map.Entry<String, String> change : changes) {
            String name = change.getKey();
            String path = name.startsWith(State.EDIT) ? name.substring(State.EDIT.length()) : "";
            String what = path.isEmpty() ? IN_USE : Words.inFull(path);
            html.open(
                            "button",
                            "type",
                            "button",
                            "class",
                            "back",
                            "title",
                            "Take this change back",
                            "data-set",
                            Edits.change(name, ""))
                    .text(what + ": " + Choices.inWords(path, change.getValue()) + " ")
                    .element("span", "\u00d7", "aria-hidden", "true")
                    .close("button");
        }
        return html;
    }

    private static String source(Input input) {
        String from = GivenReason.from(input);
        return input.source().isEmpty() ? "A" + from.substring(1) : from;
    }

    private static @Nullable Distribution range(Input input) {
        return input.uncertain() == null ? input.spread() : input.uncertain();
    }

    private static String ends(Distribution range, Input input) {
        return Shown.number(range.quantile(0.05), input.unit()) + " to "
                + Shown.number(range.quantile(0.95), input.unit());
    }
}
