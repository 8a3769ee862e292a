package farthing.formats.workload;

import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.quantity.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a figure of a plan: a number as people write it, or an object that says more about it. Its path is the place where
 * it stands in the file, so that a {@link Patch} finds it there.
 */
final class InputReader {
    private InputReader() {}

    /** The figure of that key, or the default where it is absent. */
    static Input of(Fields fields, String key, Measure measure, Default otherwise) {
        Doc value = fields.optional(key);
        return value == null
                ? new Input(fields.path(key), otherwise.mean(), measure.unit(), Input.Tag.ASSUMED, otherwise.source())
                : read(value, fields.path(key), measure);
    }

    /** The figure of that key, or null where it is absent. */
    static @Nullable Input orNull(Fields fields, String key, Measure measure) {
        Doc value = fields.optional(key);
        return value == null ? null : read(value, fields.path(key), measure);
    }

    static Input required(Fields fields, String key, Measure measure) {
        Doc value = fields.optional(key);
        if (value == null) {
            throw missing(fields, key, measure.wanted());
        }
        return read(value, fields.path(key), measure);
    }

    /** What a file lacks, with the key that may have been meant for it. */
    static FormatException missing(Fields fields, String key, String wanted) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < fields.object().size(); i++) {
            String each = fields.object().key(i);
            if (!WorkloadReader.KEYS.contains(each)) {
                keys.add(each);
            }
        }
        List<String> nearest = NearestNames.of(key, keys);
        return new FormatException(
                fields.line(),
                fields.path(key),
                "is missing: " + wanted + (nearest.isEmpty() ? "" : "; is it '" + nearest.get(0) + "'?"));
    }

    /** @param path the place of the figure */
    static Input read(Doc value, String path, Measure measure) {
        if (!(value instanceof Obj)) {
            return new Input(path, number(value, path, measure), measure.unit(), Input.Tag.CLAIMED, "");
        }
        Fields fields = Fields.of(value, path);
        Doc mean = fields.required("mean");
        String source = fields.textOr("source", "");
        boolean measured = fields.flag("measured", false);
        fields.end();
        return new Input(
                path,
                number(mean, fields.path("mean"), measure),
                measure.unit(),
                measured ? Input.Tag.MEASURED : Input.Tag.CLAIMED,
                source);
    }

    private static BigDecimal number(Doc value, String path, Measure measure) {
        String text = text(value, path, measure);
        if (text.contains(" to ") || text.contains("..")) {
            throw bareRange(value, path, text);
        }
        BigDecimal number = Figures.number(text, measure);
        if (number == null || !measure.holds(number)) {
            throw Fields.wrong(value, path, measure.wanted());
        }
        return number;
    }

    private static String text(Doc value, String path, Measure measure) {
        if (value instanceof Doc.Num number) {
            return number.text();
        }
        if (value instanceof Doc.Text text) {
            return text.value().trim();
        }
        throw Fields.wrong(value, path, measure.wanted());
    }

    private static FormatException bareRange(Doc value, String path, String text) {
        return new FormatException(
                value.line(),
                path,
                "a range says of what: write {spread: " + text
                        + "} if interactions differ by that much, or {uncertain: " + text
                        + "} if it is the mean that is not known");
    }
}
