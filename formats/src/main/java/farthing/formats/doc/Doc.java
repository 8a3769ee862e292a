package farthing.formats.doc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML document. Numbers keep their text, so that no digit passes through a binary fraction; every node knows
 * its line (from 1; 0 if it was not read from a file).
 */
public sealed interface Doc permits Doc.Text, Doc.Num, Doc.Bool, Doc.Null, Doc.Arr, Obj {

    int line();

    record Text(String value, int line) implements Doc {}

    record Num(String text, int line) implements Doc {}

    record Bool(boolean value, int line) implements Doc {}

    record Null(int line) implements Doc {}

    record Arr(List<Doc> items, int line) implements Doc {}

    /** The node as an object, or null if it is none. */
    static @Nullable Obj asObject(@Nullable Doc doc) {
        return doc instanceof Obj object ? object : null;
    }

    /** What kind of node it is, as messages say it. */
    static String kind(Doc doc) {
        return switch (doc) {
            case Text text -> "text";
            case Num number -> "number";
            case Bool bool -> "true or false";
            case Null none -> "null";
            case Arr array -> "list";
            case Obj object -> "object";
        };
    }
}
