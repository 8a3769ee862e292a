package farthing.economics.machine;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostingTest {
    private static Input input(String path, String value) {
        return new Input(path, new BigDecimal(value), "", Input.Tag.CLAIMED, "");
    }

    private static Hosting writing(String hourly, String decode, String utilisation) {
        BigDecimal rate = new BigDecimal(decode);
        Capacity capacity = new Capacity(rate, rate, Service.EITHER, Input.Tag.CLAIMED, "");
        Rental rental = new Rental(input("hourly", hourly), null, input("operation", "0"), capacity);
        Work work = new Work.Utilised(input("utilisation", utilisation), 1, 0);
        return Hosting.of(rental, new Hosting.Demand(input("input", "0"), input("output", "300"), work));
    }

    /** The guide's A10G: two fifths of an H100's throughput. */
    @Test
    void aSlowerMachineLosesUnlessItIsCheaperByAsMuch() {
        Hosting h100 = writing("2", "1000", "1");
        Hosting a10g = writing("1", "400", "1");

        assertThat(a10g.machinesForOne(h100)).isEqualByComparingTo("2.5");
        assertThat(a10g.losesAbove(h100)).isEqualByComparingTo("0.8");
        assertThat(a10g.value(a10g.cost().perRequest()))
                .isGreaterThan(h100.value(h100.cost().perRequest()));
        Hosting even = writing("0.8", "400", "1");
        assertThat(even.value(even.cost().perRequest()))
                .isEqualByComparingTo(h100.value(h100.cost().perRequest()));
    }

    /** What the guide's figure for Inferentia2 supposes: 9 / (0.65 / 10^6 x 3600 x 0.6). */
    @Test
    void aQuotedPriceSupposesAThroughput() {
        Hosting inferentia = writing("9", "3000", "0.6");

        assertThat(inferentia.decodeFor(new BigDecimal("0.65")).setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("6410.256");
    }

    @ParameterizedTest
    @CsvSource({"250000, 10416.67", "300000, 12500.00"})
    void twentyHoursAWeekAreHalfAPerson(String salary, String month) {
        BigDecimal year = new Team(new BigDecimal(salary)).weekly(new BigDecimal("20"));

        assertThat(year.divide(new BigDecimal("12"), 2, RoundingMode.HALF_EVEN)).isEqualByComparingTo(month);
    }

    /** Three weeks at 260,000 a year are 15,000. */
    @Test
    void portingIsSpreadOverItsYears() {
        Team team = new Team(new BigDecimal("260000"));

        assertThat(team.once(new BigDecimal("3"), BigDecimal.ONE)).isEqualByComparingTo("15000");
        assertThat(team.once(new BigDecimal("3"), new BigDecimal("2"))).isEqualByComparingTo("7500");
        assertThat(team.people(new BigDecimal("3"))).isEqualByComparingTo("780000");
    }
}
