package farthing.workload.plan;

import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many interactions come, and when. A month is a twelfth of 365 days: 730 hours.
 *
 * @param interactions factors whose product is how many end in a usual month: one number, or users and what each of them brings
 * @param users that bring them, or null if not said
 * @param peak how many times the mean the busiest minute is, spikes left out
 * @param growth a month, as a share
 * @param daily weights of the hours of a day, the first from midnight; 24, or none for a day that was not told
 * @param weekly weights of the days of a week, the first a Monday; 7, or none
 * @param spike on top of that, or null for none
 * @param development interactions a month of prototypes and tests, on top of all others; or null for none
 * @param arrivals how they follow one another; even ones know no curve
 */
public record Traffic(
        List<Input> interactions,
        @Nullable Input users,
        Input peak,
        Input growth,
        List<BigDecimal> daily,
        List<BigDecimal> weekly,
        @Nullable Spike spike,
        @Nullable Input development,
        Arrivals arrivals) {
    public static final int HOURS_A_MONTH = CommonYear.HOURS_OF_MONTH.intValueExact();

    public Traffic {
        interactions = List.copyOf(interactions);
        daily = List.copyOf(daily);
        weekly = List.copyOf(weekly);
    }

    /** Every hour alike, as far as is known. */
    public Traffic(List<Input> interactions, @Nullable Input users, Input peak, Input growth) {
        this(interactions, users, peak, growth, List.of(), List.of(), null, null);
    }

    /** Each on its own. */
    public Traffic(
            List<Input> interactions,
            @Nullable Input users,
            Input peak,
            Input growth,
            List<BigDecimal> daily,
            List<BigDecimal> weekly,
            @Nullable Spike spike,
            @Nullable Input development) {
        this(interactions, users, peak, growth, daily, weekly, spike, development, Arrivals.POISSON);
    }

    /** Interactions a month with every factor at its mean, spikes included. */
    public BigDecimal meanInteractions() {
        BigDecimal product = BigDecimal.ONE;
        for (Input factor : interactions) {
            product = product.multiply(factor.mean());
        }
        if (spike == null) {
            return product;
        }
        BigDecimal more = spike.times()
                .mean()
                .subtract(BigDecimal.ONE)
                .multiply(spike.hours().mean());
        BigDecimal hours = BigDecimal.valueOf(HOURS_A_MONTH);
        return Decimals.divide(product.multiply(hours.add(more)), hours);
    }
}
