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
            String label = Words.inFull(place.input().path());
            field.add(Controls.range(place.key(), label, steps.texts(), steps.position()));
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
        Html list = new Html().open("datalist", "id", Controls.id(shown) + "-list");
        planning.models().forEach(name -> list.element("option", "", "value", name));
        return text(shown, label, Controls.id(shown) + "-list").add(list.close("datalist"));
    }

    private static Html field(Key key, String list) {
        return list.isEmpty() ? Controls.input(key) : Controls.input(key, "list", list);
    }

    private static Html row(Key key, String label, String unit, Html field, String tag) {
        Html html = new Html().open("div", "class", "control row").open("div", "class", "row-head");
        html.element("label", label, "for", Controls.id(key));
        if (!tag.isEmpty()) {
            html.element("span", "", "id", tag, "class", "from");
        }
        html.close("div").open("div", "class", "entry").add(field);
        if (!unit.isEmpty()) {
            html.element("span", unit, "class", "unit");
        }
        return html.close("div").close("div");
    }
}
