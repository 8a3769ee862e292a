package farthing.economics.plan;

import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.plan;
import static farthing.economics.plan.Nest.workload;
import static farthing.economics.plan.Unsure.call;
import static farthing.economics.plan.Unsure.spread;
import static farthing.economics.plan.Unsure.spreadRounds;
import static farthing.economics.plan.Unsure.uncertain;
import static farthing.economics.plan.Unsure.uncertainShare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.range.Correlations;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.Lognormal;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import farthing.workload.plan.Business;
import farthing.workload.plan.Correlated;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.History;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws against closed forms, each within the error that so many independent draws would have. */
class BandsTest {
    private static final int DRAWS = 10_000;
    private static final long SEED = 20260822;
    private static final double IN = 3e-6;
    private static final double OUT = 15e-6;

    private static OptionBands bands(Workload workload) {
        return Bands.of(workload, List.of(plan(workload)), SEED, DRAWS)
                .options()
                .get(0);
    }

    private static Band completed(OptionBands bands) {
        return Objects.requireNonNull(bands.completed());
    }

    /** Of the p-quantile of n draws: sqrt(p (1 - p) / n) in probability, and that much of the distribution either side. */
    private static void assertQuantiles(Band band, Distribution exact, double scale, double offset) {
        double[] at = {0.05, 0.5, 0.95};
        double[] drawn = {band.p5(), band.p50(), band.p95()};
        for (int i = 0; i < at.length; i++) {
            double error = Math.sqrt(at[i] * (1 - at[i]) / DRAWS);
            assertThat(drawn[i])
                    .as("p%s of seed %s", 100 * at[i], SEED)
                    .isBetween(
                            offset + scale * exact.quantile(at[i] - 3 * error),
                            offset + scale * exact.quantile(at[i] + 3 * error));
        }
        assertThat(band.mean())
                .as("mean of seed %s", SEED)
                .isCloseTo(
                        offset + scale * exact.mean(),
                        within(3 * scale * exact.standardDeviation() / Math.sqrt(DRAWS)));
    }

    @Test
    void whatIsCertainIsAPoint() {
        OptionBands bands = bands(workload(List.of(Nest.call("answer", "1400", "600")), w -> w));
        assertThat(completed(bands).isPoint()).isTrue();
        assertThat(completed(bands).p50()).isCloseTo(0.0132, within(1e-15));
        assertThat(Objects.requireNonNull(bands.year()).mean()).isCloseTo(12 * 1320, within(1e-8));
        assertThat(bands.interaction()).isNull();
        assertThat(bands.margin()).isNull();
        assertThat(bands.curvature()).isEqualTo(1);
        assertThat(bands.cheapest()).isEqualTo(1);
    }

    @Test
    void aStraightLineOfALognormalHasItsQuantilesAndItsMeanNotItsMedian() {
        Input output = uncertain("output", "300 to 1200");
        OptionBands bands = bands(workload(List.of(call(input("input", "1400"), output)), w -> w));
        assertQuantiles(completed(bands), RangeText.parse("300 to 1200", RangeKind.POSITIVE), OUT, 1400 * IN);
        // the median is 600; the mean is above it by exp(sigma^2 / 2)
        assertThat(output.mean().doubleValue()).isGreaterThan(650);
    }

    @Test
    void aProductOfLognormalsIsLognormal() {
        Lognormal tokens = (Lognormal) RangeText.parse("300 to 1200", RangeKind.POSITIVE);
        Lognormal traffic = (Lognormal) RangeText.parse("50k to 400k", RangeKind.POSITIVE);
        Lognormal product = new Lognormal(tokens.mu() + traffic.mu(), Math.hypot(tokens.sigma(), traffic.sigma()));
        OptionBands bands =
                bands(workload(List.of(call(input("input", "0"), uncertain("output", "300 to 1200"))), w -> {
                    w.traffic = new Traffic(
                            List.of(uncertain("interactions", "50k to 400k")),
                            null,
                            input("peak", "1"),
                            input("growth", "0"));
                    return w;
                }));
        assertQuantiles(Objects.requireNonNull(bands.month()), product, OUT, 0);
        // how many come does not change what one costs
        assertQuantiles(Objects.requireNonNull(bands.ended()), tokens, OUT, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.8, 0.5, 1})
    void factorsThatMoveTogetherWidenTheirProductAndOpposedOnesNarrowIt(double rho) {
        Lognormal tokens = (Lognormal) RangeText.parse("300 to 1200", RangeKind.POSITIVE);
        Lognormal traffic = (Lognormal) RangeText.parse("50k to 400k", RangeKind.POSITIVE);
        double variance = tokens.sigma() * tokens.sigma()
                + traffic.sigma() * traffic.sigma()
                + 2 * rho * tokens.sigma() * traffic.sigma();
        Lognormal product = new Lognormal(tokens.mu() + traffic.mu(), Math.sqrt(variance));
        OptionBands bands =
                bands(workload(List.of(call(input("input", "0"), uncertain("output", "300 to 1200"))), w -> {
                    w.traffic = new Traffic(
                            List.of(uncertain("interactions", "50k to 400k")),
                            null,
                            input("peak", "1"),
                            input("growth", "0"));
                    Correlations together =
                            Correlations.of(List.of(new Correlations.Pair("output", "interactions", rho)));
                    w.correlated = new Correlated(Correlations.NONE, together);
                    return w;
                }));
        assertQuantiles(Objects.requireNonNull(bands.month()), product, OUT, 0);
    }

    @Test
    void interactionsLongInBothDifferMore() {
        Workload apart = workload(List.of(call(spread("input", "200 to 20k"), spread("output", "50 to 5k"))), w -> w);
        Workload together = workload(apart.calls(), w -> {
            w.correlated = new Correlated(
                    Correlations.of(List.of(new Correlations.Pair("input", "output", 1))), Correlations.NONE);
            return w;
        });
        // both ranges are a factor of 100 wide, so that at 1 the q-quantile of the cost is that of either
        Distribution input = RangeText.parse("200 to 20k", RangeKind.POSITIVE);
        Distribution output = RangeText.parse("50 to 5k", RangeKind.POSITIVE);
        InteractionSpread single = Objects.requireNonNull(bands(together).interaction());
        for (double[] at : new double[][] {{0.5, single.p50()}, {0.9, single.p90()}, {0.99, single.p99()}}) {
            assertThat(at[1])
                    .isBetween(
                            IN * input.quantile(at[0] - 0.003) + OUT * output.quantile(at[0] - 0.003),
                            IN * input.quantile(at[0] + 0.003) + OUT * output.quantile(at[0] + 0.003));
        }
        assertThat(single.p99())
                .isGreaterThan(
                        1.1 * Objects.requireNonNull(bands(apart).interaction()).p99());
    }

    @Test
    void retriesAreTruncatedGeometricAtEveryDraw() {
        Distribution rate = RangeText.parse("2% to 20%", RangeKind.SHARE);
        OptionBands bands = bands(workload(List.of(call(input("input", "1000"), input("output", "0"))), w -> {
            w.retries = new Retries(
                    uncertainShare("rate", "2% to 20%"), input("retries", "2"), input("billed", "1"), false);
            return w;
        }));
        // attempts (1 - r^3) / (1 - r) = 1 + r + r^2, of which E[r^2] = var + mean^2
        double second = rate.variance() + rate.mean() * rate.mean();
        double expected = 0.003 * (1 + rate.mean() + second);
        double slack = 0.003 * 3 * rate.standardDeviation() * 1.5 / Math.sqrt(DRAWS);
        assertThat(Objects.requireNonNull(bands.ended()).mean()).isCloseTo(expected, within(slack));
        // a rising function of one input keeps its quantiles: a completed one costs 0.003 / (1 - r)
        double p95 = rate.quantile(0.95);
        assertThat(completed(bands).p95()).isCloseTo(0.003 / (1 - p95), within(1e-5));
        assertThat(Objects.requireNonNull(bands.call()).p95()).isCloseTo(0.003 * (1 + p95 + p95 * p95), within(1e-5));
    }

    @Test
    void aCascadeCostsTheFirstModelAndItsShareOfTheSecond() {
        Distribution share = RangeText.parse("5% to 40%", RangeKind.SHARE);
        OptionBands bands = bands(workload(List.of(call(input("input", "1000"), input("output", "1000"))), w -> {
            w.routing = new Routing.Cascade(Nest.HAIKU, uncertainShare("escalated", "5% to 40%"), input("check", "0"));
            return w;
        }));
        // 0.001 + 0.005 at the first model, 0.003 + 0.015 at the second
        assertQuantiles(Objects.requireNonNull(bands.ended()), share, 0.018, 0.006);
    }

    @Test
    void theMeanOverInteractionsOfACurveIsNotTheMeanInteraction() {
        Input rounds = spreadRounds("rounds", "50% of 2 | 50% of 10");
        OptionBands bands = bands(workload(
                List.of(call(rounds, input("input", "1000"), input("output", "0"), new History.All())), w -> w));
        // 3 and 55 rounds' worth of input, 29 on average; six rounds send 21
        assertThat(bands.curvature()).isCloseTo(29.0 / 21, within(1e-12));
        assertThat(completed(bands).p50()).isCloseTo(0.087, within(1e-12));
        InteractionSpread single = Objects.requireNonNull(bands.interaction());
        assertThat(single.p50()).isCloseTo(0.009, within(1e-12));
        assertThat(single.p90()).isCloseTo(0.165, within(1e-12));
        assertThat(single.mean()).isCloseTo(0.087, within(1e-12));
        assertThat(completed(bands).isPoint()).as("spread is no uncertainty").isTrue();
    }

    @Test
    void whatIsSharedOutEvenlyDoesNotSpread() {
        Input rounds = spreadRounds("rounds", "50% of 2 | 50% of 10");
        OptionBands bands = bands(
                workload(List.of(call(rounds, input("input", "1000"), input("output", "0"), new History.All())), w -> {
                    w.traffic = Nest.traffic("400");
                    w.hidden = List.of(
                            new HiddenCost("audit", HiddenCost.Basis.MONTH, List.of(input("audit", "100")), false),
                            new HiddenCost(
                                    "gateway", HiddenCost.Basis.INFERENCE, List.of(input("gate", "0.5")), false));
                    return w;
                }));
        // 0.087 of inference on average, half as much for the gateway, a quarter dollar for the audit
        InteractionSpread single = Objects.requireNonNull(bands.interaction());
        assertThat(single.mean()).isCloseTo(0.087 + 0.0435 + 0.25, within(1e-12));
        assertThat(completed(bands).p50()).isCloseTo(single.mean(), within(1e-12));
        assertThat(single.p50()).isCloseTo(0.009 + 0.0435 + 0.25, within(1e-12));
        assertThat(single.p99()).isCloseTo(0.165 + 0.0435 + 0.25, within(1e-12));
        assertThat(single.month()).isCloseTo(0.078 * 20, within(0.078 * 20 * 1e-4));
    }

    @Test
    void ofAStraightLineTheMeanInteractionCostsTheMean() {
        OptionBands bands =
                bands(workload(List.of(call(spread("input", "200 to 20k"), spread("output", "50 to 5k"))), w -> w));
        assertThat(bands.curvature()).isCloseTo(1, within(1e-13));
        assertThat(completed(bands).p50())
                .isCloseTo(
                        RangeText.parse("200 to 20k", RangeKind.POSITIVE).mean() * IN
                                + RangeText.parse("50 to 5k", RangeKind.POSITIVE)
                                                .mean()
                                        * OUT,
                        within(1e-12));
    }

    @Test
    void aSingleInteractionHasWholeRounds() {
        OptionBands bands = bands(workload(
                List.of(call(
                        spreadRounds("rounds", "2 to 4"),
                        input("input", "1000"),
                        input("output", "0"),
                        new History.None())),
                w -> w));
        InteractionSpread single = Objects.requireNonNull(bands.interaction());
        assertThat(single.p50() / 0.003).isCloseTo(Math.rint(single.p50() / 0.003), within(1e-9));
        assertThat(single.p99() / 0.003).isCloseTo(Math.rint(single.p99() / 0.003), within(1e-9));
    }

    @Test
    void anInputWithBothKindsKeepsThemApart() {
        Input output = Unsure.both("output", "50 to 2000", "300 to 1200");
        OptionBands bands = bands(workload(List.of(call(input("input", "0"), output)), w -> w));
        assertQuantiles(completed(bands), RangeText.parse("300 to 1200", RangeKind.POSITIVE), OUT, 0);
        Distribution differing = Objects.requireNonNull(output.spread());
        assertThat(Objects.requireNonNull(bands.interaction()).p90())
                .isCloseTo(OUT * differing.quantile(0.9), within(OUT * 5));
    }

    @Test
    void optionsAreComparedUnderTheSameDraws() {
        Workload byOutput = workload(List.of(call(input("input", "0"), uncertain("output", "300 to 1200"))), w -> w);
        Distribution output = RangeText.parse("300 to 1200", RangeKind.POSITIVE);
        for (double probability : new double[] {0.5, 0.83}) {
            String tokens = String.valueOf(output.quantile(probability) * OUT / IN);
            Workload fixed = workload(List.of(call(input("input", tokens), input("output", "0"))), w -> w);
            Bands bands = Bands.of(byOutput, List.of(plan(byOutput), plan(fixed)), SEED, DRAWS);
            assertThat(bands.options().get(0).cheapest()).isCloseTo(probability, within(1.0 / DRAWS));
            assertThat(bands.options().get(1).cheapest()).isCloseTo(1 - probability, within(1.0 / DRAWS));
            OptionSheet barred = plan(fixed);
            Bands held =
                    Bands.of(byOutput, List.of(plan(byOutput), barred), option -> !option.equals(barred), SEED, DRAWS);
            assertThat(held.options().stream().map(OptionBands::cheapest)).containsExactly(1.0, 0.0);
        }
    }

    @Test
    void aLossIsAsLikelyAsCostsAbovePrice() {
        Distribution output = RangeText.parse("300 to 1200", RangeKind.POSITIVE);
        String price = String.valueOf(output.quantile(0.9) * OUT);
        OptionBands bands =
                bands(workload(List.of(call(input("input", "0"), uncertain("output", "300 to 1200"))), w -> {
                    w.business = new Business(
                            new Business.Price.PerInteraction(input("price", price)),
                            input("completed", "1"),
                            input("correct", "1"),
                            null,
                            null);
                    return w;
                }));
        assertThat(bands.loss()).isCloseTo(0.1, within(1.0 / DRAWS));
        assertThat(Objects.requireNonNull(bands.margin()).p50())
                .isCloseTo(1 - output.quantile(0.5) / output.quantile(0.9), within(1e-3));
        assertThat(Objects.requireNonNull(bands.revenue()).isPoint()).isTrue();
    }

    @Test
    void theSameSeedGivesTheSameFiguresAndAnotherSeedOthers() {
        Workload workload = workload(
                List.of(call(
                        spreadRounds("rounds", "2 to 9"),
                        Unsure.both("input", "100 to 3k", "500 to 900"),
                        uncertain("output", "300 to 1200"),
                        new History.All())),
                w -> w);
        OptionSheet option = plan(workload);
        OptionBands one =
                Bands.of(workload, List.of(option), 7, 1_000).options().get(0);
        OptionBands again =
                Bands.of(workload, List.of(plan(workload)), 7, 1_000).options().get(0);
        OptionBands other =
                Bands.of(workload, List.of(option), 8, 1_000).options().get(0);
        // these very bits, whatever the machine
        Band completed = Objects.requireNonNull(one.completed());
        assertThat(new double[] {completed.p5(), completed.p50(), completed.p95(), one.curvature()})
                .containsExactly(0.06169609658009809, 0.09653373277457453, 0.1628602125520746, 1.1174501281997178);
        assertThat(again.completed()).isEqualTo(one.completed()).isNotEqualTo(other.completed());
        assertThat(again.interaction()).isEqualTo(one.interaction()).isNotEqualTo(other.interaction());
    }
}
