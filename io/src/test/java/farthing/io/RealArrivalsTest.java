package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheUse;
import farthing.workload.arrivals.Expected;
import farthing.workload.arrivals.SessionClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the arrival model makes of recorded traffic, against the replay of the same traffic to the token, by class of
 * sessions. {@code -Dupdate} writes the tables of docs/arrivals.md again.
 */
class RealArrivalsTest {
    private static final double MOST = 0.05;

    /** Fewer sessions are no sample of a class. */
    private static final int SAMPLE = 10;

    @Test
    void codingSessionsWithinFivePercentByClass() throws IOException {
        ClassedTraffic traffic = ClassedTraffic.coding();

        assertThat(traffic.conversations().sessions()).isEqualTo(401);
        for (String policy : List.of("5m", "10m", "30m", "1h", "anthropic-5m", "anthropic-1h")) {
            check(rows(traffic, policy));
        }
        compare("Coding sessions", traffic, "anthropic-5m", "anthropic-1h");
    }

    @Test
    void mooncakeConversationsWithinFivePercentByClass() throws IOException {
        ClassedTraffic traffic = ClassedTraffic.mooncake();

        for (String policy : List.of("5m", "10m", "30m", "1h", "anthropic-5m", "anthropic-1h")) {
            check(rows(traffic, policy));
        }
        compare("Mooncake conversation", traffic, "5m", "anthropic-5m");
    }

    private static void check(List<Row> rows) {
        assertThat(rows).hasSizeGreaterThan(3);
        for (Row row : rows) {
            if (row.sessions >= SAMPLE) {
                assertThat(Math.abs(row.off())).as(row.toString()).isLessThan(MOST);
            } else {
                // the three longest conversations of Mooncake: less than 0.3% of what the trace costs
                assertThat(row.replayed).as(row.toString()).isLessThan(0.003 * sum(rows).replayed);
                assertThat(Math.abs(row.off())).as(row.toString()).isLessThan(0.09);
            }
        }
        assertThat(Math.abs(sum(rows).off())).as(rows.toString()).isLessThan(MOST);
        assertThat(Math.abs(sum(rows).offByOtherHalf())).as(rows.toString()).isLessThan(0.06);
    }

    private static Row sum(List<Row> rows) {
        Row sum = new Row("all", 0);
        rows.forEach(sum::add);
        return sum;
    }

    private static void compare(String title, ClassedTraffic traffic, String... policies) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String policy : policies) {
            List<Row> rows = new ArrayList<>(rows(traffic, policy));
            rows.add(sum(rows));
            text.append("\n### ").append(title).append(", `").append(policy).append("`\n\n");
            text.append("| class | sessions | calls | replay $ | model $ | difference | replay reads | model reads "
                    + "| of what is not read: begun, grown, expired | from the other half | halves differ |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|\n");
            rows.forEach(row -> text.append(row.line()));
        }
        DocTable.check(title, RealArrivalsTest.class, text.toString());
    }

    private static List<Row> rows(ClassedTraffic traffic, String policyName) {
        CachePolicy policy = Objects.requireNonNull(CachePolicies.named(policyName));
        CacheUse[][] uses = traffic.replayed(policy);
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < SessionClass.COUNT; index++) {
            SessionClass all = traffic.conversations().fitted(index, session -> true);
            if (all != null) {
                Row row = new Row(SessionClass.label(index), (int) all.sessions());
                row.replayed(uses[index], policy);
                row.modelled(all.under(policy, ClassedTraffic.MODEL), policy);
                row.halves(half(traffic, index, 0), half(traffic, index, 1), policy);
                rows.add(row);
            }
        }
        return rows;
    }

    private static SessionClass half(ClassedTraffic traffic, int index, int odd) {
        return Objects.requireNonNull(traffic.conversations().fitted(index, session -> session % 2 == odd));
    }

    private static double dollars(Expected expected, CachePolicy policy) {
        return ClassedTraffic.dollars(expected.read(), expected.write(), expected.uncached(), policy);
    }

    /** A class: dollars and tokens of its input. */
    private static final class Row {
        private final String label;
        private int sessions;
        private double calls;
        private double replayed;
        private double modelled;
        private double input;
        private double replayedRead;
        private double modelledRead;
        private double begun;
        private double grown;
        private double expired;
        private final double[] replayedHalf = new double[2];
        private final double[] inputHalf = new double[2];
        private final double[] byOtherHalf = new double[2];

        Row(String label, int sessions) {
            this.label = label;
            this.sessions = sessions;
        }

        void replayed(CacheUse[] halves, CachePolicy policy) {
            for (int half = 0; half < 2; half++) {
                CacheUse use = halves[half];
                replayedHalf[half] = ClassedTraffic.dollars(use, policy);
                inputHalf[half] = use.input();
                replayed += replayedHalf[half];
                replayedRead += use.read();
                input += use.input();
            }
        }

        void modelled(Expected expected, CachePolicy policy) {
            calls = expected.calls();
            modelled = dollars(expected, policy);
            modelledRead = expected.read();
            begun = expected.starts() + expected.tooShort();
            grown = expected.growth();
            expired = expected.expired();
            assertThat(expected.input()).isCloseTo(input, org.assertj.core.api.Assertions.within(1e-6 * input));
        }

        void halves(SessionClass even, SessionClass odd, CachePolicy policy) {
            byOtherHalf[0] = dollars(odd.forVolumeOf(even).under(policy, ClassedTraffic.MODEL), policy);
            byOtherHalf[1] = dollars(even.forVolumeOf(odd).under(policy, ClassedTraffic.MODEL), policy);
        }

        void add(Row row) {
            sessions += row.sessions;
            calls += row.calls;
            replayed += row.replayed;
            modelled += row.modelled;
            input += row.input;
            replayedRead += row.replayedRead;
            modelledRead += row.modelledRead;
            begun += row.begun;
            grown += row.grown;
            expired += row.expired;
            for (int half = 0; half < 2; half++) {
                replayedHalf[half] += row.replayedHalf[half];
                inputHalf[half] += row.inputHalf[half];
                byOtherHalf[half] += row.byOtherHalf[half];
            }
        }

        double off() {
            return modelled / replayed - 1;
        }

        /** The worse of two: each half told by what the other is like. */
        double offByOtherHalf() {
            double even = byOtherHalf[0] / replayedHalf[0] - 1;
            double odd = byOtherHalf[1] / replayedHalf[1] - 1;
            return Math.abs(even) > Math.abs(odd) ? even : odd;
        }

        /** Cost of a token in the even sessions over that in the odd ones. */
        double halvesDiffer() {
            return replayedHalf[0] / inputHalf[0] / (replayedHalf[1] / inputHalf[1]) - 1;
        }

        String line() {
            double missed = begun + grown + expired;
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f | %,.2f | %,.2f | %+.1f%% | %.1f%% | %.1f%% | %.0f%%, %.0f%%, %.0f%% | %+.1f%% "
                            + "| %+.1f%% |%n",
                    label,
                    sessions,
                    calls,
                    replayed,
                    modelled,
                    100 * off(),
                    100 * replayedRead / input,
                    100 * modelledRead / input,
                    100 * begun / missed,
                    100 * grown / missed,
                    100 * expired / missed,
                    100 * offByOtherHalf(),
                    100 * halvesDiffer());
        }

        @Override
        public String toString() {
            return line();
        }
    }
}
