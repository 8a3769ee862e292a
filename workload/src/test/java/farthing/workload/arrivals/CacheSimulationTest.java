package farthing.workload.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.arrivals.ArrivalPattern.Periodic;
import farthing.workload.arrivals.ArrivalPattern.Poisson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Closed form against simulation. The simulation plays into the cache that replays real traces. */
class CacheSimulationTest {
    private static final String SONNET = "claude-sonnet-4-6";
    private static final long SEED = 20_260_821;
    /** Another one for each run: the same draws at another rate would repeat the same accident. */
    private long seed = SEED;

    private static final double[] RATES = {0.1, 1, 12, 60, 240, 1000};
    private static final int[] SCOPES = {1, 3, 10, 50};
    private static final List<String> POLICIES = List.of("anthropic-5m", "anthropic-1h");
    private static final int CALLS = 4_000;

    /** How far closed form and simulation lie apart, in standard errors of the simulation. */
    private record Distance(String what, double closed, double simulated, double error, long calls) {
        double inErrors() {
            return error == 0 ? 0 : (closed - simulated) / error;
        }

        /** A simulation that saw no miss in n calls cannot tell a share of 5/n from none. */
        boolean isFar() {
            return Math.abs(closed - simulated) > 4 * error + 5.0 / calls;
        }
    }

    private interface Shape {
        ArrivalPattern at(double callsPerHour);
    }

    private List<Distance> distances(Shape shape, CacheScope sharing, double answerSeconds) {
        List<Distance> distances = new ArrayList<>();
        for (double rate : RATES) {
            for (int scopes : SCOPES) {
                for (String policy : POLICIES) {
                    PrefixTraffic traffic = new PrefixTraffic(0, 5_000, shape.at(rate), scopes, sharing);
                    distances.add(distance(traffic, policy, answerSeconds));
                }
            }
        }
        return distances;
    }

    private Distance distance(PrefixTraffic traffic, String policyName, double answerSeconds) {
        CachePolicy policy = Objects.requireNonNull(CachePolicies.named(policyName));
        long answer = (long) (answerSeconds * 1e6);
        double lifetime = policy.termsOf(SONNET).lifetimeMicros() / 3.6e9;
        double hours = Math.max(CALLS / traffic.pattern().callsPerHour(), 64 * lifetime);
        double warmUp = lifetime;
        if (traffic.pattern() instanceof DailyCurve) {
            hours = Math.ceil(hours / (32 * 168)) * 32 * 168;
            warmUp = 168;
        }
        if (traffic.pattern() instanceof Bursts bursts) {
            double session = bursts.callsPerSession() * bursts.gaps().meanUpTo(100);
            warmUp += 6 * session;
            hours = Math.max(hours, 32 * 3 * session); // else neighbouring stretches hang together
        }
        CacheSimulation.Result simulated = CacheSimulation.run(traffic, policy, SONNET, answer, warmUp, hours, seed++);
        HitRate closed = traffic.under(policy, SONNET, answer);
        return new Distance(
                closed.explanation(), closed.hits(), simulated.hits(), simulated.standardError(), simulated.calls());
    }

    private static void agree(List<Distance> distances) {
        System.out.println("seed " + SEED);
        assertThat(distances.stream().filter(Distance::isFar).toList()).isEmpty();
        double squares = 0;
        int counted = 0;
        for (Distance distance : distances) {
            if (distance.error() > 0 && (1 - distance.simulated()) * distance.calls() > 30) {
                squares += distance.inErrors() * distance.inErrors();
                counted++;
            }
        }
        assertThat(counted).isGreaterThan(10);
        assertThat(squares / counted)
                .as("mean square of %d distances in standard errors: 1 if nothing but chance parts them", counted)
                .isBetween(0.2, 1 + 4 * Math.sqrt(2.0 / counted)); // a chi-square of so many degrees
    }

    @Test
    void poissonAgreesOverTheGrid() {
        agree(distances(Poisson::new, CacheScope.SHARED, 0));
    }

    @Test
    void poissonAgreesWhileAnswersAreAwaited() {
        agree(distances(Poisson::new, CacheScope.SHARED, 12));
    }

    @Test
    void dailyCurvesAgreeOverTheGrid() {
        List<Double> hours = List.of(
                1.0, 0.5, 0.0, 0.0, 0.0, 0.5, 1.0, 3.0, 6.0, 9.0, 10.0, 10.0, 8.0, 9.0, 10.0, 9.0, 7.0, 5.0, 4.0, 3.0,
                3.0, 2.0, 2.0, 1.0);
        List<Double> days = List.of(1.0, 1.1, 1.2, 1.1, 0.9, 0.2, 0.0);
        List<Distance> distances = new ArrayList<>();
        for (double rate : new double[] {1, 12, 60}) {
            for (String policy : POLICIES) {
                for (double answer : new double[] {0, 20}) {
                    PrefixTraffic traffic = PrefixTraffic.shared(5_000, new DailyCurve(24 * rate, hours, days));
                    distances.add(distance(traffic, policy, answer));
                    distances.add(distance(traffic.in(7), policy, answer));
                }
            }
        }
        agree(distances);
    }

    @Test
    void sharedPromptsOfSessionsAgreeOverTheGrid() {
        agree(distances(rate -> new Bursts(rate / 6, 6, gaps()), CacheScope.SHARED, 0));
        agree(distances(rate -> new Bursts(rate / 2, 2, new Gaps.Exponential(0.1)), CacheScope.SHARED, 0));
    }

    @Test
    void sharedPromptsOfSessionsAgreeAboutWhileAnswersAreAwaited() {
        for (Distance distance : distances(rate -> new Bursts(rate / 6, 6, gaps()), CacheScope.SHARED, 12)) {
            assertThat(distance.closed())
                    .as(distance.what())
                    .isCloseTo(distance.simulated(), within(4 * distance.error() + 0.01 + 5.0 / distance.calls()));
        }
    }

    @Test
    void historiesOfSessionsAgreeOverTheGrid() {
        agree(distances(rate -> new Bursts(rate / 6, 6, gaps()), CacheScope.SESSION, 0));
    }

    /** Half a minute, two, six, twenty and seventy minutes. */
    private static Gaps gaps() {
        return new Gaps.Observed(30 / 3600.0, 120 / 3600.0, 360 / 3600.0, 1_200 / 3600.0, 4_200 / 3600.0);
    }

    @Test
    void clocksAgreeExactly() {
        for (double seconds : new double[] {10, 100, 299, 300, 301, 3_600, 3_601}) {
            for (int scopes : SCOPES) {
                for (String policy : POLICIES) {
                    PrefixTraffic traffic =
                            new PrefixTraffic(0, 5_000, new Periodic(seconds / 3600), scopes, CacheScope.SHARED);
                    Distance distance = distance(traffic, policy, 0);
                    assertThat(distance.simulated()).as(distance.what()).isEqualTo(distance.closed());
                }
            }
        }
    }

    /** A first day with an empty cache, 1,000 times over. */
    @Test
    void coldStartsAgree() {
        CachePolicy policy = Objects.requireNonNull(CachePolicies.named("anthropic-1h"));
        for (ArrivalPattern pattern : List.of(new Poisson(0.7), new Poisson(3), new Bursts(1, 2, gaps()))) {
            PrefixTraffic traffic = PrefixTraffic.shared(5_000, pattern);
            int days = 1_000;
            double sum = 0;
            double squares = 0;
            for (int day = 0; day < days; day++) {
                long misses = firstDay(traffic, policy, day);
                sum += misses;
                squares += misses * misses;
            }
            double mean = sum / days;
            double error = Math.sqrt((squares / days - mean * mean) / days);
            double warm = traffic.under(policy, SONNET, 0).missesPerDay();
            assertThat(traffic.under(policy, SONNET, 0).firstDayMisses())
                    .as(pattern.words())
                    .isCloseTo(mean, within(4 * error));
            assertThat(mean - warm).isBetween(0.0, 1 + 4 * error);
        }
    }

    private static long firstDay(PrefixTraffic traffic, CachePolicy policy, int seed) {
        return CacheSimulation.run(traffic, policy, SONNET, 0, 0, 24, seed).misses();
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        PrefixTraffic traffic = PrefixTraffic.shared(5_000, new Poisson(12));
        CachePolicy policy = Objects.requireNonNull(CachePolicies.named("anthropic-5m"));

        assertThat(CacheSimulation.run(traffic, policy, SONNET, 0, 1, 500, 1))
                .isEqualTo(CacheSimulation.run(traffic, policy, SONNET, 0, 1, 500, 1))
                .isNotEqualTo(CacheSimulation.run(traffic, policy, SONNET, 0, 1, 500, 2));
    }
}
