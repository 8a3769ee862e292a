package farthing.economics.plan;

import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.plan;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.Draws;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.Summary;
import farthing.workload.plan.Workload;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What interactions differ by averages out in a month's bill, what is not known of their mean does not. Shown on bills that
 * are added up from single interactions, each drawn on its own, at 15 dollars a million tokens.
 */
class TwoKindsOfNotKnowingTest {
    private static final long SEED = 4;
    private static final int BILLS = 2_000;
    private static final double PRICE = 15e-6;
    private static final Input OUTPUT = Unsure.both("output", "50 to 2000", "300 to 1200");
    private static final Distribution DIFFERING = Objects.requireNonNull(OUTPUT.spread());
    private static final Distribution MEAN = Objects.requireNonNull(OUTPUT.uncertain());
    private static final Workload WORKLOAD = workload(List.of(Unsure.call(input("input", "0"), OUTPUT)), w -> w);

    private static OptionBands bands(String interactions) {
        Workload workload = workload(WORKLOAD.calls(), w -> {
            w.traffic = Nest.traffic(interactions);
            return w;
        });
        return Bands.of(workload, List.of(plan(workload)), SEED, 10_000)
                .options()
                .get(0);
    }

    /** Bills of n interactions, each of its own length around the mean. */
    private static double[] bills(Draws draws, int n, Distribution lengths) {
        double[] bills = new double[BILLS];
        for (int i = 0; i < BILLS; i++) {
            for (int k = 0; k < n; k++) {
                bills[i] += PRICE * lengths.quantile(draws.nextFraction());
            }
        }
        return bills;
    }

    /** Of a sample's standard deviation s, by its own fourth moment m: sqrt((m - s^4) / count) / (2 s). */
    private static double deviationError(double[] values) {
        Summary summary = Summary.of(values);
        double fourth = 0;
        for (double value : values) {
            double off = (value - summary.mean()) * (value - summary.mean());
            fourth += off * off / values.length;
        }
        double s = summary.standardDeviation();
        return Math.sqrt((fourth - s * s * s * s) / values.length) / (2 * s);
    }

    @ParameterizedTest(name = "bills of {0} interactions, seed " + SEED)
    @ValueSource(ints = {4, 16, 64, 256})
    void theSpreadOfABillShrinksWithTheRootOfItsInteractions(int n) {
        double[] drawn = bills(new Draws(SEED).split(n), n, DIFFERING);
        Summary bills = Summary.of(drawn);
        double error = deviationError(drawn);
        double single = PRICE * DIFFERING.standardDeviation();
        double closed = single * Math.sqrt(n);
        assertThat(bills.standardDeviation()).as("seed %s", SEED).isCloseTo(closed, within(3 * error));
        assertThat(bills.mean())
                .as("seed %s", SEED)
                .isCloseTo(n * PRICE * DIFFERING.mean(), within(3 * closed / Math.sqrt(BILLS)));

        InteractionSpread planned =
                Objects.requireNonNull(bands(String.valueOf(n)).interaction());
        assertThat(planned.month() / planned.standardDeviation()).isCloseTo(Math.sqrt(n), within(1e-9));
        assertThat(planned.standardDeviation()).isCloseTo(single, within(0.02 * single));
        assertThat(planned.month()).isCloseTo(bills.standardDeviation(), within(3 * error + 0.02 * closed));
    }

    @ParameterizedTest(name = "{0} interactions a month, seed " + SEED)
    @ValueSource(strings = {"1000", "100000", "10000000"})
    void theBandOfABillStays(String interactions) {
        OptionBands bands = bands(interactions);
        Band month = Objects.requireNonNull(bands.month());
        double n = Double.parseDouble(interactions);
        assertThat(month.p95() / month.p5()).isCloseTo(4, within(0.04)); // 300 to 1200, at any number
        assertThat(month.p50()).isCloseTo(n * PRICE * MEAN.quantile(0.5), within(n * PRICE * 6));
        InteractionSpread single = Objects.requireNonNull(bands.interaction());
        assertThat(single.month() / month.mean() * Math.sqrt(n))
                .as("relative to the bill, times the root")
                .isCloseTo(DIFFERING.standardDeviation() / DIFFERING.mean(), within(0.02 * 1.4));
    }

    @ParameterizedTest(name = "bills of {0} interactions, seed " + SEED)
    @ValueSource(ints = {16, 256})
    void billsUnderAnUnknownMeanDifferByBothAndTheBandIsWhatRemains(int n) {
        Draws draws = new Draws(SEED).split(1_000 + n);
        double[] bills = new double[BILLS];
        for (int i = 0; i < BILLS; i++) {
            Distribution lengths = DIFFERING.scaledToMean(MEAN.quantile(draws.nextFraction()));
            for (int k = 0; k < n; k++) {
                bills[i] += PRICE * lengths.quantile(draws.nextFraction()) / n;
            }
        }
        Summary summary = Summary.of(bills);
        // variance of the mean + E[variance of one] / n, the latter growing with the square of the mean
        double relative = DIFFERING.standardDeviation() / DIFFERING.mean();
        double square = MEAN.variance() + MEAN.mean() * MEAN.mean();
        double closed = PRICE * Math.sqrt(MEAN.variance() + relative * relative * square / n);
        assertThat(summary.standardDeviation())
                .as("seed %s", SEED)
                .isCloseTo(closed, within(3 * deviationError(bills)));
        assertThat(closed).isGreaterThan(PRICE * MEAN.standardDeviation());
    }
}
