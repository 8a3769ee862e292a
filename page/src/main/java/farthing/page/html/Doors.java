package farthing.page.html;

/** Where the numbers of a table lead: what explains each cell. */
@FunctionalInterface
public interface Doors {
    /** A table of words. */
    Doors NONE = (row, column) -> "";

    /** Of the columns behind the first, which is words, all of a row to one reason. */
    static Doors ofRows(RowReason reason) {
        return (row, column) -> column == 0 ? "" : reason.ref(row);
    }

    /** @return as {@link farthing.page.view.View#explain} takes it; empty where nothing is to be explained */
    String ref(int row, int column);

    /** What explains a row. */
    @FunctionalInterface
    interface RowReason {
        String ref(int row);
    }
}
