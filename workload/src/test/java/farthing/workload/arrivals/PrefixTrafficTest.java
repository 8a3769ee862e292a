package farthing.workload.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.arrivals.ArrivalPattern.Periodic;
import farthing.workload.arrivals.ArrivalPattern.Poisson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: e^-x from tables, and decimals computed by hand from the formulas named. */
class PrefixTrafficTest {
    private static final String SONNET = "claude-sonnet-4-6";
    private static final CachePolicy MINUTES = policy("anthropic-5m");
    private static final CachePolicy HOUR = policy("anthropic-1h");

    /** 1,000 calls a day, 50,000 tokens, Sonnet 4.6 at $3, write 3.75 and 6, read 0.30 a million. */
    @Test
    void aThousandPoissonCallsADayWriteThirtyOnePrefixesAndNotTwoHundred() {
        PrefixTraffic traffic = PrefixTraffic.shared(50_000, new Poisson(1000 / 24.0));

        HitRate minutes = traffic.under(MINUTES, SONNET, 0);
        HitRate hour = traffic.under(HOUR, SONNET, 0);

        // exp(-1000 / 288) = exp(-3.472222) = 0.0310479
        assertThat(minutes.missesPerDay()).isCloseTo(31.048, within(0.001));
        assertThat(minutes.readsPerDay()).isCloseTo(968.952, within(0.001));
        assertThat(1000 * 50_000 * minutes.cost(3e-6, 3.75e-6, 0.30e-6)).isCloseTo(20.36, within(0.005));
        assertThat(1000 * 50_000 * hour.cost(3e-6, 6e-6, 0.30e-6)).isCloseTo(15.00, within(0.005));
        assertThat(minutes.explanation())
                .isEqualTo("Poisson, 41.667 calls an hour; anthropic-5m keeps the prefix 300 s after its last use; "
                        + "misses = exp(-l T): 96.895% of calls read it, 31.048 a day do not");
        // the empty cache of a first day costs 1 - exp(-x) (1 + x) = 0.861146 misses more
        assertThat(minutes.firstDayMisses()).isCloseTo(31.909, within(0.001));
        assertThat(hour.firstDayMisses()).isCloseTo(1, within(1e-9));
    }

    @Test
    void hitRatesComeFromEachPrefixesOwnRateAndNotFromTheTotal() {
        // 60 calls an hour: all to one prefix exp(-5) = 0.0067379 miss; over 10 scopes each exp(-0.5) = 0.6065307
        PrefixTraffic one = PrefixTraffic.shared(2_000, new Poisson(60));

        assertThat(one.under(MINUTES, SONNET, 0).hits()).isCloseTo(0.9932621, within(1e-7));
        assertThat(one.in(10).under(MINUTES, SONNET, 0).hits()).isCloseTo(0.3934693, within(1e-7));

        // 48 and 12 an hour: (48 (1 - exp(-4)) + 12 (1 - exp(-1))) / 60 = 0.9117716
        HitRate mixed = HitRate.together(List.of(
                PrefixTraffic.shared(2_000, new Poisson(48)).under(MINUTES, SONNET, 0),
                PrefixTraffic.shared(2_000, new Poisson(12)).under(MINUTES, SONNET, 0)));
        assertThat(mixed.hits()).isCloseTo(0.9117716, within(1e-7));
        assertThat(mixed.callsPerDay()).isCloseTo(1440, within(1e-9));
    }

    @Test
    void periodicCallsHitWithinTheLifetimeAndNeverBeyond() {
        assertThat(periodic(300).under(MINUTES, SONNET, 0).hits()).isEqualTo(1);
        assertThat(periodic(300).under(MINUTES, SONNET, 0).firstDayMisses()).isEqualTo(1);
        assertThat(periodic(301).under(MINUTES, SONNET, 0).hits()).isZero();
        assertThat(periodic(301).under(HOUR, SONNET, 0).hits()).isEqualTo(1);
        // two tenants in turn see a call every 400 s each
        assertThat(periodic(200).in(2).under(MINUTES, SONNET, 0).hits()).isZero();
    }

    private static PrefixTraffic periodic(double seconds) {
        return PrefixTraffic.shared(50_000, new Periodic(seconds / 3600));
    }

    @Test
    void aPrefixBelowTheMinimumIsNeitherWrittenNorRead() {
        HitRate rate = PrefixTraffic.shared(1_023, new Poisson(1000)).under(MINUTES, SONNET, 0);

        assertThat(rate.hits()).isZero();
        assertThat(rate.write()).isZero();
        assertThat(rate.uncached()).isEqualTo(1);
        assertThat(rate.explanation())
                .isEqualTo("1023 tokens are below the minimum of 1024 of anthropic-5m: never written, never read");
        assertThat(PrefixTraffic.shared(1_024, new Poisson(1000))
                        .under(MINUTES, SONNET, 0)
                        .hits())
                .isGreaterThan(0.99);
        assertThat(PrefixTraffic.shared(23, new Poisson(1000))
                        .after(1_001)
                        .under(MINUTES, SONNET, 0)
                        .hits())
                .isGreaterThan(0.99);
    }

    @Test
    void openAiReadsInStepsOfItsOwnAndBillsWritesAsInput() {
        HitRate rate = PrefixTraffic.shared(2_000, new Poisson(60)).under(policy("openai"), "gpt-5.1", 0);

        // 2,000 = 15 x 128 + 80
        assertThat(rate.read()).isCloseTo(0.9932621 * 1920 / 2000, within(1e-7));
        assertThat(rate.write()).isZero();
        assertThat(rate.uncached()).isCloseTo(1 - 0.9932621 * 0.96, within(1e-7));
    }

    @Test
    void callsDuringTheFirstAnswerMissToo() {
        // 72 an hour for 20 s: 0.4 more misses for each
        PrefixTraffic traffic = PrefixTraffic.shared(5_000, new Poisson(72));
        double alone = traffic.under(MINUTES, SONNET, 0).missesPerDay();

        assertThat(traffic.under(MINUTES, SONNET, 20_000_000).missesPerDay() / alone)
                .isCloseTo(1.4, within(1e-9));
        assertThat(traffic.under(policy("5m"), SONNET, 20_000_000).missesPerDay())
                .as("the ideal cache is readable at once")
                .isEqualTo(alone);
        assertThatThrownBy(() -> traffic.under(MINUTES, SONNET, 301_000_000))
                .hasMessageContaining("301 s")
                .hasMessageContaining("300 s");
    }

    @Test
    void sessionsHitWithinThemselvesAndAcrossEachOther() {
        // 6 sessions an hour of 5 calls; of the gaps, three are 1 minute and one is 20
        Bursts bursts = new Bursts(6, 5, new Gaps.Observed(1 / 60.0, 1 / 60.0, 1 / 60.0, 20 / 60.0));
        PrefixTraffic history = new PrefixTraffic(0, 9_000, bursts, 1, CacheScope.SESSION);

        // misses: the first call, and a quarter of the other four
        assertThat(history.under(MINUTES, SONNET, 0).hits()).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(history.under(HOUR, SONNET, 0).hits()).isCloseTo(4 / 5.0, within(1e-12));
        // across: a session keeps the prompt 5 + 4 (3 x 1 + 5) / 4 = 13 minutes; exp(-1.3) = 0.2725318; 2/5 of it
        assertThat(PrefixTraffic.shared(9_000, bursts).under(MINUTES, SONNET, 0).hits())
                .isCloseTo(1 - 0.2725318 * 2 / 5, within(1e-7));
        // calls that are sessions of their own share no history
        HitRate alone = new PrefixTraffic(0, 9_000, new Poisson(30), 1, CacheScope.SESSION).under(HOUR, SONNET, 0);
        assertThat(alone.hits()).isZero();
        assertThat(alone.write()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} calls a day, {1}")
    @CsvSource({"24, 5m", "1000, 5m", "1000, 1h", "7, 24h", "3, 200h", "100000, 1h"})
    void aFlatCurveIsPoisson(double callsPerDay, String ideal) {
        DailyCurve flat = new DailyCurve(callsPerDay, Collections.nCopies(24, 2.0), Collections.nCopies(7, 1.0));
        Poisson poisson = new Poisson(callsPerDay / 24);

        HitRate curve = PrefixTraffic.shared(1, flat).under(policy(ideal), "", 0);
        HitRate even = PrefixTraffic.shared(1, poisson).under(policy(ideal), "", 0);

        assertThat(curve.hits()).isCloseTo(even.hits(), within(1e-10));
        assertThat(curve.coldMisses()).isCloseTo(even.coldMisses(), within(1e-9));
        assertThat(flat.misses(1, 0.01).perHour())
                .isCloseTo(poisson.misses(1, 0.01).perHour(), within(1e-9));
        assertThat(flat.misses(1, 0).keptShare()).isCloseTo(poisson.misses(1, 0).keptShare(), within(1e-10));
    }

    @ParameterizedTest(name = "{0} calls a day, {1} hours")
    @CsvSource({
        "1000, 0.0833333333",
        "1000, 1",
        "100, 1",
        "24, 1.75",
        "7, 24",
        "7, 30.5",
        "3, 167.5",
        "3, 200",
        "1, 400",
        "9, 168"
    })
    void theQuickShareOfACurveIsItsIntegral(double callsPerDay, double lifetimeHours) {
        List<Double> hours = new ArrayList<>(Collections.nCopies(24, 0.5));
        hours.set(9, 7.0);
        hours.set(10, 3.0);
        hours.set(17, 0.0);
        for (List<Double> days : List.of(Collections.nCopies(7, 1.0), List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.2, 0.0))) {
            DailyCurve curve = new DailyCurve(callsPerDay, hours, days);

            assertThat(curve.missedShare(lifetimeHours))
                    .isCloseTo(curve.misses(lifetimeHours, 0).perHour() / curve.callsPerHour(), within(1e-10));
        }
    }

    @Test
    void aCurveWithNightsMissesMoreThanItsMeanSays() {
        // all calls between 9 and 10 on Mondays, 12 of them: exp(-l T) with l = 12 beyond the first 5 minutes
        Double[] nine = Collections.nCopies(24, 0.0).toArray(new Double[0]);
        nine[9] = 1.0;
        DailyCurve curve = new DailyCurve(12 / 7.0, List.of(nine), List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));

        // first 5 minutes: 1 - exp(-1) = 0.6321206; then 11 exp(-1) = 4.0466739
        assertThat(curve.misses(1 / 12.0, 0).perHour() * 168).isCloseTo(4.6787944, within(1e-7));
        // within the hour the first call misses, unless there is none: 1 - exp(-12)
        assertThat(curve.misses(1, 0).perHour() * 168).isCloseTo(0.9999939, within(1e-7));
        assertThat(curve.misses(Double.POSITIVE_INFINITY, 0).perHour()).isZero();
    }

    @Test
    void explicitCachesAreStoredWhileTheyAreHeld() {
        // 2 an hour, one hour: held in 1 - exp(-2) = 0.8646647 of the time
        HitRate rate =
                PrefixTraffic.shared(100_000, new Poisson(2)).under(policy("gemini-explicit"), "gemini-2.5-pro", 0);

        assertThat(rate.storedTokenHoursPerDay()).isCloseTo(24 * 100_000 * 0.8646647, within(1.0));
    }

    @Test
    void numbersThatAreNoneAreNamed() {
        assertThatThrownBy(() -> new Poisson(0)).hasMessage("calls per hour: 0.0 is not a number above 0");
        assertThatThrownBy(() -> new Periodic(Double.NaN)).hasMessageContaining("interval: NaN");
        assertThatThrownBy(() -> new Bursts(1, 0.5, new Gaps.Exponential(1))).hasMessageContaining("calls per session");
        assertThatThrownBy(() -> new DailyCurve(1, List.of(1.0), List.of())).hasMessageContaining("24 weights");
        assertThatThrownBy(() -> PrefixTraffic.shared(0, new Poisson(1))).hasMessageContaining("prefix of 0 tokens");
        assertThatThrownBy(() -> new Gaps.Observed()).hasMessageContaining("none was observed");
    }

    private static CachePolicy policy(String name) {
        return Objects.requireNonNull(CachePolicies.named(name));
    }
}
