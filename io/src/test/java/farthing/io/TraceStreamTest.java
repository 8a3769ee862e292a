package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.trace.BrokenLines;
import farthing.formats.trace.TraceStream;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in pieces gives the calls of the file as a whole, as the program reads it. */
class TraceStreamTest {
    private static final String CALLS = """
            {"interaction":"i","tags":{"tenant":"acme","n":1},"provider":"anthropic","model":"claude-x","t":1.5,\
            "in":130,"out":9,"block_size":64,"blocks":[4,5],"ttft":0.5,"attempt":2,"outcome":"completed"}

            {"interaction":"i","model":"claude-x","at":"2026-08-01T10:00:00Z","usage":{"input_tokens":10,\
            "cache_read_input_tokens":20,"cache_creation_input_tokens":5,"output_tokens":3}}
            """;
    private static final String SPREAD = """
            {
              "model": "m",
              "in": 3, "out": 4
            }
            {
              "model": "a } brace \\" in text", "in": 5, "out": 6 }
            """;
    private static final String SESSION = """
            {"id":"s1","block_size":64,"requests":[{"t":1.5,"type":"s","model":"m","in":130,"out":9,"api_time":3.25,\
            "ttft":2.25,"hash_runs":[[1,3]]},{"t":2.0,"type":"subagent","requests":[{"t":0.5,"type":"s","model":"k",\
            "in":70,"out":1,"hash_ids":[9]}]}]}
            """;
    private static final String MOONCAKE =
            "{\"timestamp\": 27482, \"input_length\": 1100, \"output_length\": 5, \"hash_ids\": [0, 1, 9223372036854]}\n";
    private static final String AGENT = "{\"timestamp_us\":1760428221546118,\"session_id\":\"d8\","
            + "\"input_chars\":5433,\"output_chars\":485,\"hash_runs\":[[0,84]]}\n";
    private static final String AZURE = """
            TIMESTAMP,ContextTokens,GeneratedTokens\r
            2023-11-16 18:15:46.6805900,374,44\r
            2023-11-16 18:15:50.9951690,396,109\r
            """;
    private static final String LENGTHS =
            "num_prefill_tokens,num_decode_tokens,num_total_tokens,pd_ratio\n3772,54,3826,69.85\n";

    private final List<TracedCall> calls = new ArrayList<>();
    private final TraceStream stream = new TraceStream(calls::add);

    @ParameterizedTest
    @ValueSource(strings = {CALLS, SPREAD, SESSION, MOONCAKE, AGENT, AZURE, LENGTHS, "\ufeff" + CALLS})
    void everyFormatReadsAlikeInPiecesOfAnySize(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        List<TracedCall> whole = new ArrayList<>();
        TraceFile.of(new ByteArrayInputStream(bytes), "whole", null).read(whole::add);
        for (int size : new int[] {1, 7, 1 << 20}) {
            List<TracedCall> read = new ArrayList<>();
            TraceStream pieces = new TraceStream(read::add);
            feed(pieces, bytes, size);
            pieces.end();
            assertThat(read).isNotEmpty().isEqualTo(whole);
            assertThat(pieces.broken().count()).isZero();
        }
    }

    @Test
    void aLineWithoutAnEndIsReadToo() {
        read(CALLS.strip());

        assertThat(calls).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'chatcmpl-1','object':'chat.completion','created':1785578400,'model':'gemini-2.5-flash',"
                        + "'choices':[],'usage':{'prompt_tokens':1000,'completion_tokens':100,'total_tokens':1100}}",
                "{'id':'msg_1','type':'message','role':'assistant','model':'gemini-2.5-flash','content':[],"
                        + "'usage':{'input_tokens':1000,'output_tokens':100}}",
                "{'candidates':[{'finishReason':'STOP'}],'usageMetadata':{'promptTokenCount':1000,"
                        + "'candidatesTokenCount':100,'totalTokenCount':1100},'modelVersion':'gemini-2.5-flash'}",
                "{'candidates':[],'usage_metadata':{'prompt_token_count':1000,'candidates_token_count':100,"
                        + "'total_token_count':1100},'model_version':'gemini-2.5-flash'}",
                "{'request':{'model':'gemini-2.5-flash'},'response':{'usage':{'prompt_tokens':1000,"
                        + "'completion_tokens':100,'total_tokens':1100}}}",
                "{'request':{'model':'asked-for'},'response':{'model':'gemini-2.5-flash','usage':{'input_tokens':1000,"
                        + "'output_tokens':100}}}",
                "{'request':{'model':'asked-for'},'response_model':'gemini-2.5-flash','usage':{'prompt_tokens':1000,"
                        + "'completion_tokens':100,'total_tokens':1100}}",
                "{'model':'gemini-2.5-flash','request':{'model':'asked-for'},'in':1000,'out':100}",
                "{'request':{'model':'gemini-2.5-flash','messages':'Hi'},'response':'Hello','in':1000,'out':100}",
                "{'custom_id':'1','response':{'status_code':200,'body':{'model':'gemini-2.5-flash','usage':{"
                        + "'prompt_tokens':1000,'completion_tokens':100,'total_tokens':1100}}},'error':null}"
            })
    void aLineMayBeTheWholeResponseOrTheExchange(String response) {
        read(response.replace('\'', '"') + "\n");

        assertThat(stream.broken().count()).isZero();
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.call().model()).isEqualTo("gemini-2.5-flash");
            assertThat(call.call().input()).isEqualTo(1_000);
            assertThat(call.call().output()).isEqualTo(100);
        });
    }

    /** As Bedrock's user guide has it; the cache's tokens stand beside the others. 1,000 + 2,000 + 500 are 3,500. */
    @Test
    void aLineMayBeOfBedrocksLogOfInvocations() {
        read("""
                {"schemaType":"ModelInvocationLog","schemaVersion":"1.0","timestamp":"2026-08-01T10:00:00Z",\
                "requestId":"r1","operation":"Converse","requestMetadata":{"tenant":"acme"},\
                "modelId":"arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0",\
                "input":{"inputContentType":"application/json","inputBodyJson":{"messages":[]},"inputTokenCount":1000,\
                "cacheReadInputTokenCount":2000,"cacheWriteInputTokenCount":500},\
                "output":{"outputBodyJson":{"output":{}},"outputTokenCount":100}}
                """);

        assertThat(stream.broken().count()).isZero();
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.call().provider()).isEqualTo("bedrock");
            assertThat(call.call().model()).isEqualTo("anthropic.claude-haiku-4-5-20251001-v1:0");
            assertThat(call.call().input()).isEqualTo(3_500);
            assertThat(call.call().output()).isEqualTo(100);
            assertThat(call.call().origin().tenant()).isEqualTo("acme");
            assertThat(call.sentAt()).isEqualTo("2026-08-01T10:00:00Z");
        });
    }

    @Test
    void whereNobodyNamesAModelItIsACallOfNone() {
        read("{\"request\":{},\"response\":{\"usage\":{\"input_tokens\":7,\"output_tokens\":1}}}\n" + CALLS);

        assertThat(stream.broken().count()).isZero();
        assertThat(calls.get(0).call().model()).isEmpty();
        assertThat(calls.get(0).call().input()).isEqualTo(7);
    }

    @Test
    void aBrokenLineIsNamedAndTheNextOneIsRead() {
        String content = CALLS + "{\"model\":\"m\",\"in\":1}\n{\"model\":\n{\"model\":\"m\",\"in\":1,\"out\":2}\r\n";
        read(content);

        assertThat(calls).hasSize(3);
        assertThat(stream.broken().count()).isEqualTo(2);
        assertThat(stream.broken().first()).extracting(BrokenLines.Broken::line).containsExactly(4, 5);
        assertThat(stream.broken().first().get(0).what()).isEqualTo("out: is missing: a call has in and out, or usage");
        assertThat(stream.broken().first().get(1).what()).contains("ends too early");
    }

    @Test
    void aMillionBrokenLinesAreCountedAndTheFirstTenNamed() {
        StringBuilder content = new StringBuilder(CALLS);
        content.append("{\"model\":3}\n".repeat(100_000));
        read(content.toString());

        assertThat(stream.broken().count()).isEqualTo(100_000);
        assertThat(stream.broken().first()).hasSize(10);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(new byte[0], "is empty"),
                Arguments.of(bytes(" \n \n"), "is empty"),
                Arguments.of("{\"in\":1}".getBytes(StandardCharsets.UTF_16), "UTF-16; save it as UTF-8"),
                Arguments.of(new byte[] {'P', 'K', 3, 4, 0, 0}, "zip archive; unpack it"),
                Arguments.of(new byte[] {0x1f, (byte) 0x8b, 8}, "packed twice with gzip"),
                Arguments.of(new byte[] {0, 1, 2, 3, 4}, "is no text"),
                Arguments.of(bytes("date,cost\n1,2\n"), "begins like no file of calls that is known; read are calls"),
                Arguments.of(bytes("[{\"model\":\"m\"}]"), "is a JSON list"),
                Arguments.of(bytes("client,window_start_s,rate_rps\n"), "is a ServeGen file"),
                Arguments.of(bytes("{\"hello\":1}\n"), "line 1: this is no call: in: is missing"),
                Arguments.of(
                        bytes("{\"hello\":1}\n"),
                        "; read are calls, coding-agent, mooncake, lmcache-agent, azure, lengths, plain or with gzip"),
                Arguments.of(bytes("{\"hello\":1}\n"), "each line is such as {\"model\": \"gpt-4o\", \"usage\""),
                Arguments.of(bytes("{\"a\":1}\n{\"b\":1}\n"), "line 1: none of the 2 lines is a call; the first: in"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsNoneOfCallsIsToldWithTheWayOut(byte[] bytes, String message) {
        assertThatThrownBy(() -> {
                    feed(stream, bytes, 3);
                    stream.end();
                })
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    private void read(String content) {
        feed(stream, bytes(content), 1000);
        stream.end();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void feed(TraceStream into, byte[] bytes, int size) {
        byte[] piece = new byte[size];
        for (int at = 0; at < bytes.length; at += size) {
            int length = Math.min(size, bytes.length - at);
            System.arraycopy(bytes, at, piece, 0, length);
            into.feed(piece, length);
        }
    }
}
