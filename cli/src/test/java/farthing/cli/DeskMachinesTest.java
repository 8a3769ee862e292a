package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.answers.InputException;
import farthing.answers.desk.Desk;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.BookFiles;
import farthing.io.YamlDocs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk answers what is asked of own machines as the command line does: the same document, byte for byte. */
class DeskMachinesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int QUESTIONS = 40;
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
            breakeven llama-3.3-70b --book guide --on 4xH100 --owned --peak-utilisation 45% --peak 3 --spares 2 --team none --privacy | {book: guide, model: llama-3.3-70b, on: 4xH100, owned: true, peakUtilisation: 45%, peak: 3, spares: 2, team: none, privacy: true}
            breakeven llama-3.3-70b --book guide --prefill-rate 40k --decode-rate 4k --simultaneous --closed-model --region us | {book: guide, model: llama-3.3-70b, prefillRate: 40k, decodeRate: 4k, simultaneous: true, closedModel: true, region: us}
            breakeven llama-3.3-70b --book guide --uncertain 'throughput=70% to 130%' --uncertain 'peak-utilisation=40% to 70%' --seed 7 --draws 500 --volume 5B | {book: guide, model: llama-3.3-70b, uncertain: [throughput=70% to 130%, peak-utilisation=40% to 70%], seed: 7, draws: 500, volume: 5B}
            breakeven qwen3-235b-a22b --precision fp8 --kv fp8 --tpot 50ms --per-hour 25 --api-price 0.6 | {model: qwen3-235b-a22b, precision: fp8, kv: fp8, tpot: 50ms, perHour: 25, apiPrice: 0.6}
            fit llama-3.1-70b | {model: llama-3.1-70b}
            fit llama-3.1-70b --on 8xH100 --precision fp8 --kv fp8 --context 128k | {model: llama-3.1-70b, on: 8xH100, precision: fp8, kv: fp8, context: 128k}
            fit llama-3.1-8b --on 1xL4 --context 8k --concurrency 20 | {model: llama-3.1-8b, on: 1xL4, context: 8k, concurrency: 20}
            fit llama-3.1-70b --precision fp8 --context 32k --output 2k | {model: llama-3.1-70b, precision: fp8, context: 32k, output: 2k}
            fit llama-3.1-70b --on 8xH100 --tp 4 --engine-share 0.8 --batched-tokens 4096 | {model: llama-3.1-70b, on: 8xH100, tp: 4, engineShare: 0.8, batchedTokens: 4096}
            fit llama-3.1-405b --on 16xH100 --tp 8 --pp 2 | {model: llama-3.1-405b, on: 16xH100, tp: 8, pp: 2}
            fit llama-3.1-70b --on 8xH100 --idle-timeout 30m --busy 90s | {model: llama-3.1-70b, on: 8xH100, idleTimeout: 30m, busy: 90s}
            fit llama-3.1-70b --on 4xH100 --nominal 80 --parameters 70B --load-within 60s | {model: llama-3.1-70b, on: 4xH100, nominal: 80, parameters: 70B, loadWithin: 60s}
            fit deepseek-v3 --on 8xH200 --concurrency 64 --context 4096 | {model: deepseek-v3, on: 8xH200, concurrency: 64, context: 4096}
            fit mixtral-8x7b --on 2xA100 | {model: mixtral-8x7b, on: 2xA100}
            explain fit llama-3.1-70b --on 8xH100 --precision fp8 --context 128k | {model: llama-3.1-70b, on: 8xH100, precision: fp8, context: 128k, explain: true}
            gpus | {}
            gpus h100 h200 b200 --provider lambda | {names: [h100, h200, b200], provider: lambda}
            gpus --for decode --payment spot --all --superseded --top 7 | {for: decode, payment: spot, all: true, superseded: true, top: 7}
            gpus 8xH100 --price 20 --years 5 --rate 3000 --power-price 0.2 --within 3 | {names: 8xH100, price: 20, years: 5, rate: 3000, powerPrice: 0.2, within: 3}
            gpus --sort memory --count 8 --region us --payment any | {sort: memory, count: 8, region: us, payment: any}
            explain gpus h100 --for decode | {names: [h100], for: decode, explain: true}
            anatomy | {}
            anatomy deepseek-v3 --context 32k | {models: deepseek-v3, context: 32k}
            anatomy llama-3.1-405b llama-3.1-70b 8B | {models: [llama-3.1-405b, llama-3.1-70b, 8B]}
            explain anatomy llama-3.1-70b | {models: [llama-3.1-70b], explain: true}
            tco 8xH100 | {machine: 8xH100}
            tco 8xH100 --price 255k --rent 20 --rent-decline 0 --years 3 --life 3 --resale 0 | {machine: 8xH100, price: 255k, rent: 20, rentDecline: 0, years: 3, life: 3, resale: 0}
            tco 8xH200 --region europe --cooling liquid --resale 30% --power-growth 5% --financing 8% --pay reserved-1y --rent 24 | {machine: 8xH200, region: europe, cooling: liquid, resale: 30%, powerGrowth: 5%, financing: 8%, pay: reserved-1y, rent: 24}
            tco 16xH100 --colo 500 --colo-power included --ops 0.5 --salary 200k --needed-in 3m --lead 12m --lost | {machine: 16xH100, colo: 500, coloPower: included, ops: 0.5, salary: 200k, neededIn: 3m, lead: 12m, lost: true}
            tco 8xH100 --line colo=60k,63k,66k --line power=50k --provider lambda --seed 4 --draws 500 | {machine: 8xH100, line: ["colo=60k,63k,66k", power=50k], provider: lambda, seed: 4, draws: 500}
            explain tco 8xH100 --line power=50k --utilisation 60% | {machine: 8xH100, line: power=50k, utilisation: 60%, explain: true}
            measurements | {}
            measurements llama-3.1-70b --on h200 --precision fp8 --limit 3 | {model: llama-3.1-70b, on: h200, precision: fp8, limit: 3}
            measurements --ttft 500ms --tpot 20ms | {ttft: 500ms, tpot: 20ms}
            explain breakeven llama-3.3-70b --book guide --on 8xH100 --serial | {book: guide, model: llama-3.3-70b, on: 8xH100, serial: true, explain: true}
            """)
    void theSameQuestionHasTheSameDocument(String commandLine, String request) {
        assertSame(commandLine, parsed(request));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fit --config config.json --on 8xH100 --context 8k | on: 8xH100, context: 8k",
                "host --config config.json --on 8xB200 --precision nvfp4 | on: 8xB200, precision: nvfp4",
                "anatomy --config config.json --context 32k | context: 32k",
                "breakeven mine --config config.json --on 8xB200 --per-hour 40 --api-price 0.5 | model: mine, on: 8xB200,"
                        + " perHour: 40, apiPrice: 0.5"
            })
    void aConfigIsADocumentInTheRequest(String commandLine, String request) {
        assertSame(
                commandLine,
                parsed("{" + request + "}").put("config", file("config.json")).put("configName", "golden/config.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "breakeven plan.yml --host llama-3.3-70b --node-year 158k --tokens-per-second 4500 --book guide"
                        + " | host: llama-3.3-70b, nodeYear: 158k, tokensPerSecond: 4500, book: guide",
                "breakeven daily.yml --host llama-3.3-70b --on 8xH100 --against file --team none --book guide"
                        + " | host: llama-3.3-70b, on: 8xH100, against: file, team: none, book: guide"
            })
    void aWorkloadIsADocumentInTheRequest(String commandLine, String request) {
        String file = GoldenTest.words(commandLine).get(1);
        assertSame(commandLine, parsed("{" + request + "}").put("workload", file(file)));
    }

    /** The exit code of an impossible claim is the command line's alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            audit --model llama-3.3-70b --on 8xH200 --precision fp8 --in 200 --out 300 --requests-per-second 5000 | 3 | {model: llama-3.3-70b, on: 8xH200, precision: fp8, in: 200, out: 300, requestsPerSecond: 5000}
            audit --model llama-3.3-70b --on h100 --per-request 100 | 0 | {model: llama-3.3-70b, on: h100, perRequest: 100}
            audit --model llama-3.3-70b --on 8xH200 --in 200 --out 300 --usd-per-million 0.004 --per-hour 158k/year --utilisation 50% | 3 | {model: llama-3.3-70b, on: 8xH200, in: 200, out: 300, usdPerMillion: 0.004, perHour: 158k/year, utilisation: 50%}
            audit --parameters 671B --active 37B --on 8xH200 --usd-per-million-output 0.05 --per-hour 20 | 0 | {parameters: 671B, active: 37B, on: 8xH200, usdPerMillionOutput: 0.05, perHour: 20}
            audit --model llama-3.3-70b --on 8xH100 --in 1000 --out 500 --concurrency 20k --kv fp8 | 3 | {model: llama-3.3-70b, on: 8xH100, in: 1000, out: 500, concurrency: 20k, kv: fp8}
            audit --model llama-3.3-70b --on 8xH100 --in 1000 --out 0 --input-per-second 10k --cached 50% | 0 | {model: llama-3.3-70b, on: 8xH100, in: 1000, out: 0, inputPerSecond: 10k, cached: 50%}
            audit --model llama-3.3-70b --on 8xH100 --in 200 --out 300 --tokens-per-year 1T --utilisation 40% | 0 | {model: llama-3.3-70b, on: 8xH100, in: 200, out: 300, tokensPerYear: 1T, utilisation: 40%}
            audit --model llama-3.3-70b --on 8xH100 --kwh-per-million 0.5 --speculation 2 | 0 | {model: llama-3.3-70b, on: 8xH100, kwhPerMillion: 0.5, speculation: 2}
            audit --break-even 5M --per-hour 2000/month --api-price 6.60 | 3 | {breakEven: 5M, perHour: 2000/month, apiPrice: 6.60}
            audit --product '2-5 x 2 x 1.5-2' --claimed 5-10 | 0 | {product: 2-5 x 2 x 1.5-2, claimed: 5-10}
            explain audit --parameters 70B --on 8xH100 --batch 50 --output-per-second 3000 | 0 | {parameters: 70B, on: 8xH100, batch: 50, outputPerSecond: 3000, explain: true}
            """)
    void aClaimHasTheSameVerdict(String commandLine, int exit, String request) {
        assertSame(commandLine, parsed(request), exit);
    }

    @Test
    void ofAClaimTheFieldThatIsMissingIsNamed() {
        for (String[] each : new String[][] {
            {"{}", "what is claimed? Name it, such as requestsPerSecond 5000 or breakEven 5M"},
            {"{breakEven: 5M, perRequest: 10}", "perRequest and breakEven: one claim at a time"},
            {
                "{perRequest: 10, on: h100}",
                "name the model with one of model llama-3.3-70b, config FILE and parameters 70B"
            },
            {
                "{requestsPerSecond: 10, on: h100, model: llama-3.3-70b}",
                "requestsPerSecond: needs the tokens of a request, such as in 200 out 300"
            }
        }) {
            assertThatThrownBy(() -> DESK.answer("audit", parsed(each[0])))
                    .isInstanceOf(InputException.class)
                    .hasMessage(each[1]);
        }
    }

    @Test
    void ofBuyingAndRentingTheFieldAtFaultIsNamed() {
        assertThatThrownBy(() -> DESK.answer("tco", parsed("{machine: 8xH100, years: 99}")))
                .isInstanceOf(InputException.class)
                .hasMessage("years: expected 1 to 10, found 99");
        assertThatThrownBy(() -> DESK.answer("tco", parsed("{machine: 8xH100, rentDecline: soon}")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("rentDecline: ");
        assertThat(Run.of("tco", "8xH100", "--years", "99"))
                .matches(run -> run.exit() == 2 && run.err().startsWith("farthing tco: --years: expected 1 to 10"));
    }

    /** A server's threads share a desk, and with it what machines can serve. */
    @Test
    void severalThreadsAreAnsweredAsOneIs() {
        List<String> questions = IntStream.range(0, 8)
                .mapToObj(i -> "{model: llama-3.3-70b, in: " + (i + 1) * 300 + "}")
                .toList();
        Function<String, String> answered = question ->
                JsonText.compact(DESK.answer("host", parsed(question)).document());
        List<String> together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> answered.apply(questions.get(i % 8)))
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(answered.apply(questions.get(i % 8)));
        }
    }

    /** What one refuses the other refuses, but not that there is such a field; what both answer is the same. */
    @ParameterizedTest
    @EnumSource
    void randomQuestionsAreAnsweredTheSame(Asked asked) {
        SplittableRandom random = new SplittableRandom(asked.name().hashCode());
        int answered = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            StringBuilder line = new StringBuilder(asked.verb());
            Obj request = new Obj(0);
            for (String[] option : asked.options()) {
                if (option[0].equals("model") || option[0].equals("book") || random.nextInt(9) == 0) {
                    String value = option[1 + random.nextInt(option.length - 1)];
                    boolean flag = value.equals("true");
                    line.append(option[0].equals("model") ? "" : " " + dashed(option[0]))
                            .append(flag ? "" : " " + value);
                    request.put(option[0], flag ? new Doc.Bool(true, 0) : new Doc.Text(value, 0));
                }
            }
            answered += isSame(line.toString(), request) ? 1 : 0;
        }
        assertThat(answered).as("answered, not refused").isGreaterThan(QUESTIONS / 4);
    }

    /** Options of a verb by their fields' names, each with values to draw from. */
    enum Asked {
        HOST(
                "model llama-3.3-70b llama-3.1-8b deepseek-v3 qwen3-235b-a22b mixtral-8x7b",
                "in 0 200 1.5k 20k",
                "out 0 30 300 4k",
                "utilisation 5% 0.4 100%",
                "requestsPerMonth 1k 3M 90M",
                "peak 1 2.5 0.5",
                "machines 1 3",
                "spares 0 2",
                "ops 500k/year 10h/week 1.5fte 3k/month",
                "salary 90k 250k",
                "on 8xH100 1xL40S,8xH200 8xB200 2xA100 1xT4",
                "perHour 2 9k/month 100k/year",
                "owned true",
                "decodeRate 800 12k",
                "prefillRate 9k 120k",
                "spotPrice 1 400/month",
                "porting 1w 3",
                "serial true",
                "simultaneous true",
                "precision bf16 fp8 int4",
                "kv fp8 bf16",
                "provider aws lambda GCP nobody",
                "region us europe eu-north mars",
                "payment on-demand spot reserved-1y monthly",
                "ttft 200ms 2s",
                "tpot 30ms 100",
                "spot true",
                "batch true",
                "eviction 5% 60%",
                "redo 0.5h 3",
                "fallback 1 6h",
                "rise 10% 1",
                "quotedOutput 0.4 9",
                "quotedInput 0.1 2",
                "apiPrice 0.2 3"),
        FIT(
                "model llama-3.3-70b llama-3.1-8b deepseek-v3 llama-3.1-405b mixtral-8x7b",
                "on 8xH100 1xL4 16xH200 4xMI300X 3xA100 2xh200",
                "precision bf16 fp8 int4 nvfp4",
                "kv fp8 bf16",
                "tp 1 2 8",
                "pp 1 2",
                "engineShare 0.5 0.95",
                "batchedTokens 2048 16k",
                "context 1k 32k 128k",
                "output 0 500 8k",
                "concurrency 1 40 900",
                "idleTimeout 10m 2h",
                "busy 30s 5m",
                "nominal 80 141",
                "parameters 8B 70B",
                "loadWithin 30s 5m"),
        BREAKEVEN(
                "model llama-3.3-70b llama-3.3-70b llama-3.3-70b gpt-4o",
                "book guide",
                "in 0 200 1.5k 20k",
                "out 0 30 300 4k",
                "volume 20B/month 5kRequests/day 900M 3T/year",
                "spend 20k 3M",
                "against anthropic/claude-sonnet-4-6 gpt-4o file",
                "apiPrice 0.2 3 40",
                "commit true",
                "on 8xH100 1xL40S 8xH200 4xA100",
                "perHour 2 14600/month",
                "nodeYear 158k",
                "owned true",
                "region us eu mars",
                "precision fp8 bf16",
                "kv fp8",
                "prefillRate 90k",
                "decodeRate 8k",
                "tokensPerSecond 6000 90k",
                "serial true",
                "peakUtilisation 30% 100% 0",
                "peak 1 4",
                "ops 500k/year 20k/month",
                "spares 0 1",
                "ttft 500ms",
                "tpot 40ms",
                "team none own",
                "privacy true",
                "bursty true",
                "closedModel true",
                "uncertain throughput=70%..130% peak-utilisation=40%..70%",
                "seed 1 99",
                "draws 100 400");

        private final String options;

        Asked(String... options) {
            this.options = String.join("\n", options);
        }

        List<String[]> options() {
            return options.lines().map(option -> option.split(" ")).toList();
        }

        String verb() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static String dashed(String field) {
        return "--" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(String commandLine, Obj request) {
        String[] words = GoldenTest.words(commandLine + " --format json").toArray(new String[0]);
        Run run = Run.in(GOLDEN, Map.of(), new byte[0], words);
        String said;
        try {
            said = JsonText.pretty(DESK.answer(words[0], request).document());
        } catch (InputException | FormatException e) {
            said = "";
            assertThat(e).as("what is drawn is of the verb").hasMessageNotContaining("unknown field");
            assertThat(run.exit())
                    .as("%s, where the desk says: %s", commandLine, e.getMessage())
                    .isEqualTo(2);
        }
        assertThat(run.out()).as("%s: %s", commandLine, run.err()).isEqualTo(said);
        return !said.isEmpty();
    }

    private static Obj parsed(String yaml) {
        return Objects.requireNonNull(Doc.asObject(YamlDocs.parse(yaml)));
    }

    private static Doc file(String name) {
        return BookFiles.document(GOLDEN.resolve(name));
    }

    private static void assertSame(String commandLine, Obj request) {
        assertSame(commandLine, request, 0);
    }

    private static void assertSame(String commandLine, Obj request, int exit) {
        String[] words = GoldenTest.words(commandLine + " --format json").toArray(new String[0]);
        Run run = Run.in(GOLDEN, Map.of(), new byte[0], words);
        assertThat(run.exit()).as("%s: %s", commandLine, run.err()).isEqualTo(exit);
        String verb = words[words[0].equals("explain") ? 1 : 0];
        assertThat(JsonText.pretty(DESK.answer(verb, request).document()))
                .as("%s and %s", commandLine, JsonText.compact(request))
                .isEqualTo(run.out());
    }
}
