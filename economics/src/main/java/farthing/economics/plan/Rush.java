package farthing.economics.plan;

import farthing.quantity.Decimals;
import farthing.workload.plan.Spike;
import farthing.workload.plan.Traffic;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much busier than the mean of a month, spikes included, the busiest times are.
 *
 * @param minute the busiest minute
 * @param day the busiest day
 */
record Rush(BigDecimal minute, BigDecimal day) {
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(Traffic.HOURS_A_MONTH);

    static Rush of(Traffic traffic) {
        BigDecimal minute = traffic.peak().mean();
        BigDecimal day = busiest(traffic.weekly());
        Spike spike = traffic.spike();
        if (spike == null) {
            return new Rush(minute, day);
        }
        BigDecimal more = spike.times().mean().subtract(BigDecimal.ONE);
        BigDecimal hours = spike.hours().mean();
        // usual traffic is this part of the mean
        BigDecimal usual = Decimals.divide(HOURS_A_MONTH, HOURS_A_MONTH.add(more.multiply(hours)));
        BigDecimal onTheDay = BigDecimal.ONE.add(Decimals.divide(more.multiply(hours.min(HOURS_A_DAY)), HOURS_A_DAY));
        BigDecimal inTheMinute =
                hours.signum() == 0 ? BigDecimal.ONE : spike.times().mean();
        return new Rush(
                minute.multiply(inTheMinute).multiply(usual),
                day.multiply(onTheDay).multiply(usual));
    }

    /** The highest weight over their mean; 1 of none. */
    private static BigDecimal busiest(List<BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            sum = sum.add(weight);
            highest = highest.max(weight);
        }
        return weights.isEmpty()
                ? BigDecimal.ONE
                : Decimals.divide(highest.multiply(BigDecimal.valueOf(weights.size())), sum);
    }

    /** The same growing. */
    Rush times(BigDecimal factor) {
        return new Rush(minute.multiply(factor), day.multiply(factor));
    }
}
