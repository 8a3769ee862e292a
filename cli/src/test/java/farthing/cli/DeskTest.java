package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.answers.InputException;
import farthing.answers.desk.Desk;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk answers a request document as the command line answers its options: the same document, byte for byte. */
class DeskTest {
    static final Desk DESK = new Desk(DeskFacts.SHIPPED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            cost gpt-4o --in 1400 --out 600 | {model: gpt-4o, in: 1400, out: 600}
            cost gpt-4o --in 1.5k --out 2_000 --calls 100k | {model: gpt-4o, in: 1.5k, out: 2_000, calls: 100k}
            cost claude-sonnet-4-6 --in 50k --cached 80% --out 500 --price 0.05 | {model: claude-sonnet-4-6, in: 50k, cached: 80%, out: 500, price: 0.05}
            cost claude-sonnet-4-6 --provider bedrock --in 3000 --out 400 --budget 10 | {model: claude-sonnet-4-6, provider: bedrock, in: 3000, out: 400, budget: 10}
            cost claude-sonnet-4-6 --in 3000 --cache-write 10% --cache-write-1h 500 --out 400 | {model: claude-sonnet-4-6, in: 3000, cacheWrite: 10%, cacheWrite1h: 500, out: 400}
            cost gpt-4o --book guide --in 3000 --out 400 --tier batch | {model: gpt-4o, book: guide, in: 3000, out: 400, tier: batch}
            cost gpt-4o --book guide --in 300 --images 1024x1024,512x512 --detail high --out 400 | {model: gpt-4o, book: guide, in: 300, images: [1024x1024, 512x512], detail: high, out: 400}
            cost gpt-4o --in 3000 --out 400 --region eu --as-of 2026-08-01T17:00Z | {model: gpt-4o, in: 3000, out: 400, region: eu, asOf: "2026-08-01T17:00Z"}
            cost gpt-4o --in 3000 --out 400 --searches 3 --meter output_images:hd=2 --audio-in 60s | {model: gpt-4o, in: 3000, out: 400, searches: 3, meter: "output_images:hd=2", audioIn: 60s}
            explain cost claude-sonnet-4-6 --in 1000 --out 5k --reasoning 4k | {model: claude-sonnet-4-6, in: 1000, out: 5k, reasoning: 4k, explain: true}
            compare --in 1500 --out 300 | {in: 1500, out: 300}
            compare --ratio 5:1 --tokens 10M --models gpt-4o*,claude-* | {ratio: "5:1", tokens: 10M, models: "gpt-4o*,claude-*"}
            compare --book guide --in 2000 --out 500 --sort speed --top 5 | {book: guide, in: 2000, out: 500, sort: speed, top: 5}
            compare --book guide --in 8000 --out 2000 --models @reasoning --all | {book: guide, in: 8000, out: 2000, models: ["@reasoning"], all: true}
            compare --book guide --in 2000 --out 50 --provider openai,anthropic --modality text | {book: guide, in: 2000, out: 50, provider: [openai, anthropic], modality: text}
            compare --in 2000 --out 50 --fx EUR/USD=1.08@2026-08-21 | {in: 2000, out: 50, fx: EUR/USD=1.08@2026-08-21}
            prices list | {}
            prices list --provider anthropic --book guide | {provider: anthropic, book: guide}
            prices list --models @reasoning,o3* --modality text | {models: "@reasoning,o3*", modality: text}
            prices show gemini-2.5-pro | {model: gemini-2.5-pro}
            prices show claude-sonnet-4-6 --provider bedrock | {model: claude-sonnet-4-6, provider: bedrock}
            prices history o3 | {model: o3}
            plan --draws 200 | {draws: 200}
            plan examples/presets/rag.yml --draws 300 --seed 7 | {preset: rag, draws: 300, seed: 7}
            plan examples/presets/voice.yml --draws 100 --book guide --with interactions=5k | {preset: voice, draws: 100, book: guide, with: {interactions: 5k}}
            plan examples/presets/agent.yml --draws 100 --show levers,tornado --model gpt-4o | {preset: agent, draws: 100, show: [levers, tornado], model: gpt-4o}
            plan examples/support-bot.yml --draws 100 --apply 1 | {draws: 100, apply: 1}
            explain plan examples/presets/coding-agent.yml | {preset: coding-agent, explain: true}
            explain plan --figure month --depth 2 | {figure: month, depth: 2, explain: true}
            solve examples/presets/support-bot.yml margin >= 90% --draws 200 | {preset: support-bot, goal: "margin >= 90%", draws: 200}
            solve examples/presets/rag.yml completed <= 0.01 --over cache,output-cap,model --models claude-*,gpt-4o* --draws 100 --seed 5 | {preset: rag, goal: "completed <= 0.01", over: [cache, output-cap, model], models: "claude-*,gpt-4o*", draws: 100, seed: 5}
            solve examples/presets/support-bot.yml margin >= 80% --over price --with business.completed=80% --model gpt-4o --draws 50 | {preset: support-bot, goal: "margin >= 80%", over: price, with: {business.completed: 80%}, model: gpt-4o, draws: 50}
            explain compare --in 2000 --out 50 --top 2 | {in: 2000, out: 50, top: 2, explain: true}
            """)
    void theSameQuestionHasTheSameDocument(String commandLine, String request) {
        assertSame(commandLine, document(request));
    }

    /** What a command line prints, and what the desk says. */
    static void assertSame(String commandLine, Obj request) {
        assertSame((commandLine + " --format json").split(" "), request);
    }

    static void assertSame(String[] words, Obj request) {
        int at = words[0].equals("explain") ? 1 : 0;
        String verb = words[at].equals("prices") && !words[at + 1].equals("list")
                ? words[at] + "-" + words[at + 1]
                : words[at];
        Run run = Run.shipped(words);
        String what = String.join(" ", words) + " and " + JsonText.compact(request);
        assertThat(run.exit()).as("%s: %s", what, run.err()).isZero();
        assertThat(JsonText.pretty(DESK.answer(verb, request).document()))
                .as(what)
                .isEqualTo(run.out());
    }

    private static Obj document(String yaml) {
        return Objects.requireNonNull(Doc.asObject(farthing.io.YamlDocs.parse(yaml)));
    }

    @Test
    void anUnknownFieldIsToldWithTheNearestAndTheKnownOnes() {
        assertThatThrownBy(() -> DESK.answer("cost", document("{model: gpt-4o, in: 1, cache_write: 3}")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("unknown field 'cache_write' of cost; did you mean 'cacheWrite'?; known: model");
        assertThatThrownBy(() -> DESK.answer("coast", document("{}")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'coast' is no verb of the desk; did you mean 'cost'?");
    }

    @Test
    void aWrongValueIsToldWithItsField() {
        assertThatThrownBy(() -> DESK.answer("cost", document("{model: gpt-4o, in: many}")))
                .isInstanceOf(FormatException.class)
                .hasMessage("line 1: in: expected a whole count such as 1500, 1.5k or 2M, found 'many'");
        assertThatThrownBy(() -> DESK.answer("cost", document("{model: gpt-4o, in: 10, cacheWrite: some}")))
                .isInstanceOf(InputException.class)
                .hasMessage("cacheWrite: expected a count such as 2000 or a share such as 60%, found 'some'");
        assertThatThrownBy(() -> DESK.answer("cost", document("{model: gpt-4o}")))
                .isInstanceOf(InputException.class)
                .hasMessage("in and out are missing: how many tokens has the call? e.g. in 1400 out 600");
        assertThatThrownBy(() -> DESK.answer("cost", document("{in: 10}")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("model: is missing");
    }

    @Test
    void aRequestTriesSoManyModelsAndNoMore() {
        assertThatThrownBy(() -> DESK.answer(
                        "solve", document("{preset: support-bot, goal: margin >= 99.99%, models: '*', draws: 10}")))
                .isInstanceOf(InputException.class)
                .hasMessageMatching("models: [0-9]{4} match; a request tries at most 200: name fewer, .*");
    }

    @Test
    void whatIsToBeChangedHasToBeNamed() {
        assertThatThrownBy(() -> DESK.answer("solve", document("{goal: margin >= 95%}")))
                .isInstanceOf(InputException.class)
                .hasMessage("workload: what is to be changed? Give a workload, or name a preset");
    }

    @Test
    void aContractIsADocumentInTheRequest() {
        Obj request = Objects.requireNonNull(Doc.asObject(JsonDocs.parse(
                "{\"model\":\"gpt-4o\",\"in\":1,\"contract\":{\"nonsense\":1}}".getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(() -> DESK.answer("cost", request))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("contract");
    }
}
