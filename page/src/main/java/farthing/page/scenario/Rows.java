package farthing.page.scenario;

import farthing.page.html.Controls;
import farthing.page.html.Html;
import farthing.page.html.Key;
import java.util.List;

/** One row of the left side: label, field, slider, and where the figure is from. */
final class Rows {
    private Rows() {}

    static Html of(Place place) {
        Steps steps = Steps.of(place);
        Html field = field(place.key(), "");
        if (steps.slides()) {
            field.open(
                    "input",
                    "type",
                    "range",
                    "class",
                    "slider",
                    "min",
                    "0",
                    "max",
                    String.valueOf(steps.texts().size() - 1),
                    "step",
                    "1",
                    "value",
                    String.valueOf(steps.position()),
                    "aria-label",
                    Words.inFull(place.input().path()),
                    "data-slides",
                    place.key().name(),
                    "data-steps",
                    String.join(" ", steps.texts()));
        }
        return row(place.key(), Words.of(place.input().path()), Words.unit(place.input()), field, place.tagId());
    }

    /** A line of text that is no number. */
    static Html text(Key key, String label, String list) {
        return row(key, label, "", field(key, list), "");
    }

    static Html select(Key key, String label, List<Controls.Choice> choices) {
        return Controls.select(key, label, choices);
    }

    /** The name of a model, with those that presets and file name at hand. */
    static Html model(Key key, String label, String usual, Planning planning) {
        Key shown = new Key(key.name(), usual);
        Html list = new Html().open("datalist", "id", id(shown) + "-list");
        planning.models().forEach(name -> list.element("option", "", "value", name));
        return text(shown, label, id(shown) + "-list").add(list.close("datalist"));
    }

    private static Html field(Key key, String list) {
        Html html = new Html();
        if (list.isEmpty()) {
            return html.open(
                    "input",
                    "type",
                    "text",
                    "id",
                    id(key),
                    "data-key",
                    key.name(),
                    "value",
                    key.fallback(),
                    "autocomplete",
                    "off",
                    "spellcheck",
                    "false");
        }
        return html.open(
                "input",
                "type",
                "text",
                "id",
                id(key),
                "data-key",
                key.name(),
                "value",
                key.fallback(),
                "list",
                list,
                "autocomplete",
                "off",
                "spellcheck",
                "false");
    }

    private static Html row(Key key, String label, String unit, Html field, String tag) {
        Html html = new Html().open("div", "class", "control row").open("div", "class", "row-head");
        html.element("label", label, "for", id(key));
        if (!tag.isEmpty()) {
            html.element("span", "", "id", tag, "class", "from");
        }
        html.close("div").open("div", "class", "entry").add(field);
        if (!unit.isEmpty()) {
            html.element("span", unit, "class", "unit");
        }
        return html.close("div").close("div");
    }

    private static String id(Key key) {
        return "k-" + Place.tagId(key.name()).substring("from-".length());
    }
}
