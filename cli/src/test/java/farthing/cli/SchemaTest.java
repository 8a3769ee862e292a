package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each verb writes as JSON fits its published schema, which the program carries with it. */
class SchemaTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static Schema schema(String name) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/farthing/schemas/" + name + ".schema.json")) {
            assertThat(in).as("bundled schema of " + name).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cost | cost gpt-4o --in 1400 --out 600",
                "cost | cost gpt-4o --in 1400 --out 600 --cache-write-1h 3 --price 0.1 --budget 5 --calls 2k",
                "cost | cost gpt-4o --in 0 --out 0 --searches 3",
                "cost | cost claude-sonnet-4-6 --in 1400 --out 600 --contract contract.yml",
                "cost | explain cost gpt-4o --in 1400 --out 600",
                "compare | compare --in 1500 --out 300 --book guide --all",
                "compare | compare --ratio 5:1 --tokens 10M",
                "compare | explain compare --in 1500 --out 300",
                "rate | rate mixed.jsonl",
                "plan | plan plan.yml",
                "plan | plan plan.yml --with input=500 --show options",
                "plan | explain plan plan.yml",
                "host | host llama-3.3-70b",
                "host | host llama-3.3-70b --spot --on 8xH100 --requests-per-month 20M --spares 1 --ops 500k/year",
                "host | host --on 8xH100 --per-hour 20 --decode-rate 3000 --in 0 --quoted-output 0.65",
                "host | explain host llama-3.3-70b --on 8xH100",
                "replay | replay calls.jsonl",
                "replay | explain replay calls.jsonl",
                "replay | replay calls.jsonl --model gpt-99",
                "replay | replay calls.jsonl --cache anthropic-5m",
                "report | report calls.jsonl --by tag:team",
                "report | explain report calls.jsonl",
                "prices-list | prices list --book guide",
                "prices-show | prices show gemini-2.5-pro --book guide",
                "prices-history | prices history o3 --book guide",
                "prices-stale | prices stale --book guide",
                "prices-diff | prices diff market guide",
                "prices-verify | prices verify guide",
                "prices-caches | prices caches",
                "solve | solve seat.yml 'margin >= 70%'",
                "solve | solve seat.yml 'completed <= 0.0001'",
                "solve | solve seat.yml 'month <= 1M'",
                "breakeven | breakeven llama-3.3-70b --on 8xH100 --volume 20B --book guide",
                "breakeven | breakeven llama-3.3-70b --per-hour 20 --prefill-rate 9000 --decode-rate 9000 --book guide",
                "breakeven | breakeven llama-3.3-70b --on 8xH100 --per-hour 2 --uncertain 'throughput=70% to 130%' --book guide",
                "breakeven | breakeven plan.yml --host llama-3.3-70b --on 8xH100 --book guide",
                "breakeven | explain breakeven llama-3.3-70b --on 8xH100 --per-hour 5 --ops 500k --book guide",
                "prices-batches | prices batches --requests 120k",
                "prices-channels | prices channels --needs hipaa --spend 5k --egress 10",
                "measurements | measurements llama-3.1-70b --on h200",
                "measurements | measurements",
                "gpus | gpus",
                "gpus | gpus h100 --power-price 0.1 --within 3",
                "gpus | gpus --all --payment any --superseded",
                "gpus | gpus 8xH100 --price 20 --rate 3000",
                "gpus | explain gpus h100 --for decode",
                "gpus | gpus groq",
                "gpus | gpus trainium2",
                "fit | fit llama-3.1-70b --on 8xH100 --precision fp8 --context 128k",
                "fit | fit llama-3.1-70b --on 1xH100 --context 4k --concurrency 10",
                "fit | fit gpt-oss-120b --on 2xH100 --tp 1 --idle-timeout 5m --load-within 60s --nominal 80",
                "fit | fit llama-3.1-8b --context 8k",
                "fit | explain fit llama-3.1-8b --on 1xL4",
                "tco | tco 8xH100",
                "tco | tco 16xH100 --needed-in 3m --rent-hours 40% --region europe --lost",
                "tco | tco 1xH100 --rent 0 --ops 0 --line power=1k,2k --resale book --years 10",
                "tco | explain tco 8xH100 --years 1 --colo 500 --colo-power separate",
                "audit | audit --model llama-3.3-70b --on h100 --per-request 100",
                "audit | audit --parameters 70B --on 8xH200 --in 200 --out 300 --tokens-per-year 39T --per-hour 18",
                "audit | audit --model gpt-oss-120b --on h100 --in 1000 --out 300 --output-per-second 500",
                "audit | audit --break-even 5M --per-hour 2000/month --api-price 6.60",
                "audit | audit --product '2-5 x 2' --claimed 5-10",
                "anatomy | anatomy",
                "anatomy | anatomy deepseek-v3.2 qwen3.5-27b gpt-oss-20b 70B",
                "anatomy | explain anatomy glm-5",
                "glossary | glossary"
            })
    void jsonFitsTheSchema(String schema, String command) throws IOException {
        String[] args = GoldenTest.words(command + " --format json").toArray(new String[0]);
        Run run = Run.in(GOLDEN, Map.of(), new byte[0], args);
        List<Error> errors = schema(schema).validate(run.out(), InputFormat.JSON);
        assertThat(errors).as(run.err() + run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mixed.jsonl", "calls.jsonl"})
    void everyRatedLineFitsTheSchema(String file) throws IOException {
        Schema line = schema("rate-line");
        Run run = Run.in(GOLDEN, Map.of(), new byte[0], "rate", file);
        assertThat(run.out().lines()).isNotEmpty().allSatisfy(text -> assertThat(line.validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"cost, {}", "cost, '{\"schemaVersion\":\"2\"}'", "rate-line, '{\"id\":1}'"})
    void whatIsNoResultDoesNotFit(String schema, String text) throws IOException {
        assertThat(schema(schema).validate(text, InputFormat.JSON)).isNotEmpty();
    }
}
