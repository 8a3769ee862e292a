package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.catalogue.BookInfo;
import farthing.catalogue.ListedBook;
import farthing.economics.traffic.CallPricer;
import farthing.economics.traffic.Replay;
import farthing.economics.traffic.ReplayOptions;
import farthing.economics.traffic.ReplayResult;
import farthing.economics.traffic.TracedCall;
import farthing.quantity.Currency;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.CacheUse;
import farthing.workload.Call;
import farthing.workload.PrefixCache;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded traffic through the cache reference, to the token; the figures are the publishers' own or recomputed. */
class RecordedTrafficTest {
    private static final ListedBook EMPTY =
            new ListedBook(new BookInfo("empty", LocalDate.of(2026, 8, 1), "", Currency.USD, List.of()), List.of());
    static final String CODING = "data/traces/coding-agent/sessions.jsonl.gz";
    static final String MOONCAKE = "data/traces/mooncake/conversation_trace.jsonl";

    @ParameterizedTest(name = "coding sessions, --cache {0} --scope {1}")
    @CsvSource({
        "5m, session, 3036048896, 281572224, 907735",
        "1h, session, 3183086656, 134534464, 907735",
        "'5m', 'session,model', 3036036544, 281584576, 907735",
    })
    void codingSessionsToTheToken(String cache, String scope, long read, long write, long uncached) {
        List<Call> calls = calls(CODING);

        assertThat(calls).hasSize(28_681);
        assertThat(calls.stream().map(c -> c.origin().session()).distinct()).hasSize(401);
        assertThat(calls.stream().mapToLong(Call::input).sum()).isEqualTo(3_318_528_855L);
        assertThat(calls.stream().mapToLong(Call::output).sum()).isEqualTo(12_605_817L);
        CacheUse total = replayed(calls, cache, scope);
        assertThat(total).isEqualTo(new CacheUse(read, write, uncached, 0));
        assertThat(total.input()).isEqualTo(3_318_528_855L);
    }

    @ParameterizedTest(name = "Mooncake conversation, --cache {0}")
    @CsvSource({"inf, 54098411", "5m, 42480677", "10m, 50695571"})
    void mooncakeConversationToTheToken(String cache, long read) {
        List<Call> calls = calls(MOONCAKE);

        assertThat(calls).hasSize(12_031);
        CacheUse total = replayed(calls, cache, "shared");
        assertThat(total.read()).isEqualTo(read);
        assertThat(total.input())
                .isEqualTo(calls.stream().mapToLong(Call::input).sum());
    }

    /** The way that {@code farthing replay} goes: session by session, with a book that knows no model. */
    @ParameterizedTest(name = "replay {0} --cache {1} --scope {2}")
    @CsvSource({
        CODING + ", 5m, session, 401, 28681, 3036048896, 281572224, 907735, 12605817",
        CODING + ", 1h, session, 401, 28681, 3183086656, 134534464, 907735, 12605817",
        CODING + ", 5m, 'session,model', 401, 28681, 3036036544, 281584576, 907735, 12605817",
        MOONCAKE + ", 5m, shared, 12031, 12031, 42480677, 102313146, 0, 4122048",
        MOONCAKE + ", inf, shared, 12031, 12031, 54098411, 90695412, 0, 4122048",
    })
    void replaysToTheToken(
            String file,
            String cache,
            String scope,
            long interactions,
            long calls,
            long read,
            long write,
            long uncached,
            long output)
            throws IOException {
        Path path = shared().resolve(file);
        assumeTrue(Files.exists(path), "skipped: the recorded traces are not at hand (" + file + ")");
        ReplayOptions options = ReplayOptions.at(Instant.EPOCH)
                .with(Objects.requireNonNull(CachePolicies.named(cache)), CacheScope.SESSION);
        ReplayResult result;
        try (TraceFile trace = TraceFile.open(path, null)) {
            Replay replay = new Replay(
                    trace.format().settled(options, CacheScope.ofLabel(scope), null), new CallPricer(EMPTY, null));
            trace.read(replay);
            result = replay.finish();
        }

        assertThat(result.interactions()).isEqualTo(interactions);
        assertThat(result.calls()).isEqualTo(calls);
        assertThat(result.tokens()).isEqualTo(new ReplayResult.Tokens(read, write, uncached, output, BigDecimal.ZERO));
        assertThat(result.status()).isEqualTo(ReplayResult.Status.UNPRICED);
    }

    @Test
    void everyPublicTraceIsRecognisedAndRead() {
        assertThat(calls("data/traces/azure/AzureLLMInferenceTrace_conv.csv")).hasSize(19_366);
        assertThat(calls("data/traces/lmcache-agent/miniswe.chars_hash64.jsonl.gz"))
                .hasSize(402);
        assertThat(calls("data/traces/lengths/sharegpt_8k_filtered_stats_llama2_tokenizer.csv"))
                .isNotEmpty();
    }

    private static CacheUse replayed(List<Call> calls, String cache, String scope) {
        CachePolicy policy = CachePolicies.named(cache);
        CacheScope of = CacheScope.ofLabel(scope);
        PrefixCache reference = new PrefixCache(Objects.requireNonNull(policy), Objects.requireNonNull(of));
        CacheUse total = CacheUse.none(0);
        List<Call> inOrder = new ArrayList<>(calls);
        inOrder.sort(Comparator.comparingLong(Call::timeMicros));
        for (Call call : inOrder) {
            total = total.plus(reference.use(call));
        }
        return total;
    }

    static List<Call> calls(String file) {
        Path path = shared().resolve(file);
        assumeTrue(Files.exists(path), "skipped: the recorded traces are not at hand (" + file + ")");
        List<Call> calls = new ArrayList<>();
        try (TraceFile trace = TraceFile.open(path, null)) {
            trace.read((TracedCall traced) -> calls.add(traced.call()));
        }
        return calls;
    }

    private static Path shared() {
        String named = System.getProperty("farthing.shared", System.getenv("FARTHING_SHARED"));
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("../shared/data"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared");
    }
}
