package farthing.economics.plan;

import static farthing.economics.plan.Nest.call;
import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.plan;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Columns;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.arrivals.ArrivalPattern.Poisson;
import farthing.workload.arrivals.Bursts;
import farthing.workload.arrivals.DailyCurve;
import farthing.workload.arrivals.Gaps;
import farthing.workload.arrivals.HitRate;
import farthing.workload.arrivals.PrefixTraffic;
import farthing.workload.plan.Arrivals;
import farthing.workload.plan.Caching;
import farthing.workload.plan.History;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Traffic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan's hit rates: the closed forms of workload.arrivals, and decimals worked by hand. */
class HitRatesTest {
    private static final String SONNET = "claude-sonnet-4-6";

    /** 1,000 calls a day, a prefix of 50,000 tokens: exp(-1000 / 288) = 0.0310479 of them write. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"5m, 31.0479, 20.356", "1h, 0, 15.000"})
    void theIssuesExampleThroughThePlanner(String policy, double writes, double dollars) {
        Estimate estimate = estimate(prefixOnly("1", "50000"), "30416.6666666666666667", policy, null);

        assertThat(1_000 * (1 - hits(estimate))).isCloseTo(writes, within(0.0005));
        // 968.952 x 50,000 x 0.30 + 31.048 x 50,000 x 3.75 a million; 1,000 x 50,000 x 0.30
        assertThat(1_000 * estimate.contracted().amount().doubleValue()).isCloseTo(dollars, within(0.0005));
    }

    /** The guide's figures are a typed 80% and 98%: they stand, marked, beside what arrivals say. */
    @ParameterizedTest(name = "{0}, typed {1}")
    @CsvSource({"5m, 0.80, 49.50, 'claimed 80%, by arrivals 96.9%'", "1h, 0.98, 20.70, 'claimed 98%, by arrivals 100%'"
    })
    void aTypedHitRateIsUsedAndTheEnginesOwnStandsBesideIt(String policy, String typed, String dollars, String words) {
        Estimate estimate =
                estimate(prefixOnly("1", "50000"), "30416.6666666666666667", policy, input("cache.hit_rate", typed));

        assertThat(estimate.contracted().amount().multiply(new BigDecimal("1000")))
                .isEqualByComparingTo(dollars);
        assertThat(Objects.requireNonNull(estimate.hitRateSource()).words()).isEqualTo(words);
    }

    /** Of 1,000 and 3,000 tokens half are read at 0.30 and, as rounds go on, the others written at 3.75. */
    @Test
    void whatATypedHitRateLeavesOfAGrowingConversationIsWritten() {
        Estimate estimate = estimate(
                call("chat", "2", "0", "1000", "1000", new History.All()), "1", "5m", input("cache.hit_rate", "0.5"));

        // 2,000 x 0.30 + 2,000 x 3.75 + 2,000 x 15 a million
        assertThat(estimate.contracted().amount()).isEqualByComparingTo("0.0381");
    }

    /** Nobody comes back to the end of a single round: 5,000 tokens are cached, 1,000 are plain input. */
    @Test
    void aSingleRoundWritesItsPrefixAlone() {
        Estimate estimate = estimate(call("answer", "1", "5000", "1000", "0", new History.All()), "0", "5m", null);

        // 5,000 x 3.75 + 1,000 x 3 a million
        assertThat(estimate.contracted().amount()).isEqualByComparingTo("0.02175");
    }

    @Test
    void aMeasuredHitRateSaysSoAndAnEnginesOwnNeedsNoTag() {
        Input measured = new Input("cache.hit_rate", new BigDecimal("0.915"), "", Input.Tag.MEASURED, "March logs");

        assertThat(Objects.requireNonNull(estimate(prefixOnly("1", "50000"), "1000000", "5m", measured)
                                .hitRateSource())
                        .words())
                .isEqualTo("measured 91.5%, by arrivals 100%");
        assertThat(Objects.requireNonNull(estimate(prefixOnly("1", "50000"), "30416.6666666666666667", "5m", null)
                                .hitRateSource())
                        .words())
                .isEqualTo("by arrivals 96.9%");
        assertThat(estimate(prefixOnly("1", "50000"), "1000000", Caching.NONE, measured)
                        .hitRateSource())
                .isNull();
    }

    @Test
    void aTypedHitRateOfAPrefixBelowTheMinimumMeetsNoneByArrivals() {
        Estimate estimate = estimate(prefixOnly("1", "1023"), "1000000", "5m", input("cache.hit_rate", "0.5"));

        assertThat(Objects.requireNonNull(estimate.hitRateSource()).words()).isEqualTo("claimed 50%, by arrivals 0%");
        assertThat(estimate(prefixOnly("1", "1023"), "1000000", "5m", null).hitRate())
                .isEqualByComparingTo("0");
        assertThat(estimate(prefixOnly("1", "1024"), "1000000", "5m", null).hitRate())
                .isGreaterThan(new BigDecimal("0.99"));
    }

    /** Each scope sees its own part of the traffic, never the total. */
    @ParameterizedTest(name = "{0} interactions a month over {1} scopes, {2}")
    @CsvSource({"43800, 1, 5m", "43800, 10, 5m", "43800, 400, 1h", "3000, 7, 1h"})
    void aPrefixOfOneCallIsThePoissonForm(String interactions, int scopes, String policy) {
        Estimate estimate = Estimate.of(plan(workload(List.of(prefixOnly("1", "5000")), w -> {
            w.traffic = Nest.traffic(interactions);
            w.caching = new Caching(policy, input("scopes", Integer.toString(scopes)), null, List.of());
            return w;
        })));
        HitRate form = PrefixTraffic.shared(5_000, new Poisson(Double.parseDouble(interactions) / 730))
                .in(scopes)
                .under(policy(policy), SONNET, 0);

        assertThat(hits(estimate)).isCloseTo(form.hits(), within(1e-9));
    }

    /** Even arrivals all hit within the lifetime, and none beyond: 8,760 a month are one every 300 s. */
    @ParameterizedTest(name = "{0} a month over {1} scopes, {2} rounds, {3}")
    @CsvSource({
        "8760, 1, 1, 5m, 1",
        "8759, 1, 1, 5m, 0",
        "17520, 2, 1, 5m, 1",
        "17519, 2, 1, 5m, 0",
        "730, 1, 1, 1h, 1",
        "729, 1, 1, 1h, 0",
        "0, 1, 1, 5m, 0",
        // five rounds 30 s apart last 2 minutes, and 5 minutes more: one every 420 s; else four of five hit
        "6257.1428571428571429, 1, 5, 5m, 1",
        "6257, 1, 5, 5m, 0.8",
    })
    void evenArrivalsHitWithinTheLifetimeAndNeverBeyond(
            String interactions, String scopes, String rounds, String policy, double hits) {
        Traffic poisson = Nest.traffic(interactions);
        Traffic even = new Traffic(
                poisson.interactions(),
                null,
                poisson.peak(),
                poisson.growth(),
                List.of(),
                List.of(),
                null,
                null,
                Arrivals.PERIODIC);
        Estimate estimate = Estimate.of(plan(workload(List.of(prefixOnly(rounds, "5000")), w -> {
            w.traffic = even;
            w.caching = new Caching(policy, input("scopes", scopes), null, List.of());
            return w;
        })));

        assertThat(hits(estimate)).isEqualTo(hits);
    }

    /** Nights let a prefix expire that the mean rate would keep; where traffic is thin, the day keeps it the better. */
    @ParameterizedTest(name = "{0} a month, {1} scopes, {2}")
    @CsvSource({"20000, 1, 5m", "20000, 30, 5m", "20000, 30, 1h", "300, 1, 1h", "3000000, 1, 1h"})
    void aDailyCurveIsItsIntegral(String interactions, int scopes, String policy) {
        List<BigDecimal> hours = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            int weight = hour < 7 ? 1 : hour < 18 ? 10 : 4;
            hours.add(BigDecimal.valueOf(weight));
            weights.add((double) weight);
        }
        Traffic flat = Nest.traffic(interactions);
        Estimate estimate = Estimate.of(plan(workload(List.of(prefixOnly("1", "5000")), w -> {
            w.traffic =
                    new Traffic(flat.interactions(), null, flat.peak(), flat.growth(), hours, List.of(), null, null);
            w.caching = new Caching(policy, input("scopes", Integer.toString(scopes)), null, List.of());
            return w;
        })));
        DailyCurve curve =
                new DailyCurve(Double.parseDouble(interactions) * 24 / 730, weights, Collections.nCopies(7, 1.0));
        HitRate form = PrefixTraffic.shared(5_000, curve).in(scopes).under(policy(policy), SONNET, 0);
        assertThat(hits(estimate)).isCloseTo(form.hits(), within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noHitRateFallsWithMoreTrafficFewerScopesOrALongerLifetime(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String rounds = Integer.toString(1 + random.nextInt(6));
            Distribution spread = RangeText.parse(1 + random.nextInt(60) + "s to 30m", RangeKind.SECONDS);
            Input gap = new Input("gap", spread.decimalMean(), "s", Input.Tag.CLAIMED, "", spread, null);
            PlannedCall call = with(prefixOnly(rounds, "5000"), gap);
            int traffic = 1 + random.nextInt(50_000);
            int scopes = 1 + random.nextInt(50);
            double hits = hits(call, traffic, scopes, "5m");

            assertThat(hits).isBetween(0.0, 1.0);
            assertThat(hits(call, 2 * traffic, scopes, "5m")).isGreaterThanOrEqualTo(hits);
            assertThat(hits(call, traffic, scopes + 1, "5m")).isLessThanOrEqualTo(hits);
            assertThat(hits(call, traffic, scopes, "1h")).isGreaterThanOrEqualTo(hits);
        }
    }

    private static double hits(PlannedCall call, int interactions, int scopes, String policy) {
        return hits(Estimate.of(plan(workload(List.of(call), w -> {
            w.traffic = Nest.traffic(Integer.toString(interactions));
            w.caching = new Caching(policy, input("scopes", Integer.toString(scopes)), null, List.of());
            return w;
        }))));
    }

    /** Rounds of an interaction keep its prefix alive for each other and for the next interaction. */
    @ParameterizedTest(name = "{0} rounds, gaps of {1}, {2} interactions a month, {3}")
    @CsvSource({
        "5, 2m, 4380, 5m",
        "5, 10m, 4380, 5m",
        "5, 10m, 4380, 1h",
        "12, 10s to 300s, 2000, 5m",
        "12, 10s to 1h, 2000, 5m",
        "8, 95% of 5s to 90s | 5% of 10m to 2h, 1000, 5m",
        "8, 95% of 5s to 90s | 5% of 10m to 2h, 1000, 1h",
    })
    void aPrefixOfManyRoundsIsTheFormOfSessions(String rounds, String gaps, String interactions, String policy) {
        Distribution spread = RangeText.parse(gaps, RangeKind.SECONDS);
        Input gap = new Input(
                "gap", spread.decimalMean(), "s", Input.Tag.CLAIMED, "", spread.variance() == 0 ? null : spread, null);
        Estimate estimate = estimate(with(prefixOnly(rounds, "5000"), gap), interactions, policy, null);
        double[] hours = new double[4_000];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = spread.quantile((i + 0.5) / hours.length) / 3_600;
        }
        Bursts sessions = new Bursts(
                Double.parseDouble(interactions) / 730, Double.parseDouble(rounds), new Gaps.Observed(hours));
        HitRate form = PrefixTraffic.shared(5_000, sessions).under(policy(policy), SONNET, 0);

        assertThat(hits(estimate)).isCloseTo(form.hits(), within(5e-4));
    }

    /** What a session alone sends again is read by the share of its gaps that are within the lifetime. */
    @Test
    void anInteractionsOwnHistoryIsReadAsItsGapsAllow() {
        // no other interaction; 30% of the gaps are ten minutes
        Distribution spread = RangeText.parse("70% of 20s | 30% of 600s", RangeKind.SECONDS);
        Input gap = new Input("gap", new BigDecimal("194"), "s", Input.Tag.CLAIMED, "", spread, null);
        PlannedCall chat = with(call("chat", "2", "4000", "1000", "1000", new History.All()), gap);
        Estimate estimate = estimate(chat, "0", "5m", null);

        // the first round sends 5,000, the second 7,000, of which 5,000 are read in 70%
        assertThat(estimate.hitRate())
                .isNotNull()
                .isCloseTo(new BigDecimal("0.29166667"), within(new BigDecimal("1e-7")));
        HitRate own = new PrefixTraffic(
                        0, 5_000, new Bursts(1, 2, new Gaps.Observed(seventyOfAHundred())), 1, CacheScope.SESSION)
                .under(policy("5m"), SONNET, 0);
        assertThat(0.7 / 2).isCloseTo(own.hits(), within(1e-12));
    }

    private static double[] seventyOfAHundred() {
        double[] hours = new double[10];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = (i < 7 ? 20 : 600) / 3_600.0;
        }
        return hours;
    }

    /** The spread is one of gaps, not of interactions; only its mean may be uncertain, and then the shape moves with it. */
    @Test
    void gapsAreNoSpreadOfInteractionsButTheirMeanMayBeUncertain() {
        Distribution spread = RangeText.parse("10s to 1h", RangeKind.SECONDS);
        Input gap = new Input("gap", spread.decimalMean(), "s", Input.Tag.CLAIMED, "", spread, null);
        OptionSheet option = option(with(call("chat", "2", "4000", "1000", "1000", new History.All()), gap));

        assertThat(option.inputs())
                .filteredOn(input -> input.path().equals("gap"))
                .allMatch(input -> input.spread() == null);
        double mean = spread.mean();
        double[] drawn = {mean / 10, mean, mean * 10};
        Cell read = option.calls().get(0).read();
        double[] reads =
                Columns.of(option.sheet(), List.of(read), input -> input.path().equals("gap") ? drawn : null, 3)[0];
        for (int i = 0; i < 3; i++) {
            double within = spread.cdf(300 * mean / drawn[i]);
            assertThat(reads[i]).isCloseTo(5_000 * within, within(1e-6));
        }
        assertThat(reads[1]).isCloseTo(Estimate.of(option).exact().value(read).doubleValue(), within(1e-6));
    }

    private static OptionSheet option(PlannedCall call) {
        return plan(workload(List.of(call), w -> {
            w.traffic = Nest.traffic("0");
            w.caching = new Caching("5m", input("scopes", "1"), null, List.of());
            return w;
        }));
    }

    private static Estimate estimate(PlannedCall call, String interactions, String policy, @Nullable Input typed) {
        return Estimate.of(plan(workload(List.of(call), w -> {
            w.traffic = Nest.traffic(interactions);
            w.caching = new Caching(policy, input("scopes", "1"), typed, List.of());
            return w;
        })));
    }

    private static PlannedCall prefixOnly(String rounds, String prefix) {
        return call("answer", rounds, prefix, "0", "0", new History.None());
    }

    private static PlannedCall with(PlannedCall call, Input gap) {
        return new PlannedCall(
                call.name(),
                call.model(),
                call.rounds(),
                call.share(),
                call.prefix(),
                call.input(),
                call.output(),
                call.reasoning(),
                call.history(),
                gap,
                call.extras(),
                call.maxOutput(),
                call.maxInput());
    }

    private static double hits(Estimate estimate) {
        return Objects.requireNonNull(estimate.hitRate()).doubleValue();
    }

    private static CachePolicy policy(String name) {
        return Objects.requireNonNull(CachePolicies.of("anthropic", name));
    }
}
