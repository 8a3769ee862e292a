package farthing.page.scenario;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.doc.YamlText;
import farthing.formats.workload.Patch;
import farthing.page.html.Controls;
import farthing.page.html.Key;
import farthing.page.view.State;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import org.jspecify.annotations.Nullable;

/**
 * A number of the workload that the reader can set.
 *
 * @param text what stands for it in the file, or the default
 * @param stated whether the file says it
 */
record Place(Input input, String text, boolean stated) {

    static Place of(Input input, Doc source) {
        Doc standing = Patch.standing(source, input.path());
        String text = standing == null ? null : text(standing);
        return text == null ? new Place(input, usual(input), false) : new Place(input, text, true);
    }

    /** A number as it was written, the mean of a long form, or the range that stands without one. */
    private static @Nullable String text(Doc standing) {
        if (standing instanceof Obj figure) {
            Doc mean = figure.get("mean");
            Doc spread = figure.get("spread");
            Doc uncertain = figure.get("uncertain");
            return mean != null
                    ? text(mean)
                    : uncertain != null ? text(uncertain) : spread == null ? null : "spread " + text(spread);
        }
        return standing instanceof Doc.Text text ? text.value() : YamlText.inline(standing);
    }

    private static String usual(Input input) {
        return input.unit().equals("share")
                ? Decimals.plain(input.mean().movePointRight(2)) + "%"
                : Decimals.plain(input.mean());
    }

    Key key() {
        return new Key(State.EDIT + input.path(), text);
    }

    /** The last part of the path. */
    String name() {
        return last(input.path());
    }

    static String last(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? path : path.substring(dot + 1);
    }

    /** The id of the element that says where the figure is from. */
    String tagId() {
        return tagId(input.path());
    }

    static String tagId(String path) {
        return "from-" + Controls.plain(path);
    }
}
