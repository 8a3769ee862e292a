package farthing.economics.plan;

import farthing.workload.plan.Traffic;
import java.math.BigDecimal;

/**
 * How much busier than the mean the busiest times are.
 *
 * @param minute the busiest minute
 * @param day the busiest day
 */
record Rush(BigDecimal minute, BigDecimal day) {

    static Rush of(Traffic traffic) {
        return new Rush(traffic.peak().mean(), BigDecimal.ONE);
    }

    /** The same growing. */
    Rush times(BigDecimal factor) {
        return new Rush(minute.multiply(factor), day.multiply(factor));
    }
}
