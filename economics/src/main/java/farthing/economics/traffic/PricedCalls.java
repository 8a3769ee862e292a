package farthing.economics.traffic;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Calls of which every unit has a price. Of these alone a mean is known: the subtotal of another call is no cost of it.
 *
 * @param cost under the contract
 */
public record PricedCalls(long count, BigDecimal cost) {
    public static final PricedCalls NONE = new PricedCalls(0, BigDecimal.ZERO);

    public PricedCalls plus(PricedCalls others) {
        return new PricedCalls(Math.addExact(count, others.count), cost.add(others.cost));
    }

    /** Cost of one on average; null where there is none. */
    public @Nullable BigDecimal each() {
        return count == 0 ? null : Decimals.divide(cost, BigDecimal.valueOf(count));
    }
}
