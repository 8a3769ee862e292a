package farthing.formats.doc;

import java.util.List;

/** YAML text of a document tree, for people: blocks, and one line for what fits on one. Read back, it is the same. */
public final class YamlText {
    private static final int LINE = 110;
    private static final String LEADING = "-?:,[]{}#&*!|>'\"%@`=<~ ";
    private static final List<String> WORDS =
            List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private YamlText() {}

    public static String of(Doc doc) {
        StringBuilder out = new StringBuilder();
        if (isBlock(doc, 0)) {
            block(out, doc, 0);
        } else {
            out.append(flow(doc)).append('\n');
        }
        return out.toString();
    }

    /** The same on one line. */
    public static String inline(Doc doc) {
        return flow(doc);
    }

    private static boolean isBlock(Doc doc, int column) {
        boolean container =
                switch (doc) {
                    case Obj object -> object.size() > 0;
                    case Doc.Arr array -> !array.items().isEmpty();
                    default -> false;
                };
        return container && column + flow(doc).length() > LINE;
    }

    private static void block(StringBuilder out, Doc doc, int indent) {
        if (doc instanceof Obj object) {
            for (int i = 0; i < object.size(); i++) {
                indent(out, i == 0 ? 0 : indent);
                String key = scalar(object.key(i));
                out.append(key).append(':');
                value(out, object.value(i), indent, indent + key.length() + 2);
            }
        } else if (doc instanceof Doc.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                indent(out, i == 0 ? 0 : indent);
                out.append("- ");
                Doc item = array.items().get(i);
                if (isBlock(item, indent + 2)) {
                    block(out, item, indent + 2);
                } else {
                    out.append(flow(item)).append('\n');
                }
            }
        }
    }

    /** Behind a key: on the same line if it fits, else as a block beneath. */
    private static void value(StringBuilder out, Doc value, int indent, int column) {
        if (isBlock(value, column)) {
            out.append('\n');
            indent(out, indent + 2);
            block(out, value, indent + 2);
        } else {
            out.append(' ').append(flow(value)).append('\n');
        }
    }

    private static void indent(StringBuilder out, int indent) {
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
    }

    private static String flow(Doc doc) {
        StringBuilder out = new StringBuilder();
        flow(out, doc);
        return out.toString();
    }

    private static void flow(StringBuilder out, Doc doc) {
        switch (doc) {
            case Doc.Text text -> out.append(scalar(text.value()));
            case Doc.Num number -> out.append(number.text());
            case Doc.Bool bool -> out.append(bool.value());
            case Doc.Null none -> out.append("null");
            case Doc.Arr array -> {
                out.append('[');
                for (int i = 0; i < array.items().size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    flow(out, array.items().get(i));
                }
                out.append(']');
            }
            case Obj object -> {
                out.append('{');
                for (int i = 0; i < object.size(); i++) {
                    out.append(i == 0 ? "" : ", ").append(scalar(object.key(i))).append(": ");
                    flow(out, object.value(i));
                }
                out.append('}');
            }
        }
    }

    /** Plain where no reader could take it for anything but text, else in quotes. */
    private static String scalar(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder();
        JsonText.quote(quoted, text);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (isPrintable(c)) {
                escaped.append(c);
            } else {
                String hex = Integer.toHexString(c);
                escaped.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || LEADING.indexOf(text.charAt(0)) >= 0 || looksLikeValue(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char following = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean key = c == ':' && (following == ' ' || ",[]{}".indexOf(following) >= 0);
            boolean comment = c == ' ' && (following == '#' || i + 1 == text.length());
            if (key || comment || ",[]{}".indexOf(c) >= 0 || c < ' ' || c > 0x7e) {
                return false;
            }
        }
        return true;
    }

    /** Numbers in any notation and the words that some reader takes for true, false or nothing. */
    private static boolean looksLikeValue(String text) {
        boolean numeric = true;
        for (int i = 0; i < text.length(); i++) {
            numeric &= "0123456789+-.eE_xobXOB".indexOf(text.charAt(i)) >= 0;
        }
        boolean date = Times.date(text) != null;
        return (numeric && !date) || WORDS.stream().anyMatch(text::equalsIgnoreCase);
    }

    private static boolean isPrintable(char c) {
        return (c >= ' ' && c <= '~')
                || c == 0x85
                || (c >= 0xa0 && c < 0xfffe && c != 0xfeff && c != 0x2028 && c != 0x2029);
    }
}
