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
        String[] attributes = with(with(attributes(key, "", "text"), "data-search", ""), "placeholder", example);
        return row(key, label, "", "", new Html().open("input", attributes));
    }

    /** A field with a slider over values that are worth trying, in their order, separated by blanks. */
    public static Html slider(Key key, String label, String unit, String hint, String steps) {
        Html field = new Html().open("input", attributes(key, hint, "text"));
        field.open(
                "input",
                "type",
                "range",
                "class",
                "slider",
                "min",
                "0",
                "max",
                String.valueOf(steps.split(" ").length - 1),
                "step",
                "1",
                "value",
                String.valueOf(position(steps, key.fallback())),
                "aria-label",
                label,
                "data-slides",
                key.name(),
                "data-steps",
                steps);
        return row(key, label, unit, hint, field);
    }

    private static int position(String steps, String value) {
        return Math.max(0, List.of(steps.split(" ")).indexOf(value));
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

    private static String id(Key key) {
        return "k-" + key.name().replace('.', '-').replace('[', '-').replace("]", "");
    }
}
