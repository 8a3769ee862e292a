package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Meter;
import farthing.economics.traffic.TracedCall;
import farthing.formats.calls.CallRecord;
import farthing.formats.trace.TraceStream;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Reading;
import farthing.rating.Usage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bedrock's log of invocations has its own counts and, in the answer that it keeps, those of the provider. A cache that is
 * written for an hour costs Claude's callers twice the input, one of five minutes 1.25 times: only the answer says which.
 */
class InvocationLogTest {
    private static final String CLAUDE = """
            {"input_tokens":1000,"cache_creation_input_tokens":4000,\
            "cache_creation":{"ephemeral_5m_input_tokens":0,"ephemeral_1h_input_tokens":4000},\
            "cache_read_input_tokens":0,"output_tokens":""";

    private static final String CONVERSE = """
            {"usage":{"inputTokens":1000,"outputTokens":100,"cacheReadInputTokens":0,"cacheWriteInputTokens":4000,\
            "cacheDetails":[{"ttl":"1h","inputTokens":4000}],"totalTokens":5100}}""";

    private static final String BODY = "{\"usage\":" + CLAUDE + "100}}";
    private static final String START = "{\"type\":\"message_start\",\"message\":{\"usage\":" + CLAUDE + "2}}}";
    private static final String STREAM = "[" + START
            + ",{\"type\":\"content_block_delta\"},{\"type\":\"message_delta\",\"usage\":{\"output_tokens\":100}}]";

    private static final String CONVERSE_STREAM =
            "[{\"messageStart\":{\"role\":\"assistant\"}},{\"metadata\":" + CONVERSE + "}]";

    private static final Usage AN_HOUR = usage(1_000, Meter.CACHE_WRITE_1H, 4_000, 100);
    private static final Usage UNSAID = usage(1_000, Meter.CACHE_WRITE, 4_000, 100);

    private static Usage usage(long input, Meter write, long written, long output) {
        return Usage.builder()
                .add(Meter.INPUT, input)
                .add(write, written)
                .add(Meter.OUTPUT, output)
                .build();
    }

    /** @param answer in the log; empty where it keeps none */
    private static String line(String input, String output, String answer) {
        return "{\"schemaType\":\"ModelInvocationLog\",\"modelId\":\"anthropic.claude-haiku-4-5-20251001-v1:0\",\"input\":{"
                + input + "},\"output\":{" + output + (output.isEmpty() || answer.isEmpty() ? "" : ",")
                + (answer.isEmpty() ? "" : "\"outputBodyJson\":" + answer) + "}}";
    }

    private static String counted(String answer) {
        return line(
                "\"inputTokenCount\":1000,\"cacheReadInputTokenCount\":0,\"cacheWriteInputTokenCount\":4000",
                "\"outputTokenCount\":100",
                answer);
    }

    private static Reading reading(String line) {
        CallRecord call = CallRecord.of(JsonDocs.parse(line));
        return Dialects.read(call.provider(), call.api(), call.usage());
    }

    /** As it is rated; a trace of the line says the same. */
    private static Usage rated(String line) {
        assertThat(reading(line)).as(line).isInstanceOf(Reading.Read.class);
        Usage usage = ((Reading.Read) reading(line)).total();
        assertThat(traced(line).metered()).singleElement().satisfies(part -> assertThat(part.usage())
                .isEqualTo(usage));
        return usage;
    }

    private static TracedCall traced(String line) {
        List<TracedCall> calls = new ArrayList<>();
        TraceStream stream = new TraceStream(calls::add);
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        stream.feed(bytes, bytes.length);
        stream.end();
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, CONVERSE, STREAM, CONVERSE_STREAM})
    void whatWasWrittenForAnHourIsSoInTheLogToo(String answer) {
        assertThat(rated(counted(answer))).isEqualTo(AN_HOUR);
        assertThat(rated(line("", "", answer)))
                .as("counted in the answer alone")
                .isEqualTo(AN_HOUR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "\"text\"",
                "{\"output\":{}}",
                "{\"usage\":{}}",
                "[]",
                "[{\"type\":\"ping\"}]",
                "{\"usage\":{\"inputTokens\":1,\"outputTokens\":1,\"totalTokens\":9}}"
            })
    void whereTheAnswerCountsNothingTheLogDoes(String answer) {
        assertThat(rated(counted(answer))).isEqualTo(UNSAID);
    }

    @Test
    void whereBothCountTheAnswerHolds() {
        String logged = line("\"inputTokenCount\":7", "\"outputTokenCount\":7", BODY);
        assertThat(rated(logged)).isEqualTo(AN_HOUR);
    }

    /** Its start has two output tokens; the log counted 100 until it was cut. */
    @Test
    void howMuchAStreamWroteThatWasCutTheLogKnows() {
        assertThat(rated(counted("[" + START + "]"))).isEqualTo(AN_HOUR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null"})
    void aCallThatCountsNoTokensIsSaidToDoSo(String answer) {
        String failed = line("", "", answer).replace("\"input\":", "\"errorCode\":\"ThrottlingException\",\"input\":");
        assertThat(reading(failed)).isEqualTo(new Reading.Invalid("the line counts no tokens"));
        assertThat(traced(failed).problem()).isEqualTo("INVALID: the line counts no tokens");
        assertThat(reading(failed.replaceFirst(",\"output.*", "}"))).isEqualTo(reading(failed));
    }

    @Test
    void keysThatCountNoTokensAreNamed() {
        assertThat(reading(line("", "", "{\"message\":\"Too many requests\"}")))
                .isEqualTo(new Reading.Invalid("the line counts no tokens: none is known among its keys message"));
    }
}
