package farthing.page.html;

import java.util.List;

/**
 * What the reader sets. A control carries the usual value; the shell then shows what the state says. Each has a label, and
 * a hint that says unit and range.
 */
public final class Controls {
    private Controls() {}

    /** A group of controls with a title. */
    public static Html group(String title, List<Html> controls) {
        Html html = new Html().open("fieldset", "class", "group").element("legend", title);
        controls.forEach(html::add);
        return html.close("fieldset");
    }

    /**
     * A line of text: a number, a share, a range such as {@code 280 to 430}.
     *
     * @param unit behind the field, or empty
     * @param hint below it, or empty
     */
    public static Html field(Key key, String label, String unit, String hint) {
        return row(key, label, unit, hint, new Html().open("input", attributes(key, hint, "text")));
    }

    /** A field to search by; the key / goes there. */
    public static Html search(Key key, String label, String example) {
        return row(key, label, "", "", input(key, "data-search", "", "placeholder", example));
    }

    /** A field with a slider over values that are worth trying, in their order, separated by blanks. */
    public static Html slider(Key key, String label, String unit, String hint, String steps) {
        List<String> values = List.of(steps.split(" "));
        Html field = new Html().open("input", attributes(key, hint, "text"));
        field.add(range(key, label, values, Math.max(0, values.indexOf(key.fallback()))));
        return row(key, label, unit, hint, field);
    }

    /**
     * The slider beside a field of the same key.
     *
     * @param steps values it goes through, none with a blank inside
     * @param at which of them it stands at
     */
    public static Html range(Key key, String label, List<String> steps, int at) {
        return new Html()
                .open(
                        "input",
                        "type",
                        "range",
                        "class",
                        "slider",
                        "min",
                        "0",
                        "max",
                        String.valueOf(steps.size() - 1),
                        "step",
                        "1",
                        "value",
                        String.valueOf(at),
                        "aria-label",
                        label,
                        "data-slides",
                        key.name(),
                        "data-steps",
                        String.join(" ", steps));
    }

    /** A field alone, for a row of another make; {@code more} are names and values of further attributes. */
    public static Html input(Key key, String... more) {
        Html html = new Html();
        String[] all = attributes(key, "", "text");
        for (int i = 0; i < more.length; i += 2) {
            all = with(all, more[i], more[i + 1]);
        }
        return html.open("input", all);
    }

    /** A choice of one. */
    public static Html select(Key key, String label, List<Choice> choices) {
        Html select = new Html().open("select", "id", id(key), "data-key", key.name());
        for (Choice choice : choices) {
            if (choice.value().equals(key.fallback())) {
                select.element("option", choice.label(), "value", choice.value(), "selected", "");
            } else {
                select.element("option", choice.label(), "value", choice.value());
            }
        }
        return row(key, label, "", "", select.close("select"));
    }

    /** A choice of few, all in sight. */
    public static Html segments(Key key, String label, List<Choice> choices) {
        Html html = new Html().open("fieldset", "class", "segments").element("legend", label);
        for (Choice choice : choices) {
            String id = id(key) + "-" + choice.value();
            html.open("span", "class", "segment");
            String[] attributes = {
                "type", "radio", "id", id, "name", key.name(), "data-key", key.name(), "value", choice.value()
            };
            if (choice.value().equals(key.fallback())) {
                html.open("input", with(attributes, "checked", ""));
            } else {
                html.open("input", attributes);
            }
            html.element("label", choice.label(), "for", id).close("span");
        }
        return html.close("fieldset");
    }

    /** On or off: {@code yes} or empty. */
    public static Html tick(Key key, String label) {
        return new Html()
                .open("div", "class", "tick")
                .open("input", "type", "checkbox", "id", id(key), "data-key", key.name(), "value", "yes")
                .element("label", label, "for", id(key))
                .close("div");
    }

    /** A value and how it is called. */
    public record Choice(String value, String label) {}

    private static String[] attributes(Key key, String hint, String type) {
        String[] attributes = {
            "type",
            type,
            "id",
            id(key),
            "data-key",
            key.name(),
            "value",
            key.fallback(),
            "autocomplete",
            "off",
            "spellcheck",
            "false"
        };
        return hint.isEmpty() ? attributes : with(attributes, "aria-describedby", id(key) + "-hint");
    }

    private static String[] with(String[] attributes, String name, String value) {
        String[] more = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = name;
        more[attributes.length + 1] = value;
        return more;
    }

    private static Html row(Key key, String label, String unit, String hint, Html control) {
        Html html = new Html().open("div", "class", "control").element("label", label, "for", id(key));
        html.open("div", "class", "entry").add(control);
        if (!unit.isEmpty()) {
            html.element("span", unit, "class", "unit");
        }
        html.close("div");
        if (!hint.isEmpty()) {
            html.element("p", hint, "class", "hint", "id", id(key) + "-hint");
        }
        return html.close("div");
    }

    /** What the label of that control among others says, of a choice of few its legend; empty where it has none. */
    public static String labelOf(Html controls, String name) {
        String html = controls.toString();
        int own = html.indexOf(" for=\"" + id(new Key(name, "")) + "\"");
        int choice = html.indexOf(" name=\"" + name + "\"");
        return own >= 0 ? textFrom(html, own) : choice >= 0 ? textFrom(html, html.lastIndexOf("<legend", choice)) : "";
    }

    /** Up to the next mark-up. */
    private static String textFrom(String html, int tag) {
        int from = tag < 0 ? -1 : html.indexOf('>', tag);
        int to = from < 0 ? -1 : html.indexOf('<', from);
        return to < 0 ? "" : html.substring(from + 1, to);
    }

    /** The id of the control of a key. */
    public static String id(Key key) {
        return "k-" + plain(key.name());
    }

    /** A name as a part of an id: what is no letter, digit or underscore becomes a dash. */
    public static String plain(String name) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            id.append(kept ? c : '-');
        }
        return id.toString();
    }
}
