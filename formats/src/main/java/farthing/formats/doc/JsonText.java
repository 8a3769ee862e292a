package farthing.formats.doc;

import java.util.List;

/** JSON text of a document tree: the same tree, the same bytes. */
public final class JsonText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonText() {}

    /** On one line, without spaces. */
    public static String compact(Doc doc) {
        StringBuilder out = new StringBuilder();
        append(out, doc, -1);
        return out.toString();
    }

    /** Indented by two spaces, one key a line. */
    public static String pretty(Doc doc) {
        StringBuilder out = new StringBuilder();
        append(out, doc, 0);
        return out.append('\n').toString();
    }

    private static void append(StringBuilder out, Doc doc, int indent) {
        switch (doc) {
            case Doc.Text text -> quote(out, text.value());
            case Doc.Num number -> out.append(number.text());
            case Doc.Bool bool -> out.append(bool.value());
            case Doc.Null none -> out.append("null");
            case Doc.Arr array -> appendArray(out, array.items(), indent);
            case Obj object -> appendObject(out, object, indent);
        }
    }

    private static void appendArray(StringBuilder out, List<Doc> items, int indent) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            separate(out, i, indent);
            append(out, items.get(i), inner(indent));
        }
        close(out, items.size(), indent);
        out.append(']');
    }

    private static void appendObject(StringBuilder out, Obj object, int indent) {
        out.append('{');
        for (int i = 0; i < object.size(); i++) {
            separate(out, i, indent);
            quote(out, object.key(i));
            out.append(indent < 0 ? ":" : ": ");
            append(out, object.value(i), inner(indent));
        }
        close(out, object.size(), indent);
        out.append('}');
    }

    private static int inner(int indent) {
        return indent < 0 ? indent : indent + 1;
    }

    private static void separate(StringBuilder out, int index, int indent) {
        if (index > 0) {
            out.append(',');
        }
        newLine(out, inner(indent));
    }

    private static void close(StringBuilder out, int size, int indent) {
        if (size > 0) {
            newLine(out, indent);
        }
    }

    private static void newLine(StringBuilder out, int indent) {
        if (indent >= 0) {
            out.append('\n');
            for (int i = 0; i < indent; i++) {
                out.append("  ");
            }
        }
    }

    /** Appends the text in quotes, escaped. */
    public static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || (Character.isSurrogate(c) && !paired(text, i))) {
                        out.append("\\u")
                                .append(HEX[c >> 12])
                                .append(HEX[(c >> 8) & 15])
                                .append(HEX[(c >> 4) & 15])
                                .append(HEX[c & 15]);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
