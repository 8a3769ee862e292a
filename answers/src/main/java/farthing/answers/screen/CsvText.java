package farthing.answers.screen;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of documents as CSV (RFC 4180): nested objects become dotted columns, lists stay JSON. */
public final class CsvText {
    private CsvText() {}

    static String of(List<Doc> rows) {
        List<Map<String, String>> flat = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Doc row : rows) {
            Map<String, String> cells = flattened(row);
            flat.add(cells);
            columns.addAll(cells.keySet());
        }
        StringBuilder out = new StringBuilder();
        line(out, List.copyOf(columns));
        for (Map<String, String> cells : flat) {
            line(out, columns.stream().map(c -> cells.getOrDefault(c, "")).toList());
        }
        return out.toString();
    }

    /** The rows of an answer between tabs, as a spreadsheet takes them from the clipboard; a break in a cell is a blank. */
    public static String betweenTabs(Answer answer) {
        List<Map<String, String>> flat = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Doc row : answer.rows()) {
            Map<String, String> cells = flattened(row);
            flat.add(cells);
            columns.addAll(cells.keySet());
        }
        StringBuilder out = new StringBuilder(String.join("\t", columns)).append('\n');
        for (Map<String, String> cells : flat) {
            List<String> line = columns.stream()
                    .map(column -> cells.getOrDefault(column, "")
                            .replace('\t', ' ')
                            .replace('\r', ' ')
                            .replace('\n', ' '))
                    .toList();
            out.append(String.join("\t", line)).append('\n');
        }
        return out.toString();
    }

    private static Map<String, String> flattened(Doc row) {
        Map<String, String> cells = new LinkedHashMap<>();
        flatten(row, "", cells);
        return cells;
    }

    private static void flatten(Doc doc, String path, Map<String, String> cells) {
        switch (doc) {
            case Obj object -> {
                for (int i = 0; i < object.size(); i++) {
                    flatten(object.value(i), path.isEmpty() ? object.key(i) : path + "." + object.key(i), cells);
                }
            }
            case Doc.Text text -> cells.put(path, text.value());
            case Doc.Null none -> cells.put(path, "");
            case Doc.Num number -> cells.put(path, number.text());
            case Doc.Bool bool -> cells.put(path, Boolean.toString(bool.value()));
            case Doc.Arr array -> cells.put(path, array.items().isEmpty() ? "" : JsonText.compact(array));
        }
    }

    /** Appends one line of cells, quoted where they must be. */
    public static void line(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",");
            cell(out, cells.get(i));
        }
        out.append('\n');
    }

    private static void cell(StringBuilder out, String text) {
        boolean quoted =
                text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        // A spreadsheet would run a cell that starts like a formula.
        boolean formula = !text.isEmpty() && "=+@".indexOf(text.charAt(0)) >= 0;
        if (!quoted && !formula) {
            out.append(text);
            return;
        }
        out.append('"')
                .append(formula ? "'" : "")
                .append(text.replace("\"", "\"\""))
                .append('"');
    }
}
