package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.desk.Desk;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.YamlDocs;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk answers what is asked of own machines as the command line does: the same document, byte for byte. */
class DeskMachinesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Desk DESK = new Desk(DeskFacts.INSTANCE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            host llama-3.3-70b | {model: llama-3.3-70b}
            host llama-3.3-70b --on 8xH100 --in 1500 --out 300 --utilisation 30% --ops 500k/year | {model: llama-3.3-70b, on: 8xH100, in: 1500, out: 300, utilisation: 30%, ops: 500k/year}
            host llama-3.3-70b --on 8xH100 --per-hour 20 --prefill-rate 15000 --decode-rate 3000 | {model: llama-3.3-70b, on: 8xH100, perHour: 20, prefillRate: 15000, decodeRate: 3000}
            host llama-3.3-70b --requests-per-month 20M --spares 1 --provider nebius | {model: llama-3.3-70b, requestsPerMonth: 20M, spares: 1, provider: nebius}
            host llama-3.3-70b --spot --batch --eviction 10% --redo 0.5h --fallback 3 --rise 50% | {model: llama-3.3-70b, spot: true, batch: true, eviction: 10%, redo: 0.5h, fallback: 3, rise: 50%}
            host llama-3.1-8b --on 1xL4,1xL40S,8xH100 --per-hour 0.7,1.9,20 --decode-rate 900,2k,30k --prefill-rate 4k,9k,90k --porting 0,1w,3 | {model: llama-3.1-8b, on: [1xL4, 1xL40S, 8xH100], perHour: [0.7, 1.9, 20], decodeRate: [900, 2k, 30k], prefillRate: [4k, 9k, 90k], porting: [0, 1w, 3]}
            host deepseek-v3 --in 8000 --out 1000 --region us --payment reserved-1y --precision fp8 --kv fp8 | {model: deepseek-v3, in: 8000, out: 1000, region: us, payment: reserved-1y, precision: fp8, kv: fp8}
            host llama-3.3-70b --on 8xH100 --owned --ops 20h/week --salary 200k --api-price 0.5 --quoted-output 2 --quoted-input 0.3 | {model: llama-3.3-70b, on: 8xH100, owned: true, ops: 20h/week, salary: 200k, apiPrice: 0.5, quotedOutput: 2, quotedInput: 0.3}
            host --per-hour 14600/month --prefill-rate 15000 --decode-rate 3000 --simultaneous --requests-per-month 65.7M --peak 2 --machines 8 | {perHour: 14600/month, prefillRate: 15000, decodeRate: 3000, simultaneous: true, requestsPerMonth: 65.7M, peak: 2, machines: 8}
            host llama-3.3-70b --ttft 500ms --tpot 0.05s --book guide --as-of 2026-08-01 | {model: llama-3.3-70b, ttft: 500ms, tpot: 0.05s, book: guide, asOf: 2026-08-01}
            explain host llama-3.3-70b --on 8xH100 --serial --rows 3 | {model: llama-3.3-70b, on: 8xH100, serial: true, rows: 3, explain: true}
            breakeven llama-3.3-70b --book guide --in 1500 --out 300 --requests-per-month 3M --ttft 500ms | {book: guide, model: llama-3.3-70b, in: 1500, out: 300, requestsPerMonth: 3M, ttft: 500ms}
            breakeven llama-3.3-70b --book guide --on 8xH100 --volume 20B/month | {book: guide, model: llama-3.3-70b, on: 8xH100, volume: 20B/month}
            breakeven llama-3.3-70b --book guide --per-hour 20 --tokens-per-second 6000 --ops 500k/year | {book: guide, model: llama-3.3-70b, perHour: 20, tokensPerSecond: 6000, ops: 500k/year}
            breakeven llama-3.3-70b --book guide --against anthropic/claude-sonnet-4-6 --node-year 158k --bursty | {book: guide, model: llama-3.3-70b, against: anthropic/claude-sonnet-4-6, nodeYear: 158k, bursty: true}
            breakeven deepseek-r1 --on 8xB200 --api-price 2 --spend 3M --commit | {model: deepseek-r1, on: 8xB200, apiPrice: 2, spend: 3M, commit: true}
            breakeven llama-3.3-70b --book guide --on 4xH100 --owned --utilisation 45% --peak 3 --spares 2 --team none --privacy | {book: guide, model: llama-3.3-70b, on: 4xH100, owned: true, utilisation: 45%, peak: 3, spares: 2, team: none, privacy: true}
            breakeven llama-3.3-70b --book guide --prefill-rate 40k --decode-rate 4k --simultaneous --closed-model --region us | {book: guide, model: llama-3.3-70b, prefillRate: 40k, decodeRate: 4k, simultaneous: true, closedModel: true, region: us}
            breakeven llama-3.3-70b --book guide --uncertain 'throughput=70% to 130%' --uncertain 'utilisation=40% to 70%' --seed 7 --draws 500 --volume 5B | {book: guide, model: llama-3.3-70b, uncertain: [throughput=70% to 130%, utilisation=40% to 70%], seed: 7, draws: 500, volume: 5B}
            breakeven qwen3-235b-a22b --precision fp8 --kv fp8 --tpot 50ms --per-hour 25 --api-price 0.6 | {model: qwen3-235b-a22b, precision: fp8, kv: fp8, tpot: 50ms, perHour: 25, apiPrice: 0.6}
            explain breakeven llama-3.3-70b --book guide --on 8xH100 --serial | {book: guide, model: llama-3.3-70b, on: 8xH100, serial: true, explain: true}
            """)
    void theSameQuestionHasTheSameDocument(String commandLine, String request) {
        assertSame(commandLine, Objects.requireNonNull(Doc.asObject(YamlDocs.parse(request))));
    }

    private static void assertSame(String commandLine, Obj request) {
        String[] words = GoldenTest.words(commandLine + " --format json").toArray(new String[0]);
        Run run = Run.in(GOLDEN, Map.of(), new byte[0], words);
        assertThat(run.exit()).as("%s: %s", commandLine, run.err()).isZero();
        String verb = words[words[0].equals("explain") ? 1 : 0];
        assertThat(JsonText.pretty(DESK.answer(verb, request).document()))
                .as("%s and %s", commandLine, JsonText.compact(request))
                .isEqualTo(run.out());
    }
}
