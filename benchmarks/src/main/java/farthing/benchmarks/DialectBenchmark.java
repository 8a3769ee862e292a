package farthing.benchmarks;

import farthing.formats.doc.Doc;
import farthing.formats.usage.Dialects;
import farthing.formats.usage.Reading;
import farthing.io.JsonDocs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to read one usage object into cells, from the document tree and from JSON text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class DialectBenchmark {
    private record Sample(String provider, String api, String body) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("openai", "chat", """
                    {"usage":{"prompt_tokens":12345,"completion_tokens":678,"total_tokens":13023,
                     "prompt_tokens_details":{"cached_tokens":10240,"audio_tokens":0},
                     "completion_tokens_details":{"reasoning_tokens":128,"audio_tokens":0,
                     "accepted_prediction_tokens":0,"rejected_prediction_tokens":0}}}"""),
            new Sample("openai", "responses", """
                    {"usage":{"input_tokens":20000,"input_tokens_details":{"cached_tokens":5000,"cache_write_tokens":10000},
                     "output_tokens":500,"output_tokens_details":{"reasoning_tokens":64},"total_tokens":20500}}"""),
            new Sample("anthropic", "messages", """
                    {"usage":{"input_tokens":100,"cache_creation_input_tokens":556,"cache_read_input_tokens":5000,
                     "cache_creation":{"ephemeral_5m_input_tokens":456,"ephemeral_1h_input_tokens":100},
                     "output_tokens":500,"service_tier":"standard","inference_geo":"not_available"}}"""),
            new Sample("google", "generateContent", """
                    {"usageMetadata":{"promptTokenCount":3000,"candidatesTokenCount":100,"thoughtsTokenCount":40,
                     "totalTokenCount":3140,"promptTokensDetails":[{"modality":"TEXT","tokenCount":1000},
                     {"modality":"AUDIO","tokenCount":2000}],"cachedContentTokenCount":1500,
                     "cacheTokensDetails":[{"modality":"TEXT","tokenCount":500},{"modality":"AUDIO","tokenCount":1000}]}}"""),
            new Sample("bedrock", "converse", """
                    {"usage":{"inputTokens":22,"outputTokens":13,"totalTokens":2527,"cacheReadInputTokens":2492,
                     "cacheReadInputTokenCount":2492,"cacheWriteInputTokens":0,"cacheWriteInputTokenCount":0,
                     "serverToolUsage":{}}}"""));

    private final Doc[] bodies = new Doc[SAMPLES.size()];
    private final byte[][] texts = new byte[SAMPLES.size()][];
    private int call;

    @Setup
    public void parse() {
        for (int i = 0; i < bodies.length; i++) {
            texts[i] = SAMPLES.get(i).body().getBytes(StandardCharsets.UTF_8);
            bodies[i] = JsonDocs.parse(texts[i]);
            if (Dialects.read(SAMPLES.get(i).provider(), SAMPLES.get(i).api(), bodies[i])
                    instanceof Reading.Invalid invalid) {
                throw new IllegalStateException(invalid.reason());
            }
        }
    }

    private int next() {
        call = (call + 1) % bodies.length;
        return call;
    }

    @Benchmark
    public Reading readingFromATree() {
        int i = next();
        return Dialects.read(SAMPLES.get(i).provider(), SAMPLES.get(i).api(), bodies[i]);
    }

    @Benchmark
    public Reading readingFromText() {
        int i = next();
        return Dialects.read(SAMPLES.get(i).provider(), SAMPLES.get(i).api(), JsonDocs.parse(texts[i]));
    }
}
