package farthing.answers.screen;

import java.util.ArrayList;
import java.util.List;

/** Columns and rows of text; what does not fit the width loses its least important columns first. */
public final class Table {
    /**
     * @param importance 0 always stays; of the others the highest goes first where the width is short
     * @param elastic whether its cells may be shortened
     */
    public record Column(String title, boolean right, int importance, boolean elastic) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** A column of words. */
    public Table text(String title, int importance) {
        columns.add(new Column(title, false, importance, false));
        return this;
    }

    /** A column of words that may be shortened. */
    public Table elastic(String title, int importance) {
        columns.add(new Column(title, false, importance, true));
        return this;
    }

    /** A column of numbers, set flush right. */
    public Table number(String title, int importance) {
        columns.add(new Column(title, true, importance, false));
        return this;
    }

    Table column(Column column) {
        columns.add(column);
        return this;
    }

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    public Table row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<List<String>> rows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The columns in which any row has something to show. */
    public List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!isBlank(i)) {
                shown.add(i);
            }
        }
        return shown;
    }

    /** Whether no row has something to show in the column. */
    boolean isBlank(int column) {
        return rows.stream().allMatch(row -> row.get(column).isEmpty());
    }
}
