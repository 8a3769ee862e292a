package farthing.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every trace: random ones whose prompts grow, branch and pause like conversations. */
class PrefixCacheLawsTest {
    private static final int BLOCK = 64;
    private static final long SECOND = 1_000_000L;

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void spansAgreeWithOneClockPerBlock(int seed) {
        List<Call> calls = traffic(seed);
        for (CacheScope scope : CacheScope.values()) {
            for (String name : List.of("5m", "1h", "inf", "37s")) {
                CachePolicy policy = CachePolicies.named(name);
                assertThat(policy).isNotNull();
                PrefixCache spans = new PrefixCache(policy, scope);
                Map<String, Map<Long, Long>> clocks = new HashMap<>();
                for (Call call : calls) {
                    CacheUse expected = byBlock(
                            clocks.computeIfAbsent(scope.keyOf(call, call.model()), k -> new HashMap<>()),
                            call,
                            policy.otherwise().lifetimeMicros());
                    assertThat(spans.use(call))
                            .as("seed %d, %s, %s", seed, scope, name)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTokenIsReadWrittenOrUncachedUnderEveryPolicy(int seed) {
        List<Call> calls = traffic(seed);
        long input = calls.stream().mapToLong(Call::input).sum();
        for (String name : CachePolicies.names()) {
            CacheUse total = total(calls, name, CacheScope.SESSION);
            assertThat(total.input()).as("seed %d, %s", seed, name).isEqualTo(input);
            assertThat(List.of(total.read(), total.write(), total.uncached()))
                    .allSatisfy(part -> assertThat(part).isNotNegative());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void permutingOrSplittingTheFileChangesNoTotal(int seed) {
        List<Call> calls = traffic(seed);
        CacheUse whole = total(calls, "5m", CacheScope.SESSION);
        List<Call> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(total(shuffled, "5m", CacheScope.SESSION)).isEqualTo(whole);
        assertThat(total(shuffled, "inf", CacheScope.SHARED)).isEqualTo(total(calls, "inf", CacheScope.SHARED));

        List<Call> even = calls.stream().filter(c -> session(c) % 2 == 0).toList();
        List<Call> odd = calls.stream().filter(c -> session(c) % 2 == 1).toList();
        assertThat(total(even, "5m", CacheScope.SESSION).plus(total(odd, "5m", CacheScope.SESSION)))
                .isEqualTo(whole);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void longerLivesAndWiderScopesReadNoLessAndTheIdealBoundsEveryProvider(int seed) {
        List<Call> calls = traffic(seed);
        long fiveMinutes = total(calls, "5m", CacheScope.SESSION).read();
        long hour = total(calls, "1h", CacheScope.SESSION).read();
        assertThat(hour).isGreaterThanOrEqualTo(fiveMinutes);
        assertThat(total(calls, "inf", CacheScope.SESSION).read()).isGreaterThanOrEqualTo(hour);
        assertThat(total(calls, "1h", CacheScope.SHARED).read()).isGreaterThanOrEqualTo(hour);
        assertThat(total(calls, "1h", CacheScope.SESSION_MODEL).read()).isLessThanOrEqualTo(hour);
        for (CachePolicy policy : CachePolicies.all()) {
            assertThat(total(calls, policy.name(), CacheScope.SHARED).read())
                    .as("%s, seed %d", policy.name(), seed)
                    .isLessThanOrEqualTo(total(calls, "inf", CacheScope.SHARED).read());
        }
    }

    /** The definition, block by block: alive when seen at most a lifetime ago. */
    private static CacheUse byBlock(Map<Long, Long> last, Call call, long lifetime) {
        long leading = 0;
        boolean broken = false;
        List<Long> ids = ids(call.blocks());
        for (long id : ids) {
            Long seen = last.get(id);
            broken |= seen == null || call.timeMicros() - seen > lifetime;
            leading += broken ? 0 : 1;
        }
        for (long id : ids) {
            last.put(id, call.timeMicros());
        }
        long read = Math.min(leading * BLOCK, call.input());
        long write = Math.min((long) ids.size() * BLOCK, call.input()) - read;
        return new CacheUse(read, write, call.input() - read - write, 0);
    }

    private static List<Long> ids(PrefixBlocks blocks) {
        List<Long> ids = new ArrayList<>();
        for (int run = 0; run < blocks.runs(); run++) {
            for (long i = 0; i < blocks.length(run); i++) {
                ids.add(blocks.first(run) + i);
            }
        }
        return ids;
    }

    private static CacheUse total(List<Call> calls, String policy, CacheScope scope) {
        CachePolicy named = CachePolicies.named(policy);
        assertThat(named).isNotNull();
        PrefixCache cache = new PrefixCache(named, scope);
        List<Call> inOrder = new ArrayList<>(calls);
        inOrder.sort(Comparator.comparingLong(Call::timeMicros));
        CacheUse total = CacheUse.none(0);
        for (Call call : inOrder) {
            total = total.plus(cache.use(call));
        }
        return new CacheUse(total.read(), total.write(), total.uncached(), 0);
    }

    private static int session(Call call) {
        return Integer.parseInt(call.origin().session());
    }

    /** Each session's prompts are paths in a tree: an id stands for its whole prefix, as a chained hash does. */
    private static List<Call> traffic(int seed) {
        Random random = new Random(seed);
        List<Call> calls = new ArrayList<>();
        long nextId = 0;
        for (int session = 0; session < 4; session++) {
            List<Long> prompt = new ArrayList<>();
            long second = random.nextInt(50);
            for (int i = 0; i < 12; i++) {
                int keep = random.nextInt(4) == 0 ? random.nextInt(prompt.size() + 1) : prompt.size();
                prompt = new ArrayList<>(prompt.subList(0, keep));
                for (int grown = random.nextInt(40); grown > 0; grown--) {
                    prompt.add(nextId++);
                }
                second += random.nextInt(5) == 0 ? random.nextInt(8_000) : random.nextInt(90);
                PrefixBlocks.Builder blocks = PrefixBlocks.builder(BLOCK);
                prompt.forEach(blocks::add);
                String model = random.nextInt(6) == 0 ? "claude-haiku-4-5" : "claude-sonnet-4-5";
                long input = (long) prompt.size() * BLOCK + random.nextInt(BLOCK);
                calls.add(new Call(
                        Origin.ofSession(Integer.toString(session)),
                        "",
                        model,
                        second * SECOND,
                        input,
                        random.nextInt(900),
                        blocks.build(),
                        random.nextInt(20) * SECOND,
                        1,
                        null));
            }
        }
        calls.sort(Comparator.comparingLong(Call::timeMicros));
        return calls;
    }
}
