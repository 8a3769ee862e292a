package farthing.economics.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
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

/** Figures by hand: a node at 20 USD an hour, 15,000 tokens a second of prefill, 3,000 of decode; 1500 in, 300 out. */
class MachineCostTest {
    private static final Capacity NODE = capacity("15000", "3000");

    private static Capacity capacity(String prefill, String decode) {
        return new Capacity(
                new BigDecimal(prefill), new BigDecimal(decode), Service.EITHER, Input.Tag.CLAIMED, "typed");
    }

    private static Input input(String path, String value) {
        return new Input(path, new BigDecimal(value), "", Input.Tag.CLAIMED, "");
    }

    private record Reckoned(MachineCost cost, Exact values) {
        BigDecimal of(Cell cell) {
            return values.value(cell);
        }

        String rounded(Cell cell, int places) {
            return of(cell).setScale(places, RoundingMode.HALF_UP).toPlainString();
        }
    }

    private static Reckoned reckoned(
            String hourly, String operation, Capacity capacity, Service service, String in, String out, Work work) {
        Sheet sheet = new Sheet();
        MachineCost cost = MachineCost.of(
                sheet,
                new MachineCost.Setting(
                        sheet.given(input("a machine, an hour", hourly)),
                        sheet.given(input("operation, a year", operation)),
                        capacity,
                        service,
                        sheet.given(input("input", in)),
                        sheet.given(input("output", out)),
                        work));
        return new Reckoned(cost, Exact.of(sheet));
    }

    private static Work at(String utilisation) {
        return new Work.Utilised(input("utilisation", utilisation), 1, 0);
    }

    @Test
    void aNodeServesAMillionTokensAtTheTwoBoundsOfTheTruth() {
        Reckoned simultaneous = reckoned("20", "0", NODE, Service.SIMULTANEOUS, "1500", "300", at("1"));
        Reckoned serial = reckoned("20", "0", NODE, Service.SERIAL, "1500", "300", at("1"));

        // 0.1 s each: 36,000 requests an hour of 1,800 tokens are 64.8 million; half as many one after the other
        assertThat(simultaneous.rounded(simultaneous.cost.perMillion(), 3)).isEqualTo("0.309");
        assertThat(serial.rounded(serial.cost.perMillion(), 3)).isEqualTo("0.617");
        assertThat(simultaneous.of(simultaneous.cost.feasible())).isEqualByComparingTo("36000");
        assertThat(serial.of(serial.cost.feasible())).isEqualByComparingTo("18000");
        assertThat(simultaneous.rounded(simultaneous.cost.perRequest(), 8)).isEqualTo("0.00055556");
    }

    @ParameterizedTest
    @CsvSource({"1, 1.85, 0.37", "0.5, 3.70, 0.74", "0.3, 6.17, 1.23", "0.2, 9.26, 1.85"})
    void allCostOnOneSideIsWhatIsOftenQuoted(String utilisation, String output, String input) {
        Reckoned cost = reckoned("20", "0", NODE, Service.SERIAL, "1500", "300", at(utilisation));

        assertThat(cost.rounded(cost.cost.allOnOutput(), 2)).isEqualTo(output);
        assertThat(cost.rounded(cost.cost.allOnInput(), 2)).isEqualTo(input);
    }

    @ParameterizedTest
    @CsvSource({"1, 7.13", "0.3, 23.78"})
    void operationIsPaidWhateverIsServed(String utilisation, String output) {
        // (175,000 + 500,000) / (3,000 x 3,600 x 8,760 / 10^6)
        Reckoned cost = reckoned(
                new BigDecimal("175000")
                        .divide(new BigDecimal("8760"), 40, RoundingMode.HALF_EVEN)
                        .toPlainString(),
                "500000",
                NODE,
                Service.SIMULTANEOUS,
                "1500",
                "300",
                at(utilisation));

        assertThat(cost.rounded(cost.cost.allOnOutput(), 2)).isEqualTo(output);
    }

    @Test
    void asManyMachinesServeAsTheRequestsNeedAndSparesArePaid() {
        // 36,000 an hour a machine; 730 x 90,000 a month need 2.5 machines
        Work work = new Work.Sized(input("requests", "65700000"), input("most", "1"), 1);
        Reckoned cost = reckoned("20", "0", NODE, Service.SIMULTANEOUS, "1500", "300", work);

        assertThat(cost.of(cost.cost.paid())).isEqualByComparingTo("4");
        assertThat(cost.of(cost.cost.utilisation())).isEqualByComparingTo("0.625");
        assertThat(cost.of(cost.cost.fleetHourly())).isEqualByComparingTo("80");
        assertThat(cost.of(cost.cost.fleetMonthly())).isEqualByComparingTo("58400");
    }

    @Test
    void aWholeNumberOfMachinesIsNotRoundedUpByTheLastDigitOfAQuotient() {
        // 1 + 2 s a request are 1,200 requests an hour; rates of 3 and 7 do not terminate
        Work work = new Work.Sized(input("requests", "2628000"), input("most", "1"), 0);
        Reckoned cost = reckoned("20", "0", capacity("3", "7"), Service.SERIAL, "3", "14", work);

        assertThat(cost.of(cost.cost.paid())).isEqualByComparingTo("3");
        assertThat(cost.of(cost.cost.utilisation()).subtract(BigDecimal.ONE).abs())
                .isLessThan(new BigDecimal("1e-50"));
    }

    @Test
    void moreWorkThanCanBeServedIsRefused() {
        assertThatThrownBy(() -> at("1.01"))
                .isInstanceOf(UtilisationException.class)
                .hasMessageContaining("at most 100%, found 101%");
        assertThatThrownBy(() -> new Work.Utilised(input("utilisation", "0.8"), 3, 1))
                .isInstanceOf(UtilisationException.class)
                .hasMessageContaining("at most 75%");
        Reckoned sent = reckoned(
                "20",
                "0",
                NODE,
                Service.SIMULTANEOUS,
                "1500",
                "300",
                new Work.Sent(input("requests", "65700000"), 2, 0));
        assertThatThrownBy(() -> sent.cost.check(sent.values))
                .isInstanceOf(UtilisationException.class)
                .hasMessageContaining("2 machines can serve 72000 requests an hour, and 90000 come")
                .hasMessageContaining("125%");
    }

    @Test
    void whatWasSeenOfAMixIsWhatTheMachineServesOfIt() {
        Mix mix = new Mix(new BigDecimal("1000"), new BigDecimal("500"));
        Capacity seen = Capacity.seen(mix, new BigDecimal("4"), new BigDecimal("20000"), Input.Tag.MEASURED, "a row");

        // of 0.25 s a request the prompt takes 0.05 s; 500 tokens in 0.2 s
        assertThat(seen.decode()).isEqualByComparingTo("2500");
        assertThat(seen.requestsPerHour(mix)).isEqualByComparingTo("14400");
        assertThatThrownBy(
                        () -> Capacity.seen(mix, new BigDecimal("4"), new BigDecimal("3000"), Input.Tag.MEASURED, ""))
                .hasMessageContaining("more than a prefill of 3000 tokens a second can read");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allocationsAddUpToTheFleetAndFullerMachinesServeCheaper(long seed) {
        Random random = new Random(seed);
        String hourly = between(random, 1, 100_000) + ".37";
        String operation = between(random, 0, 1_000_000);
        Capacity capacity = capacity(between(random, 1, 200_000), between(random, 1, 30_000));
        String in = between(random, 1, 100_000);
        String out = between(random, 1, 5_000);
        int percent = 1 + random.nextInt(99);
        for (Service service : Service.values()) {
            Reckoned cost = reckoned(hourly, operation, capacity, service, in, out, at("0." + two(percent)));
            MachineCost cells = cost.cost;

            // a sheet keeps 60 digits: a difference of two such figures may lose the last two
            BigDecimal both = cost.of(cells.inputHourly()).add(cost.of(cells.outputHourly()));
            assertThat(Decimals.rounded(both, 58))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(Decimals.rounded(cost.of(cells.fleetHourly()), 58));
            BigDecimal byTokens = cost.of(cells.inputPerMillion())
                    .multiply(new BigDecimal(in))
                    .add(cost.of(cells.outputPerMillion()).multiply(new BigDecimal(out)))
                    .movePointLeft(6);
            BigDecimal perRequest = cost.of(cells.perRequest());
            assertThat(byTokens.subtract(perRequest).abs())
                    .as("seed %d", seed)
                    .isLessThan(perRequest.movePointLeft(50));
            Mix mix = new Mix(new BigDecimal(in), new BigDecimal(out));
            BigDecimal feasible = capacity.requestsPerHour(mix, service);
            assertThat(cost.of(cells.feasible()).subtract(feasible).abs()).isLessThan(feasible.movePointLeft(50));

            Reckoned fuller = reckoned(hourly, operation, capacity, service, in, out, at("1"));
            for (Cell price : List.of(cells.perRequest(), cells.perMillion(), cells.allOnOutput())) {
                assertThat(fuller.of(price)).as("seed %d", seed).isLessThan(cost.of(price));
            }
        }
    }

    private static String between(Random random, int low, int high) {
        return String.valueOf(low + random.nextInt(high - low));
    }

    private static String two(int percent) {
        return (percent < 10 ? "0" : "") + percent;
    }
}
