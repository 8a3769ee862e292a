package farthing.quantity.sheet;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of cells in the order of their reckoning. Building it is the only place where a formula of the planner stands:
 * {@link Exact} and {@link Columns} evaluate it, {@link Derivation} prints it.
 */
public final class Sheet {
    private final List<Cell> cells = new ArrayList<>();
    private final Cell zero = known("", "0", "");
    private final Cell one = known("", "1", "");

    public int size() {
        return cells.size();
    }

    public Cell cell(int index) {
        return cells.get(index);
    }

    /** Every input, in the order in which it was given. */
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.formula() instanceof Formula.Given given) {
                inputs.add(given.input());
            }
        }
        return inputs;
    }

    public Cell zero() {
        return zero;
    }

    public Cell one() {
        return one;
    }

    public Cell given(Input input) {
        return add(input.path(), input.unit(), new Formula.Given(input));
    }

    public Cell known(String name, BigDecimal value, String unit, String basis) {
        return add(name, unit, new Formula.Known(value, basis));
    }

    /** @param value a decimal number as text */
    public Cell known(String name, String value, String unit) {
        return known(name, new BigDecimal(value), unit, "");
    }

    /** Of no parts it is zero. */
    public Cell sum(String name, String unit, List<Cell> parts) {
        List<Cell> more =
                parts.stream().filter(part -> !isKnown(part, BigDecimal.ZERO)).toList();
        if (name.isEmpty() && more.size() < 2) {
            return more.isEmpty() ? zero : more.get(0);
        }
        return add(name, unit, new Formula.Sum(more.isEmpty() ? List.of(zero) : more));
    }

    public Cell plus(Cell one, Cell other) {
        return sum("", one.unit(), List.of(one, other));
    }

    /** Of no factors it is one. */
    public Cell product(String name, String unit, List<Cell> factors) {
        if (factors.stream().anyMatch(factor -> isKnown(factor, BigDecimal.ZERO))) {
            return name.isEmpty() ? zero : add(name, unit, new Formula.Sum(List.of(zero)));
        }
        List<Cell> more = factors.stream()
                .filter(factor -> !isKnown(factor, BigDecimal.ONE))
                .toList();
        if (name.isEmpty() && more.size() < 2) {
            return more.isEmpty() ? one : more.get(0);
        }
        return add(name, unit, new Formula.Product(more.isEmpty() ? List.of(one) : more));
    }

    public Cell times(Cell one, Cell other) {
        return product("", one.unit(), List.of(one, other));
    }

    public Cell difference(String name, String unit, Cell from, Cell less) {
        if (name.isEmpty() && isKnown(less, BigDecimal.ZERO)) {
            return from;
        }
        return add(name, unit, new Formula.Difference(from, less));
    }

    public Cell minus(Cell from, Cell less) {
        return difference("", from.unit(), from, less);
    }

    public Cell quotient(String name, String unit, Cell dividend, Cell divisor) {
        return add(name, unit, new Formula.Quotient(dividend, divisor));
    }

    public Cell least(Cell one, Cell other) {
        return add("", one.unit(), new Formula.Least(one, other));
    }

    public Cell greatest(Cell one, Cell other) {
        return add("", one.unit(), new Formula.Greatest(one, other));
    }

    public Cell roundedUp(Cell of) {
        return add("", of.unit(), new Formula.Whole(of, true));
    }

    public Cell roundedDown(Cell of) {
        return add("", of.unit(), new Formula.Whole(of, false));
    }

    /** {@code then} where left >= right, else {@code otherwise}. */
    public Cell atLeast(String name, Cell left, Cell right, Cell then, Cell otherwise) {
        return add(name, then.unit(), new Formula.Choice(left, true, right, then, otherwise));
    }

    /** {@code then} where left > right, else {@code otherwise}. */
    public Cell above(String name, Cell left, Cell right, Cell then, Cell otherwise) {
        return add(name, then.unit(), new Formula.Choice(left, false, right, then, otherwise));
    }

    public Cell power(Cell base, Cell exponent) {
        return add("", "", new Formula.Power(base, exponent));
    }

    public Cell exponential(Cell of) {
        return add("", "", new Formula.Exponential(of));
    }

    public Cell byLaw(String name, String unit, Law law, Cell one, Cell other) {
        return add(name, unit, new Formula.ByLaw(law, one, other));
    }

    /** The same figure under a name and unit of its own. */
    public Cell named(String name, String unit, Cell same) {
        return add(name, unit, new Formula.Sum(List.of(same)));
    }

    /** What is there by construction, and no figure that someone gave, need not be reckoned with. */
    private static boolean isKnown(Cell cell, BigDecimal value) {
        return cell.name().isEmpty()
                && cell.formula() instanceof Formula.Known known
                && known.value().compareTo(value) == 0;
    }

    private Cell add(String name, String unit, Formula formula) {
        Cell cell = new Cell(cells.size(), name, unit, formula);
        cells.add(cell);
        return cell;
    }
}
