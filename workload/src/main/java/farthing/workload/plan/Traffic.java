package farthing.workload.plan;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many interactions come, and when. A month is a twelfth of 365 days: 730 hours.
 *
 * @param interactions factors whose product is how many end, a month: one number, or users and what each of them brings
 * @param users that bring them, or null if not said
 * @param peak how many times the mean the busiest minute is
 * @param growth a month, as a share
 */
public record Traffic(List<Input> interactions, @Nullable Input users, Input peak, Input growth) {
    public static final int HOURS_A_MONTH = 730;

    public Traffic {
        interactions = List.copyOf(interactions);
    }

    /** Interactions a month with every factor at its mean. */
    public BigDecimal meanInteractions() {
        BigDecimal product = BigDecimal.ONE;
        for (Input factor : interactions) {
            product = product.multiply(factor.mean());
        }
        return product;
    }
}
