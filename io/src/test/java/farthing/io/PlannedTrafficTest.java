package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheUse;
import farthing.workload.arrivals.SessionClass;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Classes of recorded sessions written down as workload files of eight lines, planned, and held against the replay of the
 * same sessions to the token.
 */
class PlannedTrafficTest {
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");

    /** Means and four figures of the gaps say less than twenty numbers do: 5% is the arrival model's bound, not this one's. */
    private static final double MOST = 0.10;

    /** Fewer sessions are no sample of a class. */
    private static final int SAMPLE = 10;

    @Test
    void eightLinesAClassAreNearTheReplay() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(
                        "\n| class | rounds | `5m`: replay $ | plan $ | difference | `1h`: replay $ | plan $ | difference |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        compare("coding", ClassedTraffic.coding(), text);
        compare("Mooncake", ClassedTraffic.mooncake(), text);
        DocTable.check("Planned", PlannedTrafficTest.class, text.toString());
    }

    private static void compare(String trace, ClassedTraffic traffic, StringBuilder text) {
        CachePolicy minutes = Objects.requireNonNull(CachePolicies.named("anthropic-5m"));
        CachePolicy hour = Objects.requireNonNull(CachePolicies.named("anthropic-1h"));
        CacheUse[][] within5m = traffic.replayed(minutes);
        CacheUse[][] within1h = traffic.replayed(hour);
        double[] all = new double[4];
        for (int index = 0; index < SessionClass.COUNT; index++) {
            SessionClass sessions = traffic.conversations().fitted(index, session -> true);
            if (sessions == null || sessions.sessions() < SAMPLE) {
                continue;
            }
            String label = trace + ", " + SessionClass.label(index);
            double[] dollars = {
                dollars(within5m[index], minutes),
                planned(sessions, traffic.output(index), "5m"),
                dollars(within1h[index], hour),
                planned(sessions, traffic.output(index), "1h")
            };
            for (int i = 0; i < all.length; i++) {
                all[i] += dollars[i];
            }
            text.append(line(label, number(sessions.callsPerSession() / sessions.startsPerSession()), dollars));
            assertThat(Math.abs(dollars[1] / dollars[0] - 1)).as(label + ", 5m").isLessThan(MOST);
            assertThat(Math.abs(dollars[3] / dollars[2] - 1)).as(label + ", 1h").isLessThan(MOST);
        }
        text.append(line(trace + ", these", "", all));
        assertThat(Math.abs(all[1] / all[0] - 1)).as(trace + ", 5m").isLessThan(0.05);
        assertThat(Math.abs(all[3] / all[2] - 1)).as(trace + ", 1h").isLessThan(0.06);
    }

    private static double dollars(CacheUse[] halves, CachePolicy policy) {
        CacheUse use = halves[0].plus(halves[1]);
        return ClassedTraffic.dollars(use, policy);
    }

    /** The input of all conversations, in dollars. */
    private static double planned(SessionClass sessions, double output, String policy) {
        OptionSheet option = Objects.requireNonNull(new Planner(ShippedBooks.open("guide"), AT, null)
                .first(WorkloadReader.read(YamlDocs.parse(file(sessions, output, policy)))));
        double input = 0;
        for (Estimate.Charge charge : Estimate.of(option).charges()) {
            input += charge.meter().equals("output")
                    ? 0
                    : charge.amount().amount().doubleValue();
        }
        return input * sessions.sessions() * sessions.startsPerSession();
    }

    /** A conversation as an interaction: as many rounds as calls, growing by what is new, and a front nobody shares. */
    private static String file(SessionClass sessions, double output, String policy) {
        double conversations = sessions.sessions() * sessions.startsPerSession();
        double rounds = sessions.callsPerSession() / sessions.startsPerSession();
        double input = Math.max(0, sessions.growthTokens() - output);
        double prefix = sessions.input() / sessions.calls() - input - sessions.growthTokens() * (rounds - 1) / 2;
        List<Double> seconds = sessions.gaps().seconds();
        return String.join(
                "\n",
                "model: " + ClassedTraffic.MODEL,
                "interactions: " + number(conversations),
                "rounds: " + number(rounds),
                "prefix: " + number(prefix),
                "input: " + number(input),
                "output: " + number(output),
                "gap: {spread: 90% of p50=" + number(seconds.get(4)) + "s p90=" + number(seconds.get(7))
                        + "s | 10% of p50=" + number(seconds.get(9)) + "s p90=" + number(seconds.get(11)) + "s}",
                "cache: {policy: " + policy + ", scopes: " + number(conversations) + "}",
                "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    private static String line(String label, String rounds, double[] dollars) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.2f | %,.2f | %+.1f%% | %,.2f | %,.2f | %+.1f%% |%n",
                label,
                rounds,
                dollars[0],
                dollars[1],
                100 * (dollars[1] / dollars[0] - 1),
                dollars[2],
                dollars[3],
                100 * (dollars[3] / dollars[2] - 1));
    }
}
