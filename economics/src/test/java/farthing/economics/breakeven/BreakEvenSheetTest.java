package farthing.economics.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.economics.machine.Capacity;
import farthing.economics.machine.Mix;
import farthing.economics.machine.Service;
import farthing.quantity.range.Beta;
import farthing.quantity.range.Constant;
import farthing.quantity.range.Correlations;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.Input;
import farthing.quantity.range.Lognormal;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The guide's node (003 L194): 20 USD an hour, 0.309 a million tokens overlapping, 0.617 one after the other. */
class BreakEvenSheetTest {
    private static final ApiPrice API = new ApiPrice(
            "together/llama-3.3-70b",
            true,
            List.of(
                    new ApiPrice.Part("input tokens", number("1000"), number("0.88"), 1_000_000, "list"),
                    new ApiPrice.Part("output tokens", number("1000"), number("0.88"), 1_000_000, "list")));

    /** 8,990 tokens a second each way: 20 / (2 x 8,990 x 3,600) = 0.309 a million tokens overlapping. */
    private static final Capacity CAPACITY =
            new Capacity(number("8990"), number("8990"), Service.EITHER, Input.Tag.CLAIMED, "");

    /** 0.5 / (1 - 0.309 / 0.5 / 0.88) = 1.679 million USD a year at the API. */
    @Test
    void theCrossoverOfTheGuidesOwnNumbersIsOnePointSevenMillion() {
        BreakEvenSheet sheet = sheet(Service.SIMULTANEOUS, Unsure.NOT);
        Exact exact = sheet.exact();

        BigDecimal spend = exact.value(sheet.smooth()).multiply(exact.value(sheet.price()));
        assertThat(spend.doubleValue()).isCloseTo(1_679_389, within(200.0));
        // whole nodes: the seventh pays at 7 x 175,200 + 500,000
        BigDecimal least = sheet.answer().volumes().least();
        assertThat(least).isNotNull();
        assertThat(least.multiply(exact.value(sheet.price())).doubleValue()).isCloseTo(1_726_400, within(1e-6));
    }

    @Test
    void oneAfterTheOtherTheSameNodeNeverPays() {
        assertThat(sheet(Service.SERIAL, Unsure.NOT).answer().never()).isEqualTo(BreakEven.Never.FULL_FIRST);
    }

    @Test
    void theExplanationEndsInThePricesAndTheRates() {
        Derivation why = sheet(Service.SIMULTANEOUS, Unsure.NOT).why();

        assertThat(why.formula()).isEqualTo("1726400 / 0.00176");
        assertThat(leaves(why)).contains("node", "nodes that serve there", "input tokens at together/llama-3.3-70b");
    }

    /** The same machines serve a seventh of what takes seven of their requests. */
    @Test
    void whatTakesSevenRequestsIsServedASeventhTimes() {
        Mix mix = new Mix(number("1000"), number("1000"));
        for (Service service : Service.values()) {
            BreakEvenSheet one = sheet(service, Unsure.NOT, CountedUnit.each(mix));
            BreakEvenSheet seven = sheet(service, Unsure.NOT, new CountedUnit("talk", number("7"), mix, mix));

            assertThat(seven.exact().value(seven.full()).multiply(number("7")).round(new MathContext(30)))
                    .isEqualByComparingTo(one.exact().value(one.full()).round(new MathContext(30)));
            assertThat(seven.exact().value(seven.least()).round(new MathContext(30)))
                    .isEqualByComparingTo(
                            one.exact().value(one.least()).multiply(number("7")).round(new MathContext(30)));
        }
    }

    /** Only the price is unsure: the level of 90 % is the central answer over the price's 10th percentile. */
    @Test
    void drawsOfThePriceMoveTheLevels() {
        Unsure unsure = new Unsure(Lognormal.through(0.05, 0.9, 0.95, 1.1), null, null, null, null);
        BreakEvenSheet sheet = sheet(Service.SIMULTANEOUS, unsure);
        Chances chances = sheet.chances(null, 1, 2_000);

        assertThat(sheet.isUnsure()).isTrue();
        List<Chances.Level> levels = chances.levels();
        assertThat(levels.get(0).from()).isLessThan(levels.get(1).from());
        assertThat(levels.get(1).from()).isLessThan(levels.get(2).from());
        double central = 1_726_400 / 0.00176;
        assertThat(levels.get(1).from()).isBetween(central * 0.97, central * 1.03);
    }

    /** From 70 % to 120 %, and from 40 % to 70 %: these are the 5th and the 95th percentile of what is drawn. */
    @Test
    void whatIsDrawnIsTheRangeAsStated() {
        Unsure unsure = new Unsure(
                Lognormal.through(0.05, 0.7, 0.95, 1.2), null, null, null, Beta.through(0.05, 0.4, 0.95, 0.7));
        BreakEvenSheet sheet = sheet(Service.SIMULTANEOUS, unsure);
        List<Input> drawn = sheet.sheet().inputs().stream()
                .filter(input -> input.uncertain() != null)
                .toList();

        assertThat(drawn).hasSize(2);
        assertDrawn(drawn.get(0), 0.7, 1.2);
        assertThat(drawn.get(0).tag()).isEqualTo(Input.Tag.ASSUMED);
        assertDrawn(drawn.get(1), 0.4, 0.7);
    }

    private static void assertDrawn(Input input, double low, double high) {
        double[] draws = DrawTable.draw(
                        Map.of(input.path(), Objects.requireNonNull(input.uncertain())), Correlations.NONE, 1, 10_000)
                .column(input.path());
        Arrays.sort(draws);
        assertThat(draws[499]).isCloseTo(low, within(0.001));
        assertThat(draws[9_499]).isCloseTo(high, within(0.001));
    }

    @Test
    void whatIsSureHasTheSameVolumeAtEveryLevel() {
        Unsure unsure = new Unsure(new Constant(BigDecimal.ONE), null, null, null, null);
        Chances chances = sheet(Service.SIMULTANEOUS, unsure).chances(number("2e9"), 1, 100);

        assertThat(chances.levels().get(0).from())
                .isEqualTo(chances.levels().get(2).from());
        assertThat(chances.here()).isEqualTo(1);
    }

    private static List<String> leaves(Derivation why) {
        return why.parts().stream()
                .flatMap(part ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(part.name()), leaves(part).stream()))
                .toList();
    }

    private static BreakEvenSheet sheet(Service service, Unsure unsure) {
        return sheet(service, unsure, CountedUnit.each(new Mix(number("1000"), number("1000"))));
    }

    private static BreakEvenSheet sheet(Service service, Unsure unsure, CountedUnit served) {
        OwnFleet fleet = new OwnFleet(
                claimed("node", "20"),
                claimed("operation", "500000"),
                CAPACITY,
                served,
                claimed("peak utilisation", "0.5"),
                claimed("peak", "1"),
                0);
        return BreakEvenSheet.of(API, fleet, service, List.of(), unsure);
    }

    private static Input claimed(String path, String value) {
        return new Input(path, number(value), "", Input.Tag.CLAIMED, "");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
