package farthing;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import org.jspecify.annotations.Nullable;

/** A document tree as text with every node's line, so that two trees compare and differ legibly. */
final class Trees {
    private Trees() {}

    static String text(@Nullable Doc doc) {
        if (doc == null) {
            return "none";
        }
        StringBuilder out = new StringBuilder();
        append(out, doc, "");
        return out.toString();
    }

    private static void append(StringBuilder out, Doc doc, String path) {
        out.append(path).append(" (").append(doc.line()).append(") ");
        switch (doc) {
            case Doc.Text text -> out.append("text ").append(text.value()).append('\n');
            case Doc.Num number -> out.append("number ").append(number.text()).append('\n');
            case Doc.Bool bool -> out.append(bool.value()).append('\n');
            case Doc.Null none -> out.append("null\n");
            case Doc.Arr array -> {
                out.append("list\n");
                for (int i = 0; i < array.items().size(); i++) {
                    append(out, array.items().get(i), path + "[" + i + "]");
                }
            }
            case Obj object -> {
                out.append("object\n");
                for (int i = 0; i < object.size(); i++) {
                    append(out, object.value(i), path + "." + object.key(i));
                }
            }
        }
    }
}
