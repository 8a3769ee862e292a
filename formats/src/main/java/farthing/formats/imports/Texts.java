package farthing.formats.imports;

import farthing.catalogue.Source;
import farthing.catalogue.Thinks;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lenient reading of descriptive fields: what is of another type is as good as absent. */
final class Texts {
    private Texts() {}

    static @Nullable String of(Obj object, String key) {
        return object.get(key) instanceof Doc.Text text && !text.value().isEmpty() ? text.value() : null;
    }

    static String or(Obj object, String key, String otherwise) {
        String text = of(object, key);
        return text == null ? otherwise : text;
    }

    static boolean flag(Obj object, String key) {
        return object.get(key) instanceof Doc.Bool bool && bool.value();
    }

    /** Null where the catalogue does not say. */
    static @Nullable Thinks thinks(Obj object, String key, Source source) {
        return object.get(key) instanceof Doc.Bool able
                ? new Thinks(
                        able.value(),
                        Thinks.Always.UNKNOWN,
                        source.id() + (source.date() == null ? "" : ", " + source.date()))
                : null;
    }

    /** The texts of a list; empty if there is none. */
    static List<String> list(Obj object, String key) {
        List<String> texts = new ArrayList<>();
        if (object.get(key) instanceof Doc.Arr array) {
            for (Doc item : array.items()) {
                if (item instanceof Doc.Text text) {
                    texts.add(text.value());
                }
            }
        }
        return texts;
    }

    /** A whole number of at least 1, however written; null for anything else. */
    static @Nullable Long count(Obj object, String key) {
        Doc value = object.get(key);
        String text = value instanceof Doc.Num number
                ? number.text()
                : value instanceof Doc.Text quoted ? quoted.value() : null;
        if (text == null) {
            return null;
        }
        try {
            long count = Decimals.parse(text).longValueExact();
            return count >= 1 ? count : null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
