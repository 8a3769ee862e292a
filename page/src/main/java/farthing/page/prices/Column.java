package farthing.page.prices;

import org.jspecify.annotations.Nullable;

/** What rows can be ordered by. */
enum Column {
    /** {@link FirstSight}, behind the cheapest; of a list that was chosen, by cost. */
    USUAL("usual", false),
    COST("cost", false),
    INPUT("input", false),
    OUTPUT("output", false),
    NAME("name", false),
    SELLER("seller", false),
    TIER("tier", false),
    SPEED("speed", true),
    CONTEXT("context", true),
    CHECKED("checked", true);

    private final String label;
    private final boolean mostFirst;

    Column(String label, boolean mostFirst) {
        this.label = label;
        this.mostFirst = mostFirst;
    }

    /** As it stands in the link. */
    String label() {
        return label;
    }

    /** Whether the first order that is meant is that of the most first. */
    boolean mostFirst() {
        return mostFirst;
    }

    static @Nullable Column ofLabel(String label) {
        for (Column column : values()) {
            if (column.label.equals(label)) {
                return column;
            }
        }
        return null;
    }
}
