package farthing.workload.plan;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;

/**
 * A cost beside inference.
 *
 * @param name such as {@code observability}
 * @param basis what it is counted by
 * @param factors whose product, times the scale, is the amount of one unit of the basis, in the plan's currency; a share for {@link Basis#INFERENCE}
 * @param scale what turns their units into one another, such as a millionth between KB and GB
 * @param research whether it is research and development, not cost of goods sold
 */
public record HiddenCost(String name, Basis basis, List<Input> factors, BigDecimal scale, boolean research) {
    public HiddenCost {
        factors = List.copyOf(factors);
    }

    /** Its factors are in units that fit. */
    public HiddenCost(String name, Basis basis, List<Input> factors, boolean research) {
        this(name, basis, factors, BigDecimal.ONE, research);
    }

    /** What it is counted by. */
    public enum Basis {
        MONTH,
        YEAR,
        INTERACTION,
        CALL,
        /** A share of what inference costs. */
        INFERENCE
    }
}
