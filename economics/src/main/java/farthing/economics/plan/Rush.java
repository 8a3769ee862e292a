package farthing.economics.plan;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.workload.plan.Arrivals;
import farthing.workload.plan.Spike;
import farthing.workload.plan.Traffic;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much busier than the month's mean the busiest times are.
 *
 * @param minute the busiest minute
 * @param day the busiest day
 */
record Rush(BigDecimal minute, BigDecimal day) {
    private static final BigDecimal HOURS = BigDecimal.valueOf(Traffic.HOURS_A_MONTH);
    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    /** The peak of the month, in its spike if it has one. */
    static Rush of(Traffic traffic) {
        Rush usual = usual(traffic);
        Spike spike = traffic.spike();
        if (spike == null) {
            return usual;
        }
        BigDecimal times = spike.times().mean();
        BigDecimal ofDay = Decimals.divide(spike.hours().mean().min(DAY), DAY);
        BigDecimal day = BigDecimal.ONE.add(times.subtract(BigDecimal.ONE).multiply(ofDay));
        return new Rush(usual.minute.multiply(times), usual.day.multiply(day));
    }

    /** The peak of a month without its spike, still over the mean of the month that has it. */
    static Rush usual(Traffic traffic) {
        BigDecimal weekday = overMean(traffic.weekly());
        BigDecimal hour = overMean(traffic.daily()).multiply(weekday);
        Input peak = traffic.peak();
        boolean stated = peak.tag() != Input.Tag.ASSUMED || !isTold(traffic);
        BigDecimal minute = stated ? hour.max(peak.mean()) : hour;
        BigDecimal steady = steady(traffic.spike());
        return new Rush(minute.multiply(steady), weekday.multiply(steady));
    }

    /** Whether hours, days or a clock were told, so that a peak follows from them. */
    static boolean isTold(Traffic traffic) {
        return !traffic.daily().isEmpty() || !traffic.weekly().isEmpty() || traffic.arrivals() == Arrivals.PERIODIC;
    }

    /** The mean outside of a spike over the mean of the whole month. */
    private static BigDecimal steady(@Nullable Spike spike) {
        if (spike == null) {
            return BigDecimal.ONE;
        }
        BigDecimal more = spike.times()
                .mean()
                .subtract(BigDecimal.ONE)
                .multiply(spike.hours().mean());
        return Decimals.divide(HOURS, HOURS.add(more));
    }

    private static BigDecimal overMean(List<BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            sum = sum.add(weight);
            most = most.max(weight);
        }
        return sum.signum() == 0
                ? BigDecimal.ONE
                : Decimals.divide(most.multiply(BigDecimal.valueOf(weights.size())), sum);
    }
}
