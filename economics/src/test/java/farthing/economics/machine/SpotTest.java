package farthing.economics.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Exact;
import farthing.quantity.sheet.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpotTest {
    private static Input input(String path, String value) {
        return new Input(path, new BigDecimal(value), "", Input.Tag.CLAIMED, "");
    }

    private static Spot spot(String price, String onDemand, String eviction, String redo, String fallback) {
        return new Spot(
                input("spot", price),
                input("on demand", onDemand),
                input("eviction", eviction),
                input("redo", redo),
                input("fallback", fallback));
    }

    private static BigDecimal effective(Spot spot) {
        Sheet sheet = new Sheet();
        Spot.Cells cells = spot.on(sheet);
        return Exact.of(sheet).value(cells.effective());
    }

    @Test
    void anHourOfUsefulWorkByHand() {
        // 0.9^730 machines are left after a month: one in ten goes in an hour, loses 2 hours and is 3 hours on demand.
        String month = new BigDecimal("0.9").pow(730).toPlainString();
        String eviction = BigDecimal.ONE.subtract(new BigDecimal(month)).toPlainString();
        BigDecimal each = effective(spot("4", "20", eviction, "2", "3"));
        // (4 + 0.1 x 3 x 20) / (1 - 0.1 x 2 + 0.1 x 3) = 10 / 1.1
        assertThat(each.setScale(9, RoundingMode.HALF_EVEN)).isEqualByComparingTo("9.090909091");
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.4596", "0.2, 0.9313"})
    void shareTakenAwayWithinAYear(String month, String year) {
        Sheet sheet = new Sheet();
        Spot.Cells cells = spot("4", "20", month, "1", "1").on(sheet);
        assertThat(Exact.of(sheet).value(cells.withinYear()).setScale(4, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(year);
    }

    @Test
    void whatIsNeverDoneIsRefused() {
        assertThatThrownBy(() -> spot("4", "20", "0.99", "1000", "1")).hasMessageContaining("never gets anything done");
        assertThatThrownBy(() -> spot("4", "20", "1", "1", "1")).hasMessageContaining("fewer than 100% a month");
        assertThatThrownBy(() -> spot("4", "20", "0.1", "-1", "1")).hasMessageContaining("redo is at least 0");
    }

    @Test
    void aRiseOfTheSpotPriceIsFeltInFullWithoutInterruption() {
        assertThat(effective(spot("4", "20", "0", "1", "1").risen(new BigDecimal("0.4"))))
                .isEqualByComparingTo("5.6");
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutInterruptionSpotEqualsItsPriceAndEachInterruptionMakesItDearer(long seed) {
        Random random = new Random(seed);
        String price = (1 + random.nextInt(50)) + "." + random.nextInt(100);
        String dear = (51 + random.nextInt(50)) + ".5";
        String redo = String.valueOf(1 + random.nextInt(5));
        String fallback = String.valueOf(random.nextInt(5));

        BigDecimal before = effective(spot(price, dear, "0", redo, fallback));
        assertThat(before).as("seed %d", seed).isEqualByComparingTo(price);
        for (String eviction : List.of("0.05", "0.2", "0.5", "0.9")) {
            BigDecimal after = effective(spot(price, dear, eviction, redo, fallback));
            assertThat(after).as("seed %d, eviction %s", seed, eviction).isGreaterThan(before);
            before = after;
        }
    }
}
