package farthing.quantity.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.range.Correlations.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTableTest {
    private static final int N = 10_000;

    private static Map<String, Distribution> inputs() {
        Map<String, Distribution> inputs = new LinkedHashMap<>();
        inputs.put("output", RangeText.parse("200 to 600", RangeKind.POSITIVE));
        inputs.put("input", RangeText.parse("800 to 2000", RangeKind.POSITIVE));
        inputs.put("retries", RangeText.parse("2% to 8%", RangeKind.SHARE));
        inputs.put("spike", RangeText.parse("10% of 5k to 50k | 90% of 800 to 2000", RangeKind.POSITIVE));
        inputs.put("price", RangeText.parse("3.1", RangeKind.POSITIVE));
        inputs.put("measured", Samples.of(1, 2, 3, 4, 10));
        return inputs;
    }

    private static DrawTable drawn(long seed, Pair... pairs) {
        return DrawTable.draw(inputs(), Correlations.of(List.of(pairs)), seed, N);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20260821})
    void meansLieWithinTheirStandardErrorAndPercentilesWhereTheyBelong(long seed) {
        DrawTable table = drawn(seed);
        inputs().forEach((name, distribution) -> {
            Summary summary = Summary.of(table.column(name));
            // independent draws would miss by more than one standard error in one of three cases
            assertThat(summary.mean())
                    .as("%s of seed %s", name, seed)
                    .isCloseTo(distribution.mean(), within(0.2 * summary.standardError() + 1e-12));
            for (double p : new double[] {0.05, 0.5, 0.95}) {
                assertThat(distribution.cdf(summary.quantile(p))).isGreaterThanOrEqualTo(p - 1e-3);
            }
            if (distribution instanceof Lognormal || distribution instanceof Beta) {
                assertThat(distribution.cdf(summary.quantile(0.95))).isCloseTo(0.95, within(1.0 / N + 1e-6));
                assertThat(summary.standardDeviation())
                        .isCloseTo(distribution.standardDeviation(), within(0.01 * distribution.standardDeviation()));
            }
        });
    }

    /** Spearman's rank correlation of a Gaussian copula is 6/pi asin(rho/2); its standard error is below 1/sqrt(n). */
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.8, -0.3, 0, 0.5, 0.9, 1})
    void rankCorrelationsAreThoseOfTheCopula(double rho) {
        DrawTable table = drawn(5, new Pair("output", "input", rho), new Pair("spike", "retries", rho / 2));
        double wanted = 6 / StrictMath.PI * StrictMath.asin(rho / 2);
        double wantedOfSpike = 6 / StrictMath.PI * StrictMath.asin(rho / 4);
        double error = 3 / Math.sqrt(N);
        assertThat(spearman(table.column("input"), table.column("output")))
                .isCloseTo(wanted, within(Math.abs(rho) == 1 ? 1e-9 : error));
        assertThat(spearman(table.column("spike"), table.column("retries"))).isCloseTo(wantedOfSpike, within(error));
        assertThat(spearman(table.column("input"), table.column("spike"))).isCloseTo(0, within(error));
    }

    /** Values of a separate program: SplitMix64 and FNV-1a in Python's integers, quantiles by its NormalDist. */
    @Test
    void drawsAreThoseThatTheSeedAndTheNameGiveAnywhere() {
        Distribution range = RangeText.parse("800 to 2000", RangeKind.POSITIVE);
        Map<String, Distribution> inputs = Map.of("input", range, "größe", Samples.of(0, 1, 2, 3, 4, 5, 6, 7));
        DrawTable table = DrawTable.draw(inputs, Correlations.NONE, 42, 8);
        assertThat(table.column("größe")).containsExactly(5, 4, 1, 0, 7, 3, 2, 6);
        double[] expected = {
            1552.0605130536107,
            1843.5993377350667,
            584.7503687951457,
            1061.376551878829,
            1033.0317407688078,
            1333.1489964156501,
            1400.1287262646238,
            1250.5904267921887
        };
        assertThat(table.column("input")).containsExactly(expected, within(1e-9));
    }

    @Test
    void correlationsOnlyReorderAColumn() {
        DrawTable free = drawn(5);
        DrawTable bound = drawn(5, new Pair("output", "input", 0.7));
        assertThat(bound.column("input")).isEqualTo(free.column("input"));
        assertThat(bound.column("output")).isNotEqualTo(free.column("output"));
        assertThat(sorted(bound.column("output"))).isEqualTo(sorted(free.column("output")));
        assertThat(bound.column("retries")).isEqualTo(free.column("retries"));
    }

    @Test
    void anotherInputAndAnotherOrderChangeNoDraws() {
        Map<String, Distribution> more = new LinkedHashMap<>();
        more.put("a new one", new Beta(2, 3));
        List<String> names = new ArrayList<>(inputs().keySet());
        for (String name : names.reversed()) {
            more.put(name, inputs().get(name));
        }
        DrawTable table = DrawTable.draw(more, Correlations.NONE, 5, N);
        for (String name : names) {
            assertThat(table.column(name)).as(name).isEqualTo(drawn(5).column(name));
        }
        assertThat(table.column("input")).isNotEqualTo(drawn(6).column("input"));
    }

    @Test
    void anInputThatIsMadeConstantChangesNoOtherAndMayStillBeNamed() {
        Map<String, Distribution> held = inputs();
        held.put("input", RangeText.parse("1200", RangeKind.POSITIVE));
        Correlations correlations = Correlations.of(List.of(new Pair("output", "input", 0.7)));
        DrawTable table = DrawTable.draw(held, correlations, 5, N);
        assertThat(table.column("input")).containsOnly(1200);
        assertThat(table.column("output")).isEqualTo(drawn(5).column("output"));
    }

    @Test
    void oneDrawIsATable() {
        DrawTable table = DrawTable.draw(inputs(), Correlations.NONE, 5, 1);
        assertThat(table.column("price")).containsExactly(3.1);
        assertThat(table.count()).isEqualTo(1);
        assertThatThrownBy(() -> DrawTable.draw(inputs(), Correlations.NONE, 5, 0))
                .hasMessageContaining("at least 1");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> drawn(5, new Pair("input", "outptu", 0.5)))
                .isInstanceOf(RangeException.class)
                .hasMessageContaining("'outptu'")
                .hasMessageContaining("input, measured, output, price, retries, spike");
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double spearman(double[] x, double[] y) {
        double[] sortedX = sorted(x);
        double[] sortedY = sorted(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double d = Arrays.binarySearch(sortedX, x[i]) - Arrays.binarySearch(sortedY, y[i]);
            sum += d * d;
        }
        double n = x.length;
        return 1 - 6 * sum / (n * (n * n - 1));
    }
}
