package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import java.util.ArrayList;
import java.util.List;

/** Rows of numbers and times between commas, after a header; such traces quote nothing. */
final class CsvRows {
    private final LineSource lines;
    private final List<String> names;
    private List<String> fields = List.of();

    private CsvRows(LineSource lines, List<String> names) {
        this.lines = lines;
        this.names = names;
    }

    /** @throws FormatException if the first line is not the header */
    static CsvRows of(LineSource lines, String header) {
        String first = lines.next();
        if (first == null || !first.equals(header)) {
            throw new FormatException(
                    1, "", "expected the header " + header + ", found " + (first == null ? "nothing" : shown(first)));
        }
        return new CsvRows(lines, split(header));
    }

    /** Moves to the next row that is not empty; false at the end. */
    boolean next() {
        String line = lines.next();
        while (line != null && line.isEmpty()) {
            line = lines.next();
        }
        if (line == null) {
            return false;
        }
        fields = split(line);
        if (fields.size() != names.size()) {
            throw new FormatException(
                    lines.line(),
                    "",
                    "expected " + names.size() + " fields (" + String.join(", ", names) + "), found " + fields.size()
                            + " in " + shown(line));
        }
        return true;
    }

    int line() {
        return lines.line();
    }

    String field(int column) {
        return fields.get(column);
    }

    /** A count of tokens, {@link RecordCursor#TOKENS_MAX} at most. */
    long count(int column) {
        String text = fields.get(column);
        long count = 0;
        boolean whole = !text.isEmpty() && text.length() <= 18;
        for (int i = 0; whole && i < text.length(); i++) {
            char digit = text.charAt(i);
            whole = digit >= '0' && digit <= '9';
            count = count * 10 + digit - '0';
        }
        if (!whole || count > RecordCursor.TOKENS_MAX) {
            throw new FormatException(
                    lines.line(),
                    names.get(column),
                    "expected a whole number from 0 to " + RecordCursor.TOKENS_MAX + ", found " + shown(text));
        }
        return count;
    }

    /** A number from 0 to the bound. */
    double real(int column, double most) {
        double number = Numbers.atLeastZero(fields.get(column));
        if (!(number <= most)) {
            throw new FormatException(
                    lines.line(),
                    names.get(column),
                    "expected a number from 0 to " + most + ", found " + shown(fields.get(column)));
        }
        return number;
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
            fields.add(line.substring(start, comma));
            start = comma + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }

    private static String shown(String text) {
        return "'" + (text.length() <= 60 ? text : text.substring(0, 60) + "...") + "'";
    }
}
