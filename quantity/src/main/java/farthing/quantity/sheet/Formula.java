package farthing.quantity.sheet;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;

/** How a cell follows from earlier ones. A quotient by zero, and whatever rests on it, is undefined. */
public sealed interface Formula {

    /** A number from outside; see {@link Input}. */
    record Given(Input input) implements Formula {}

    /**
     * A number that does not vary.
     *
     * @param basis where it is from: a price's source, a rule
     */
    record Known(BigDecimal value, String basis) implements Formula {}

    record Sum(List<Cell> parts) implements Formula {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    record Product(List<Cell> factors) implements Formula {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    record Difference(Cell from, Cell less) implements Formula {}

    record Quotient(Cell dividend, Cell divisor) implements Formula {}

    record Least(Cell one, Cell other) implements Formula {}

    record Greatest(Cell one, Cell other) implements Formula {}

    /** To a whole number, up or down. */
    record Whole(Cell of, boolean up) implements Formula {}

    /**
     * One of two, by a comparison.
     *
     * @param inclusive {@code left >= right} decides for {@code then}, else {@code left > right} does
     */
    record Choice(Cell left, boolean inclusive, Cell right, Cell then, Cell otherwise) implements Formula {}

    /** A base of at least 0 to a power; exact where the exponent is a whole number of 0 to 1,000. */
    record Power(Cell base, Cell exponent) implements Formula {}

    /** e to the power of the cell: rounded to 15 significant digits. */
    record Exponential(Cell of) implements Formula {}

    /** What a law makes of two cells: rounded to 15 significant digits. */
    record ByLaw(Law law, Cell one, Cell other) implements Formula {}
}
