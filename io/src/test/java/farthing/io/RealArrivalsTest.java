package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.CacheUse;
import farthing.workload.Call;
import farthing.workload.PrefixCache;
import farthing.workload.TokenScale;
import farthing.workload.arrivals.Conversations;
import farthing.workload.arrivals.Expected;
import farthing.workload.arrivals.SessionClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/**
 * What the arrival model makes of recorded traffic, against the replay of the same traffic to the token, by class of
 * sessions. {@code -Dupdate} writes the tables of docs/arrivals.md again.
 */
class RealArrivalsTest {
    private static final Path DOC = Path.of("../docs/arrivals.md");
    private static final String BEGIN = "<!-- written by RealArrivalsTest -->\n";
    private static final String END = "<!-- until here -->\n";

    /** Sonnet 4.6, dollars a million tokens: input, read, five-minute write, one-hour write. */
    private static final String MODEL = "claude-sonnet-4-6";

    private static final double INPUT = 3;
    private static final double READ = 0.30;
    private static final double WRITE_5M = 3.75;
    private static final double WRITE_1H = 6;

    private static final double MOST = 0.05;

    /** Fewer sessions are no sample of a class. */
    private static final int SAMPLE = 10;

    @Test
    void codingSessionsWithinFivePercentByClass() throws IOException {
        Traffic traffic = new Traffic(RecordedTrafficTest.calls(RecordedTrafficTest.CODING), CacheScope.SESSION);

        assertThat(traffic.conversations.sessions()).isEqualTo(401);
        for (String policy : List.of("5m", "10m", "30m", "1h", "anthropic-5m", "anthropic-1h")) {
            check(traffic.under(policy));
        }
        compare("Coding sessions", traffic, "anthropic-5m", "anthropic-1h");
    }

    @Test
    void mooncakeConversationsWithinFivePercentByClass() throws IOException {
        Traffic traffic = new Traffic(RecordedTrafficTest.calls(RecordedTrafficTest.MOONCAKE), CacheScope.SHARED);

        for (String policy : List.of("5m", "10m", "30m", "1h", "anthropic-5m", "anthropic-1h")) {
            check(traffic.under(policy));
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

    private static void compare(String title, Traffic traffic, String... policies) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String policy : policies) {
            List<Row> rows = new ArrayList<>(traffic.under(policy));
            rows.add(sum(rows));
            text.append("\n### ").append(title).append(", `").append(policy).append("`\n\n");
            text.append("| class | sessions | calls | replay $ | model $ | difference | replay reads | model reads "
                    + "| of what is not read: begun, grown, expired | from the other half | halves differ |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|\n");
            rows.forEach(row -> text.append(row.line()));
        }
        String doc = Files.readString(DOC, StandardCharsets.UTF_8).replace("\r\n", "\n");
        String begin = BEGIN.replace("written", title + ", written");
        int from = doc.indexOf(begin) + begin.length();
        int to = doc.indexOf(END, from);
        if (System.getProperty("update") != null) {
            Files.writeString(DOC, doc.substring(0, from) + text + "\n" + doc.substring(to));
        } else {
            assertThat(doc.substring(from, to)).isEqualTo(text + "\n");
        }
    }

    /** A trace, and the classes of its sessions. */
    private static final class Traffic {
        private final List<Call> calls;
        private final CacheScope scope;
        private final Conversations conversations;
        private final List<Integer> order = new ArrayList<>();

        Traffic(List<Call> calls, CacheScope scope) {
            this.calls = calls;
            this.scope = scope;
            this.conversations = Conversations.of(calls, scope);
            for (int i = 0; i < calls.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingLong(i -> calls.get(i).timeMicros()));
        }

        List<Row> under(String policyName) {
            CachePolicy policy = Objects.requireNonNull(CachePolicies.named(policyName));
            boolean hour = policy.termsOf(MODEL).write() == CachePolicy.Write.HOUR_1;
            double write = hour ? WRITE_1H : WRITE_5M;
            CacheUse[][] uses = replayed(policy);
            List<Row> rows = new ArrayList<>();
            for (int index = 0; index < SessionClass.COUNT; index++) {
                SessionClass all = conversations.fitted(index, session -> true);
                if (all != null) {
                    Row row = new Row(SessionClass.label(index), (int) all.sessions());
                    row.replayed(uses[index], write);
                    row.modelled(all.under(policy, MODEL), write);
                    row.halves(half(index, 0), half(index, 1), policy, write);
                    rows.add(row);
                }
            }
            return rows;
        }

        private SessionClass half(int index, int odd) {
            IntPredicate chosen = session -> session % 2 == odd;
            return Objects.requireNonNull(conversations.fitted(index, chosen));
        }

        /** By class, of the even and of the odd sessions. */
        private CacheUse[][] replayed(CachePolicy policy) {
            CacheUse[][] uses = new CacheUse[SessionClass.COUNT][2];
            for (CacheUse[] halves : uses) {
                halves[0] = CacheUse.none(0);
                halves[1] = CacheUse.none(0);
            }
            PrefixCache cache = new PrefixCache(policy, scope);
            for (int call : order) {
                CacheUse use = cache.use(calls.get(call), MODEL, TokenScale.ONE);
                int session = conversations.sessionOf(call);
                CacheUse[] halves = uses[conversations.classOf(session)];
                halves[session % 2] = halves[session % 2].plus(use);
            }
            return uses;
        }
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

        void replayed(CacheUse[] halves, double write) {
            for (int half = 0; half < 2; half++) {
                CacheUse use = halves[half];
                replayedHalf[half] = (use.read() * READ + use.write() * write + use.uncached() * INPUT) / 1e6;
                inputHalf[half] = use.input();
                replayed += replayedHalf[half];
                replayedRead += use.read();
                input += use.input();
            }
        }

        void modelled(Expected expected, double write) {
            calls = expected.calls();
            modelled = expected.cost(INPUT, write, READ) / 1e6;
            modelledRead = expected.read();
            begun = expected.starts() + expected.tooShort();
            grown = expected.growth();
            expired = expected.expired();
            assertThat(expected.input()).isCloseTo(input, org.assertj.core.api.Assertions.within(1e-6 * input));
        }

        void halves(SessionClass even, SessionClass odd, CachePolicy policy, double write) {
            byOtherHalf[0] = odd.forVolumeOf(even).under(policy, MODEL).cost(INPUT, write, READ) / 1e6;
            byOtherHalf[1] = even.forVolumeOf(odd).under(policy, MODEL).cost(INPUT, write, READ) / 1e6;
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
