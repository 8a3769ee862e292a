package farthing.formats.hardware;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of a configuration under the names that families of models have for them; the first that is there counts. */
final class ConfigKeys {
    /** No published model comes near; more is a slip, or meant to exhaust something. */
    static final int MOST = 10_000_000;

    private final Fields fields;

    ConfigKeys(Fields fields) {
        this.fields = fields;
    }

    Fields fields() {
        return fields;
    }

    String path(String key) {
        return fields.path(key);
    }

    int line() {
        return fields.line();
    }

    /** Whether the key stands there, be it with null. */
    boolean has(String key) {
        return fields.object().get(key) != null;
    }

    /** @throws FormatException naming what is missing under its usual key */
    int whole(String what, String... keys) {
        Integer value = wholeOrNull(keys);
        if (value == null) {
            throw new FormatException(
                    fields.line(), fields.path(keys[0]), "is missing: " + what + " of a model that writes text");
        }
        return value;
    }

    int wholeOr(int otherwise, String... keys) {
        Integer value = wholeOrNull(keys);
        return value == null ? otherwise : value;
    }

    private @Nullable Integer wholeOrNull(String... keys) {
        for (String key : keys) {
            Doc value = fields.optional(key);
            if (value != null) {
                return bounded(value, key, 1);
            }
        }
        return null;
    }

    /** Of at least 0, where nothing is as good as 0. */
    int countOr(int otherwise, String... keys) {
        for (String key : keys) {
            Doc value = fields.optional(key);
            if (value != null) {
                return bounded(value, key, 0);
            }
        }
        return otherwise;
    }

    private int bounded(Doc value, String key, int least) {
        long count = Fields.asCount(value, fields.path(key));
        if (count < least || count > MOST) {
            throw Fields.wrong(value, fields.path(key), "a whole number from " + least + " to " + MOST);
        }
        return (int) count;
    }

    boolean flag(String key, boolean otherwise) {
        return fields.flag(key, otherwise);
    }

    String textOr(String key, String otherwise) {
        return fields.optional(key) instanceof Doc.Text text ? text.value() : otherwise;
    }

    /** The list, or null where there is none; a number in its place is none either. */
    @Nullable
    List<Doc> listOrNull(String key) {
        return fields.optional(key) instanceof Doc.Arr array ? array.items() : null;
    }
}
