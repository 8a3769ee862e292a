package farthing.page.html;

import java.util.List;
import java.util.function.Supplier;

/**
 * A piece of HTML in the making. Text and attribute values are escaped; names of elements and attributes are the
 * program's own.
 */
public final class Html {
    private static final String ENDING = ".,;:)!?";
    private static final String FIGURE = "<button type=\"button\" class=\"figure\"";
    private static final String FIGURE_END = "</data></button>";

    private final StringBuilder out = new StringBuilder();
    private List<Supplier<Html>> rows = List.of();

    /** Opens an element; {@code attributes} are names and values in turn. */
    public Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** Marks that end a sentence or a part of it stay on the line of the figure before them. */
    public Html text(String text) {
        int marks = 0;
        while (marks < text.length() && ENDING.indexOf(text.charAt(marks)) >= 0) {
            marks++;
        }
        int figure = marks > 0 && ends(FIGURE_END) ? out.lastIndexOf(FIGURE) : -1;
        if (figure >= 0) {
            out.insert(figure, "<span class=\"whole\">");
            escape(text.substring(0, marks));
            close("span");
            escape(text.substring(marks));
        } else {
            escape(text);
        }
        return this;
    }

    private boolean ends(String end) {
        int from = out.length() - end.length();
        return from >= 0 && out.indexOf(end, from) == from;
    }

    /** An element that holds only text. */
    public Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    public Html add(Html other) {
        out.append(other.out);
        other.rows.forEach(row -> add(row.get()));
        return this;
    }

    /** What was made by this class already. */
    public static Html ready(String html) {
        Html ready = new Html();
        ready.out.append(html);
        return ready;
    }

    /** A list of rows, each one element and written when it is asked for: the shell asks for those in sight first. */
    public static Html ofRows(List<Supplier<Html>> rows) {
        Html list = new Html();
        list.rows = List.copyOf(rows);
        return list;
    }

    /** Of a list of rows each one, else none. */
    public List<Supplier<Html>> rows() {
        return rows;
    }

    public boolean isEmpty() {
        return out.isEmpty() && rows.isEmpty();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return rows.isEmpty() ? out.toString() : new Html().add(this).toString();
    }
}
