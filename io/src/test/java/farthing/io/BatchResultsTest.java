package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.NameResolver;
import farthing.catalogue.ServiceTier;
import farthing.economics.traffic.CallPricer;
import farthing.economics.traffic.Grouping;
import farthing.economics.traffic.Measured;
import farthing.economics.traffic.Measurement;
import farthing.economics.traffic.ReportOptions;
import farthing.economics.traffic.TracedCall;
import farthing.formats.calls.CallRater;
import farthing.formats.calls.RatedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.trace.TraceStream;
import farthing.rating.PriceDesk;
import farthing.rating.Statement;
import farthing.workload.CacheScope;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a batch came to, as OpenAI and Anthropic hand it out. The market book of 2026-08-22 sells gpt-4.1 at $2 and $8 a
 * million, in a batch at $1 and $4; Claude Sonnet 4.6 in a batch at $1.50 and $7.50, a search at $0.01 there too.
 */
class BatchResultsTest {
    private static final Instant NOW = Instant.parse("2026-08-22T12:00:00Z");
    private static final IndexedBook BOOK = ShippedBooks.open("market");

    private static final String OPENAI = """
            {"id":"batch_req_7","custom_id":"ticket-7","response":{"status_code":200,"request_id":"a1","body":{"id":\
            "chatcmpl-7","object":"chat.completion","created":1787400000,"model":"gpt-4.1-2025-04-14","choices":[],\
            "usage":{"prompt_tokens":2000,"completion_tokens":300,"total_tokens":2300}%s}},"error":null%s}
            """;
    private static final String ANTHROPIC = """
            {"custom_id":"ticket-8","result":{"type":"succeeded","message":{"id":"msg_8","type":"message","role":\
            "assistant","model":"claude-sonnet-4-6","content":[],"stop_reason":"end_turn","usage":{"input_tokens":1000,\
            "cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":200,"server_tool_use":\
            {"web_search_requests":2}%s}}}}
            """;

    private static final String EXPIRED = """
            {"id":"batch_req_9","custom_id":"ticket-9","response":null,"error":{"code":"batch_expired","message":\
            "This request could not be executed before the completion window expired."}}
            """;

    /** 2,000 x $1 and 300 x $4 a million are $0.0032; four of them $0.0128. */
    @Test
    void whatOpenAiAnsweredInABatchHasTheBatchsPrice() {
        RatedCall call = rated(OPENAI.formatted("", ""));

        assertThat(call.id()).isEqualTo("ticket-7");
        assertThat(call.status()).isEqualTo("PRICED");
        assertThat(list(call)).isEqualByComparingTo("0.0032");
        assertThat(total(OPENAI.formatted("", "").repeat(4))).isEqualByComparingTo("0.0128");
    }

    /** A body of a batch may say default, which is no tier of its own. At standard the call is $0.0064. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"service_tier\":\"default\"' | '' | 0.0032",
                "'\"service_tier\":\"auto\"' | '' | 0.0032",
                "'\"service_tier\":\"batch\"' | '' | 0.0032",
                "'' | '\"batch\":false' | 0.0064",
                "'' | '\"service_tier\":\"default\"' | 0.0064",
                // $3.50 and $14 a million
                "'\"service_tier\":\"priority\"' | '' | 0.0112"
            })
    void anotherTierThatIsStatedHolds(String body, String line, String list) {
        String read = OPENAI.formatted(body.isEmpty() ? "" : "," + body, line.isEmpty() ? "" : "," + line);

        assertThat(list(rated(read))).isEqualByComparingTo(list);
        assertThat(total(read)).isEqualByComparingTo(list);
    }

    /** 1,000 x $1.50 and 200 x $7.50 a million, two searches at $0.01: 0.0015 + 0.0015 + 0.02. */
    @ParameterizedTest
    @ValueSource(strings = {"", ",\"service_tier\":\"batch\"", ",\"service_tier\":\"standard\""})
    void whatAnthropicAnsweredInABatchHasTheBatchsPrice(String tier) {
        RatedCall call = rated(ANTHROPIC.formatted(tier));

        assertThat(call.id()).isEqualTo("ticket-8");
        assertThat(call.status()).isEqualTo("PRICED");
        assertThat(list(call)).isEqualByComparingTo("0.023");
        assertThat(calls(ANTHROPIC.formatted(tier))).singleElement().satisfies(traced -> {
            assertThat(traced.call().provider()).isEqualTo("anthropic");
            assertThat(traced.call().model()).isEqualTo("claude-sonnet-4-6");
            assertThat(traced.call().input()).isEqualTo(1_000);
            assertThat(traced.call().output()).isEqualTo(200);
            assertThat(traced.tier()).isEqualTo(ServiceTier.BATCH);
        });
    }

    /** A log of one's own may name its calls so, and what failed in them: 1,000 x 2.5 + 100 x 10 in millionths each. */
    @Test
    void whatIsCountedIsACallWhateverFailed() {
        String counted = """
                {"custom_id":"a","model":"gpt-4o","error":{"code":"oops"},"usage":{"prompt_tokens":1000,"completion_tokens":100}}
                {"custom_id":"b","model":"gpt-4o","error":{"code":"oops"},"in":1000,"out":100}
                """;
        assertThat(total(counted)).isEqualByComparingTo("0.007");
        assertThat(calls(counted)).hasSize(2);
    }

    /** A log that writes each key on each line, be there a count or not. */
    @Test
    void emptyKeysSayNothing() {
        String none = ",\"usage\":null,\"service_tier\":null,\"model\":null,\"provider\":null,\"batch\":null";
        String openAi = OPENAI.formatted("", none + ",\"result\":null");
        assertThat(list(rated(openAi))).isEqualByComparingTo("0.0032");
        assertThat(total(openAi)).isEqualByComparingTo("0.0032");
        String anthropic = ANTHROPIC.formatted("").replace("\"custom_id\"", none.substring(1) + ",\"custom_id\"");
        assertThat(list(rated(anthropic))).isEqualByComparingTo("0.023");
        assertThat(total(anthropic)).isEqualByComparingTo("0.023");
    }

    /** The line of a gateway that writes the keys of a batch too, at the standard $0.0035; what is alike keeps its own name. */
    @Test
    void emptyKeysMakeNoBatch() {
        String gateway = """
                {"custom_id":null,"id":"x","model":"gpt-4o","response":{"status_code":200,"body":{"usage":{"prompt_tokens":1000,\
                "completion_tokens":100}}}}
                """;
        assertThat(rated(gateway).id()).isEqualTo("x");
        assertThat(total(gateway)).isEqualByComparingTo("0.0035");
        assertThat(total(gateway.replace("null", "\"a\"").replace("200", "null")))
                .isEqualByComparingTo("0.0035");
        assertThat(total(gateway.replace("null", "\"a\",\"tenant\":null,\"tenants\":[1]")))
                .isEqualByComparingTo("0.00175");
    }

    /** Who served it stands further in: 2,000 at $3.50 and 300 at $14 a million. */
    @Test
    void anEmptyTierHidesNone() {
        String priority = OPENAI.formatted(",\"service_tier\":null", "")
                .replace("\"usage\":{", "\"usage\":{\"service_tier\":\"priority\",");
        assertThat(total(priority)).isEqualByComparingTo("0.0112");
    }

    @Test
    void emptyCountsAreNone() {
        String empty =
                EXPIRED.replace("\"response\":null", "\"response\":null,\"usage\":null,\"in\":null,\"out\":null");
        assertThat(calls(OPENAI.formatted("", "") + empty).get(1).unbilled())
                .isEqualTo("no call was billed: the batch's request expired");
    }

    /** A gateway's log has a response's body and no status: it is no batch, and costs twice as much. */
    @Test
    void aResponseWithoutAStatusIsNoBatch() {
        String logged = """
                {"custom_id":"a","model":"gpt-4o","response":{"body":{"usage":{"prompt_tokens":1000,"completion_tokens":100}}}}
                """;
        assertThat(total(logged)).isEqualByComparingTo("0.0035");
        assertThat(total(logged.replace("{\"body\"", "{\"status_code\":200,\"body\"")))
                .isEqualByComparingTo("0.00175");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'response':null,'error':{'code':'batch_expired','message':'too late'} | expired",
                "'response':null,'error':{'code':'batch_cancelled','message':'no'} | failed (batch_cancelled)",
                "'response':{'status_code':400,'body':{'error':{'type':'invalid_request_error','code':null}}},'error':null"
                        + " | failed (invalid_request_error)",
                "'response':{'status_code':500,'message':'Internal Server Error'},'error':null | failed (status 500)",
                "'result':{'type':'errored','error':{'type':'error','error':{'type':'invalid_request_error'}}}"
                        + " | failed (invalid_request_error)",
                "'result':{'type':'canceled'} | was canceled",
                "'result':{'type':'expired'} | expired"
            })
    void whatCameToNothingIsToldAndCostsNothing(String rest, String how) {
        String line = ("{'custom_id':'ticket-9'," + rest + "}").replace('\'', '"');
        String why = "no call was billed: the batch's request " + how;

        RatedCall call = rated(line);
        assertThat(call.id()).isEqualTo("ticket-9");
        assertThat(call.isInvalid()).isFalse();
        assertThat(list(call)).isZero();
        assertThat(call.reason()).isEqualTo(why);
        assertThat(calls(OPENAI.formatted("", "") + line).get(1).unbilled()).isEqualTo(why);
    }

    /** Neither the calls nor any mean of them knows of a request that came to nothing. */
    @Test
    void besideCallsItIsANoteAndInNoFigure() {
        Measured measured = measured(OPENAI.formatted("", "") + EXPIRED + EXPIRED);

        assertThat(measured.report().total().calls()).isEqualTo(1);
        assertThat(measured.report().unpriced()).isEmpty();
        assertThat(Objects.requireNonNull(measured.report().total().costPerCall())
                        .amount())
                .isEqualByComparingTo("0.0032");
        assertThat(measured.report().notes()).contains("2 lines: no call was billed: the batch's request expired");
    }

    @Test
    void aFileOfNothingElseHasNoCalls() {
        assertThatThrownBy(() -> feed(EXPIRED, new ArrayList<>()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("holds no call: no call was billed: the batch's request expired");
    }

    /** The program and the page read alike. */
    private static List<TracedCall> calls(String content) {
        List<TracedCall> whole = new ArrayList<>();
        TraceFile.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "batch", null)
                .read(whole::add);
        List<TracedCall> pieces = new ArrayList<>();
        TraceStream stream = feed(content, pieces);
        assertThat(pieces).isEqualTo(whole);
        assertThat(stream.broken().count()).isZero();
        return whole;
    }

    private static TraceStream feed(String content, List<TracedCall> into) {
        TraceStream stream = new TraceStream(into::add);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        stream.feed(bytes, bytes.length);
        stream.end();
        return stream;
    }

    private static Measured measured(String content) {
        Measurement measurement = new Measurement(
                new ReportOptions(Grouping.parse("model"), NOW, false, ReportOptions.DAY, BigDecimal.ONE),
                new CallPricer(BOOK, null, true),
                CacheScope.SESSION);
        calls(content).forEach(measurement);
        return measurement.finish();
    }

    private static BigDecimal total(String content) {
        return Objects.requireNonNull(measured(content).report().total().contracted())
                .amount();
    }

    private static RatedCall rated(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return new CallRater(new PriceDesk(new NameResolver(BOOK), null), NOW)
                .rate(JsonDocs.parse(bytes, 0, bytes.length, 1));
    }

    private static BigDecimal list(RatedCall call) {
        Statement statement = Objects.requireNonNull(call.statement(), call.reason());
        return Objects.requireNonNull(statement.list(), call.reason()).amount();
    }
}
