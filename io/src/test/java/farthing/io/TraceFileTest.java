package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.economics.traffic.ReplayOptions;
import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.trace.TraceFormat;
import farthing.rating.Usage;
import farthing.workload.CachePolicies;
import farthing.workload.CacheScope;
import farthing.workload.Call;
import farthing.workload.Outcome;
import farthing.workload.PrefixBlocks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each trace reader on small files: what it reads, and what it says of files that are not what they should be. */
class TraceFileTest {
    private static final String SESSION = """
            {"id":"s1","models":["m"],"block_size":64,"hash_id_scope":"local","requests":[\
            {"t":1.5,"type":"n","model":"m","in":200,"out":7,"api_time":2.25,"hash_runs":[[1,3]]},\
            {"t":2.0,"type":"subagent","requests":[{"t":0.5,"type":"s","model":"k","in":70,"out":1,"ttft":0.5,\
            "api_time":9,"hash_runs":[[9,1]]}]},\
            {"t":2.25,"type":"n","model":"m","in":64,"out":2,"hash_runs":[[1,1]],"think_time":1}]}
            """;
    private static final String MOONCAKE =
            "{\"timestamp\": 27482, \"input_length\": 1100, \"output_length\": 5, \"hash_ids\": [0, 1, 7]}\n";
    private static final String AGENT = "{\"timestamp_us\":1760428221546118,\"session_id\":\"d8\","
            + "\"input_chars\":5433,\"output_chars\":485,\"hash_runs\":[[0,84]]}\n";
    private static final String AZURE = "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,374,44\n";
    private static final String LENGTHS =
            "num_prefill_tokens,num_decode_tokens,num_total_tokens,pd_ratio\n3772,54,3826,69.85185185185185\n";
    private static final String SERVEGEN = "client,window_start_s,rate_rps,cv,pattern,arg1,arg2\n0,0,1.3,8.5,W,1,1\n";
    private static final String CALLS = """
            {"id":"1","interaction":"i","session":"s","tags":{"tenant":"acme","team":"a","n":1},"feature":"chat",\
            "provider":"anthropic","model":"claude-x","t":1.5,"in":130,"out":9,"block_size":64,"blocks":[4,5],\
            "ttft":0.5,"attempt":2,"outcome":"completed","service_tier":"flex","note":"left alone"}
            {"interaction":"i","model":"claude-x","at":"2026-08-01T10:00:00Z","usage":{"input_tokens":10,\
            "cache_read_input_tokens":20,"cache_creation_input_tokens":5,"output_tokens":3}}
            """;

    @Test
    void aCodingSessionUnfoldsItsSubagentsInOrderOfTime() {
        List<Call> calls = calls(SESSION, TraceFormat.CODING_AGENT);

        assertThat(calls).extracting(Call::timeMicros).containsExactly(1_500_000L, 2_250_000L, 2_500_000L);
        assertThat(calls).extracting(Call::model).containsExactly("m", "m", "k");
        assertThat(calls).extracting(c -> c.origin().session()).containsOnly("s1");
        assertThat(calls).extracting(Call::answerMicros).containsExactly(2_250_000L, Call.NO_TIME, 500_000L);
        assertThat(calls.get(0).blocks())
                .isEqualTo(PrefixBlocks.builder(64).addRun(1, 3).build());
    }

    @Test
    void aCodingSessionMayListItsBlocksOneByOne() {
        String listed = SESSION.replace("\"hash_runs\":[[1,3]]", "\"hash_ids\":[1,2,3]");

        assertThat(calls(listed, TraceFormat.CODING_AGENT)).isEqualTo(calls(SESSION, TraceFormat.CODING_AGENT));
    }

    @Test
    void aMooncakeRequestHasBlocksOf512() {
        Call call = calls(MOONCAKE, TraceFormat.MOONCAKE).get(0);

        assertThat(call.timeMicros()).isEqualTo(27_482_000L);
        assertThat(call.input()).isEqualTo(1_100);
        assertThat(call.output()).isEqualTo(5);
        assertThat(call.blocks())
                .isEqualTo(PrefixBlocks.builder(512).addRun(0, 2).add(7).build());
    }

    @Test
    void anAgentCallIsInCharactersAndNeedsAnAssumption() {
        Call call = calls(AGENT, TraceFormat.LMCACHE_AGENT).get(0);

        assertThat(call.input()).isEqualTo(5_433);
        assertThat(call.timeMicros()).isEqualTo(1_760_428_221_546_118L);
        assertThat(call.origin().session()).isEqualTo("d8");
        assertThatThrownBy(() -> TraceFormat.LMCACHE_AGENT.unitsPerToken(null))
                .hasMessageContaining("characters, not tokens")
                .hasMessageContaining("--chars-per-token");
        assertThat(TraceFormat.LMCACHE_AGENT.unitsPerToken(new BigDecimal("4"))).isEqualByComparingTo("4");
        assertThat(TraceFormat.MOONCAKE.unitsPerToken(null)).isEqualByComparingTo("1");
    }

    @Test
    void anAzureRowIsInUtc() {
        Call call = calls(AZURE, TraceFormat.AZURE).get(0);

        assertThat(call.timeMicros())
                .isEqualTo(Instant.parse("2023-11-16T18:15:46Z").getEpochSecond() * 1_000_000 + 680_590);
        assertThat(call.input()).isEqualTo(374);
        assertThat(call.output()).isEqualTo(44);
    }

    @Test
    void lengthsHaveNoClock() {
        Call call = calls(LENGTHS, TraceFormat.LENGTHS).get(0);

        assertThat(call.hasTime()).isFalse();
        assertThat(call.input()).isEqualTo(3_772);
        assertThat(call.output()).isEqualTo(54);
    }

    @Test
    void ourOwnLinesHaveLengthsOrUsage() {
        List<TracedCall> calls = read(CALLS.getBytes(StandardCharsets.UTF_8), null);

        Call first = calls.get(0).call();
        assertThat(first.origin().tenant()).isEqualTo("acme");
        assertThat(first.origin().feature()).isEqualTo("chat");
        assertThat(first.origin().tags().get("n")).isEqualTo("1");
        assertThat(first.attempt()).isEqualTo(2);
        assertThat(first.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(first.answersAt()).isEqualTo(2_000_000L);
        assertThat(first.blocks())
                .isEqualTo(PrefixBlocks.builder(64).addRun(4, 2).build());
        assertThat(calls.get(0).tier().label()).isEqualTo("flex");
        TracedCall second = calls.get(1);
        assertThat(second.sentAt()).isEqualTo(Instant.parse("2026-08-01T10:00:00Z"));
        assertThat(second.metered()).hasSize(1);
        Usage usage = second.metered().get(0).usage();
        assertThat(usage.inputTokens()).isEqualTo(35);
        assertThat(usage.outputTokens()).isEqualTo(3);
    }

    @Test
    void usageThatContradictsItselfIsSetAsideWithItsReason() {
        String line = "{\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":1,"
                + "\"total_tokens\":11,\"prompt_tokens_details\":{\"cached_tokens\":90}}}\n";
        TracedCall call = read(line.getBytes(StandardCharsets.UTF_8), null).get(0);

        assertThat(call.problem()).startsWith("INVALID: ").contains("90");
        assertThat(call.metered()).isEmpty();
    }

    @Test
    void countsBeyondEveryCallAreSetAside() {
        String line = "{\"model\":\"m\",\"usage\":{\"prompt_tokens\":9223372036854775807,\"completion_tokens\":1}}\n";

        assertThat(read(line.getBytes(StandardCharsets.UTF_8), null).get(0).problem())
                .startsWith("INVALID: ");
    }

    @Test
    void aServegenFileAloneIsNoTrafficAndNamesTheWayOut() {
        assertThatThrownBy(() -> calls(SERVEGEN, TraceFormat.SERVEGEN))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("arrival rates")
                .hasMessageContaining("--lengths")
                .hasMessageContaining("docs/traces.md");
    }

    @Test
    void aSharedCacheOfLocalBlocksIsRefused() {
        ReplayOptions cached = ReplayOptions.at(Instant.EPOCH)
                .with(java.util.Objects.requireNonNull(CachePolicies.named("5m")), CacheScope.SESSION);

        assertThatThrownBy(() -> TraceFormat.CODING_AGENT.settled(cached, CacheScope.SHARED, null))
                .hasMessageContaining("nothing outside their session");
        assertThat(TraceFormat.MOONCAKE.settled(cached, null, null).scope()).isEqualTo(CacheScope.SHARED);
    }

    @Test
    void gzipByteOrderMarkAndMixedLineEndsAreReadAsTheyAre() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(SESSION.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(zipped.toByteArray(), null)).hasSize(3);
        String marked = "\uFEFF" + AZURE.replace("\n", "\r\n") + "2023-11-16 18:15:47.0000000,1,2\n\n";
        assertThat(calls(marked, TraceFormat.AZURE)).hasSize(2);
        assertThat(calls("\uFEFF" + MOONCAKE + "\r\n" + MOONCAKE, TraceFormat.MOONCAKE))
                .hasSize(2);
    }

    static Stream<Arguments> badInput() {
        String mooncake = MOONCAKE.trim();
        return Stream.of(
                bad("", "is empty"),
                bad("hello\n", "no trace format that is known", "docs/traces.md"),
                bad(SESSION.substring(0, 300), "some.file:1"),
                bad(SESSION.replace("\"in\":200", "\"in\":-200"), "some.file:1", "in", "at least 0", "-200"),
                bad(SESSION.replace("\"in\":200", "\"in\":2.5"), "in", "whole number", "2.5"),
                bad(SESSION.replace("\"in\":200", "\"in\":99999999999999999999"), "in", "99999999999999999999"),
                bad(SESSION.replace("\"in\":200", "\"in\":\"200\""), "in", "text '200'"),
                bad(SESSION.replace("\"in\":200", "\"in\":NaN"), "some.file:1", "NaN"),
                bad(SESSION.replace("\"in\":200", "\"in\":null"), "in", "null"),
                bad(SESSION.replace("\"in\":200", "\"in\":200,\"in\":300"), "some.file:1", "uplicate"),
                bad(SESSION.replace("\"in\":200,", ""), "one is missing"),
                bad(SESSION.replace("\"t\":1.5", "\"t\":1e99"), "t", "1e99"),
                bad(SESSION.replace("\"type\":\"n\"", "\"type\":\"x\""), "type", "'x'"),
                bad(SESSION.replace("[[1,3]]", "[[1]]"), "hash_runs", "[[first, count], ...]"),
                bad(SESSION.replace("[[1,3]]", "[[1,0]]"), "hash_runs"),
                bad(SESSION.replace("[[1,3]]", "[[9223372036854775807,5]]"), "hash_runs", "beyond every prompt"),
                bad(SESSION.replace("\"block_size\":64", "\"block_size\":0"), "block_size", "from 1 to"),
                bad(SESSION.replace("\"local\"", "\"lokal\""), "hash_id_scope", "lokal", "global"),
                bad(mooncake.replace("1100", "true"), "input_length", "true"),
                bad(mooncake.replace("\"output_length\": 5, ", ""), "output_length", "is missing"),
                bad(mooncake + "\n[1]\n", "some.file:2", "an object"),
                bad(mooncake + "\n" + mooncake.replace("7]", "-7]"), "some.file:2", "hash_ids", "-7"),
                bad(AZURE + "2023-11-16 18:15:46,374\n", "some.file:3", "expected 3 fields"),
                bad(AZURE + "yesterday,374,44\n", "some.file:3", "TIMESTAMP", "'yesterday'"),
                bad(AZURE + "2023-11-16 18:15:46.68,-374,44\n", "some.file:3", "ContextTokens", "'-374'"),
                bad(AZURE + "2023-11-16 18:15:46.68,NaN,44\n", "some.file:3", "ContextTokens", "'NaN'"),
                bad(AZURE + "2023-11-16 18:15:46.68,9999999999999999999,44\n", "some.file:3", "ContextTokens"),
                bad(LENGTHS + "1,2,3\n", "some.file:3", "expected 4 fields"),
                bad(AGENT.replace("84]]", "84.5]]"), "hash_runs", "84.5"),
                bad("{\"model\":\"m\",\"in\":5}\n", "some.file:1", "out", "is missing"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"outcom\":\"failed\"}\n", "outcom", "did you mean 'outcome'"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"outcome\":\"won\"}\n", "outcome", "'won'", "completed"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"attempt\":0}\n", "attempt", "at least 1"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"at\":\"noon\"}\n", "at", "'noon'"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"blocks\":[1]}\n", "block_size", "is missing"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"block_size\":4,\"blocks\":[1]}\n", "t", "is missing"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"service_tier\":\"batsh\"}\n", "did you mean 'batch'"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"tags\":{\"a\":[1]}}\n", "tags.a", "text"),
                bad(SESSION.replace("\"in\":200", "\"in\":9223372036854775807"), "in", "at most"),
                bad(SESSION.replace("[[1,3]]", "[[1,9999999999]]"), "hash_runs", "beyond every prompt"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":1,\"at\":\"+999999999-01-01T00:00:00Z\"}\n", "at", "+999999999"),
                bad(mooncake.replace("7]", "9223372036854775807]"), "hash_ids", "beyond every prompt"),
                bad(
                        "{\"model\":\"m\",\"in\":5,\"out\":1,\"t\":1,\"block_size\":4,\"blocks\":[9223372036854775807]}\n",
                        "blocks",
                        "beyond every prompt"),
                bad(AZURE + "2023-11-16 18:15:46.68,1,999999999999999\n", "GeneratedTokens", "999999999999999"),
                bad("{\"model\":\"m\",\"in\":5,\"out\":9e18}\n", "out", "at most"),
                bad("{\"model\":\"m\",\"in\":1e400,\"out\":1}\n", "in"));
    }

    private static Arguments bad(String text, String... said) {
        return Arguments.of(text, List.of(said));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsToldByFileLineKeyAndValue(String text, List<String> said) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(FormatException.class)
                .satisfies(e -> said.forEach(part -> assertThat(e.getMessage()).contains(part)))
                .hasMessageContaining("some.file");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] latin = AZURE.replace("374", "37\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(latin, null))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("some.file:2");
        byte[] json = MOONCAKE.replace("}", ",\"x\":\"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(json, null))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("some.file:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks", "text", "depth"})
    void hugeLinesAndNestingEndInAMessageOrAreRead(String kind) {
        String line =
                switch (kind) {
                    case "blocks" ->
                        "{\"timestamp\":0,\"input_length\":1,\"output_length\":1,\"hash_ids\":["
                                + "1,".repeat(5_000_000) + "1]}\n";
                    case "text" ->
                        "{\"timestamp\":0,\"input_length\":1,\"hash_ids\":[],\"x\":\"" + "y".repeat(10 << 20)
                                + "\",\"output_length\":1}\n";
                    default ->
                        "{\"timestamp\":0,\"input_length\":1,\"output_length\":1,\"hash_ids\":" + "[".repeat(100_000);
                };
        try {
            assertThat(read(line.getBytes(StandardCharsets.UTF_8), TraceFormat.MOONCAKE))
                    .hasSize(1);
        } catch (FormatException e) {
            assertThat(e.getMessage()).contains("some.file").contains("some.file:1");
        }
    }

    @ParameterizedTest
    @EnumSource(TraceFormat.class)
    void damagedFilesEndInAMessageNeverInAnotherError(TraceFormat format) {
        String whole =
                switch (format) {
                    case CALLS -> CALLS;
                    case CODING_AGENT -> SESSION;
                    case MOONCAKE -> MOONCAKE;
                    case LMCACHE_AGENT -> AGENT;
                    case AZURE -> AZURE;
                    case LENGTHS -> LENGTHS;
                    case SERVEGEN -> SERVEGEN;
                };
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        byte[] pieces = "{}[]\",:0-9.eE+ntf\\u\n\r\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = bytes.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = pieces[random.nextInt(pieces.length)];
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length;
            byte[] cut = java.util.Arrays.copyOf(damaged, length);
            try {
                read(cut, random.nextBoolean() ? format : null);
            } catch (FormatException e) {
                assertThat(e.getMessage()).as("seed %d", seed).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " of " + format, e);
            }
        }
    }

    private static List<Call> calls(String text, TraceFormat expected) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (TraceFile trace = TraceFile.of(new ByteArrayInputStream(bytes), "some.file", null)) {
            assertThat(trace.format()).isEqualTo(expected);
        }
        return read(bytes, null).stream().map(TracedCall::call).toList();
    }

    private static List<TracedCall> read(byte[] bytes, @Nullable TraceFormat format) {
        List<TracedCall> calls = new ArrayList<>();
        try (TraceFile trace = TraceFile.of(new ByteArrayInputStream(bytes), "some.file", format)) {
            trace.read(calls::add);
        }
        return calls;
    }
}
