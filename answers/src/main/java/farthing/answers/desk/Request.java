package farthing.answers.desk;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request document by the table of its verb's fields: nothing unknown, nothing twice. */
public final class Request {
    private final Verb verb;
    private final Obj document;

    /** @throws FormatException for an unknown field, one that stands twice, or one that is needed and missing */
    Request(Verb verb, Obj document) {
        this.verb = verb;
        this.document = document;
        List<String> known = verb.fields().stream().<String>map(Field::name).toList();
        List<String> met = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            String key = document.key(i);
            if (!known.contains(key)) {
                throw unknown(document.value(i), key, known);
            }
            if (met.contains(key)) {
                throw new FormatException(document.value(i).line(), key, "stands there twice");
            }
            met.add(key);
        }
        for (Field<?> field : verb.fields()) {
            if (field.required() && !has(field)) {
                throw new FormatException(document.line(), field.name(), "is missing: " + field.what());
            }
        }
    }

    private FormatException unknown(Doc value, String key, List<String> known) {
        List<String> nearest = Fields.meant(key, known);
        return new FormatException(
                value.line(),
                "",
                "unknown field '" + (key.length() > 60 ? key.substring(0, 60) + "..." : key) + "' of " + verb.name()
                        + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?") + "; known: "
                        + String.join(", ", known));
    }

    /** Whether the field is there and not null. */
    public boolean has(Field<?> field) {
        Doc value = document.get(field.name());
        return value != null && !(value instanceof Doc.Null);
    }

    /** The value, or null where the field is absent or null. */
    public <T> @Nullable T get(Field<T> field) {
        Doc value = document.get(field.name());
        return value == null || value instanceof Doc.Null ? null : field.kind().read(value, field.name());
    }

    public <T> T or(Field<T> field, T otherwise) {
        T value = get(field);
        return value == null ? otherwise : value;
    }

    /** Of a field that is needed, so that it is there. */
    public <T> T need(Field<T> field) {
        T value = get(field);
        if (value == null) {
            throw new FormatException(document.line(), field.name(), "is missing: " + field.what());
        }
        return value;
    }

    public boolean flag(Field<Boolean> field) {
        return or(field, false);
    }
}
