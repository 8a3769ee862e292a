package farthing.page.scenario;

import farthing.formats.doc.Doc;
import farthing.formats.doc.YamlText;
import farthing.formats.lever.Lever;
import farthing.formats.workload.Patch;
import farthing.page.view.State;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the state, as a button carries them: {@code name=value&name=value}, each encoded as in a link. */
public final class Edits {
    private static final String HEX = "0123456789ABCDEF";

    private Edits() {}

    public static String change(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    /** What levers do to the workload; the model that one switches to is chosen, and the others stay. */
    public static String of(List<Lever> levers) {
        List<String> changes = new ArrayList<>();
        for (Lever lever : levers) {
            lever.patches().forEach(patch -> changes.add(change(patch)));
        }
        return String.join("&", changes);
    }

    /** What patches do to the workload. */
    public static String ofPatches(List<Patch> patches) {
        return String.join("&", patches.stream().map(Edits::change).toList());
    }

    private static String change(Patch patch) {
        Doc value = patch.value();
        if (patch.path().equals("models")
                && value instanceof Doc.Arr list
                && list.items().get(0) instanceof Doc.Text first) {
            return change(State.MODEL.name(), first.value());
        }
        if (patch.path().equals("model") && value instanceof Doc.Text only) {
            return change(State.MODEL.name(), only.value());
        }
        return change(State.EDIT + patch.path(), text(value));
    }

    /** As a reader would type it. */
    private static String text(@Nullable Doc value) {
        return value == null ? "~" : value instanceof Doc.Text text ? text.value() : YamlText.inline(value);
    }

    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~".indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }
}
