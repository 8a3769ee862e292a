package farthing.quantity.sheet;

/**
 * One figure of a {@link Sheet}.
 *
 * @param index its place: a formula looks only at cells of a lower index
 * @param name what it is, as an explanation says it; empty for a step on the way that shows inside its reader's formula
 * @param unit such as {@code USD}, {@code tokens} or {@code %}; empty for a bare number
 */
public record Cell(int index, String name, String unit, Formula formula) {
    @Override
    public boolean equals(Object other) {
        return other == this;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "cell " + index : name;
    }
}
