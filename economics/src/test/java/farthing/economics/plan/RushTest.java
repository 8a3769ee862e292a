package farthing.economics.plan;

import static farthing.economics.plan.Nest.input;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.quantity.range.Input;
import farthing.workload.plan.Spike;
import farthing.workload.plan.Traffic;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RushTest {
    private static final List<BigDecimal> WEEK = List.of(
            new BigDecimal("1.2"),
            new BigDecimal("1.2"),
            new BigDecimal("1.2"),
            new BigDecimal("1.2"),
            new BigDecimal("1.2"),
            new BigDecimal("0.5"),
            new BigDecimal("0.5"));

    private static Traffic traffic(List<BigDecimal> weekly, Spike spike) {
        Input interactions = input("interactions", "730");
        return new Traffic(
                List.of(interactions), null, input("peak", "4"), input("growth", "0"), List.of(), weekly, spike, null);
    }

    @Test
    void theBusiestMinuteIsThePeakAndTheBusiestDayThatOfTheWeek() {
        Rush rush = Rush.of(traffic(WEEK, null));
        assertThat(rush.minute()).isEqualByComparingTo("4");
        assertThat(rush.day()).isEqualByComparingTo("1.2");
    }

    /** 730 usual interactions are one an hour; ten times that for 73 hours makes 1,387, or 1.9 an hour. */
    @Test
    void aSpikeIsMeasuredAgainstAMeanThatHoldsIt() {
        Rush rush = Rush.of(traffic(List.of(), new Spike(input("times", "10"), input("hours", "73"))));
        // the minute: 4 x 10 of 1.9; the day: 24 hours of ten
        assertThat(rush.minute().multiply(new BigDecimal("1.9"))).isCloseTo(new BigDecimal("40"), within());
        assertThat(rush.day().multiply(new BigDecimal("1.9"))).isCloseTo(new BigDecimal("10"), within());
    }

    /** 365 hours of 3 times make twice the usual; a day of 12 such hours brings 2 usual days. */
    @Test
    void aSpikeOfHalfADayFillsHalfTheDay() {
        Rush rush = Rush.of(traffic(List.of(), new Spike(input("times", "3"), input("hours", "12"))));
        BigDecimal mean = new BigDecimal("754");
        assertThat(rush.day().multiply(mean)).isCloseTo(new BigDecimal("1460"), within());
    }

    private static org.assertj.core.data.Offset<BigDecimal> within() {
        return org.assertj.core.api.Assertions.within(new BigDecimal("1e-12"));
    }
}
