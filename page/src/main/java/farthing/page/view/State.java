package farthing.page.view;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.html.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that the reader has set, as text, by the names that stand in the link; what has its usual value is left out.
 * Edits of the workload are the names that begin with {@value #EDIT}: the path of the edited place follows.
 */
public final class State {
    /** Which tab is open. */
    public static final Key TAB = new Key("tab", Tab.INTERACTION.label());

    /** Which preset the workload is. */
    public static final Key PRESET = new Key("preset", "example");

    /** The text of a workload file that was dropped; it goes before the preset. */
    public static final Key FILE = new Key("file", "");

    /** The option that the page is about; empty for the first of the file. */
    public static final Key MODEL = new Key("model", "");

    public static final String EDIT = "set.";

    private final Map<String, String> values;

    private State(Map<String, String> values) {
        this.values = values;
    }

    public static State usual() {
        return new State(new LinkedHashMap<>());
    }

    /** @param object names and texts; numbers are taken as text */
    public static State of(Obj object) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < object.size(); i++) {
            switch (object.value(i)) {
                case Doc.Text text -> values.put(object.key(i), text.value());
                case Doc.Num number -> values.put(object.key(i), number.text());
                default -> {}
            }
        }
        return new State(values);
    }

    public String get(Key key) {
        return get(key.name(), key.fallback());
    }

    public String get(String name, String fallback) {
        String value = values.get(name);
        return value == null ? fallback : value;
    }

    /** The open tab; the usual one where the link names none that there is. */
    public Tab tab() {
        Tab tab = Tab.named(get(TAB));
        return tab == null ? Tab.INTERACTION : tab;
    }

    public State with(Key key, String value) {
        return with(key.name(), value, key.fallback());
    }

    public State with(String name, String value, String fallback) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        if (value.equals(fallback)) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new State(changed);
    }

    /** The same with nothing set for that name. */
    public State without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new State(changed);
    }

    /** Paths of the workload and what was typed for them, in the order of the link. */
    public List<Map.Entry<String, String>> edits() {
        List<Map.Entry<String, String>> edits = new ArrayList<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (entry.getKey().startsWith(EDIT)) {
                edits.add(Map.entry(entry.getKey().substring(EDIT.length()), entry.getValue()));
            }
        }
        return edits;
    }

    /** All that was set, in the order of the link. */
    public Map<String, String> values() {
        return values;
    }

    public Obj toObj() {
        Obj object = new Obj(0);
        values.forEach(object::put);
        return object;
    }
}
