package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.OpenBook;
import farthing.answers.ReportAnswer;
import farthing.answers.screen.Answer;
import farthing.economics.traffic.CallPricer;
import farthing.economics.traffic.Grouping;
import farthing.economics.traffic.Report;
import farthing.economics.traffic.ReportOptions;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import farthing.io.TraceFile;
import farthing.page.html.Blocks;
import farthing.page.view.Facts;
import farthing.page.view.Scenario;
import farthing.page.view.State;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tab Reality, asked as the shell asks. */
class RealityTest {
    private static final Path EXAMPLE = Path.of("../examples/calls.jsonl");

    /** Claude Haiku 4.5 is a dollar a million in, five out, a tenth of the input read from the cache. */
    private static final String BY_HAND = """
            {"interaction":"a","provider":"anthropic","model":"claude-haiku-4-5","at":"2026-08-01T10:00:00Z",\
            "usage":{"input_tokens":1000,"output_tokens":100}}
            {"interaction":"a","provider":"anthropic","model":"claude-haiku-4-5","at":"2026-08-01T10:00:09Z","attempt":2,\
            "usage":{"input_tokens":500,"cache_read_input_tokens":2000,"cache_creation_input_tokens":0,\
            "output_tokens":200},"outcome":"completed"}
            {"interaction":"b","provider":"anthropic","model":"claude-haiku-4-5","at":"2026-08-01T10:01:00Z",\
            "usage":{"input_tokens":3000,"output_tokens":0},"outcome":"failed"}
            {"interaction":"c","provider":"anthropic","model":"no-such-model","at":"2026-08-01T10:02:00Z",\
            "usage":{"input_tokens":9,"output_tokens":9}}
            {"interaction":"d","provider":"anthropic","usage":
            """;

    private static final State REALITY = State.of(new Obj(0).put("tab", "reality"));
    private final Facts facts = ShippedFacts.facts();
    private final Engine engine = new Engine(facts);

    @Test
    void theFiguresOfAFileAreThoseOfTheReportOnTheCommandLine() throws IOException {
        read("calls.jsonl", Files.readAllBytes(EXAMPLE));
        Obj taken = taken("json");

        OpenBook open = facts.open();
        CallPricer pricer = new CallPricer(open.book(), open.contract());
        Report report = new Report(ReportOptions.by(Grouping.parse("model"), open.asOf()), pricer);
        try (TraceFile file = TraceFile.open(EXAMPLE, null)) {
            file.read(report);
        }
        Obj expected = new ReportAnswer(open, report.finish(), pricer.currency(), 20)
                .asTable()
                .document();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(text(taken.get(expected.key(i)))).as(expected.key(i)).isEqualTo(text(expected.value(i)));
        }
        assertThat(text(taken.get("brokenLines"))).isEqualTo("0");
    }

    @Test
    void callsAddUpAsByHandAndWhatHasNoPriceIsNamed() {
        Obj shown = read("by hand", BY_HAND.getBytes(StandardCharsets.UTF_8));
        String regions = text(shown.get("regions"));

        // 0.001 + 0.0005; 0.0005 + 0.0002 + 0.001; 0.003 of the failed one
        assertThat(regions).contains("$0.0062").contains("no-such-model");
        assertThat(regions).contains("the scenario says ").contains(" for inference");
        assertThat(Shown.words(regions)).contains("1 line could not be read");
        assertThat(Shown.words(text(((Obj) Objects.requireNonNull(shown.get("regions"))).get("reality-file"))))
                .contains("; 1 line could not be read");
        Obj comparison = (Obj) Objects.requireNonNull(taken("json").get("comparison"));
        assertThat(amount(comparison.get("metered"))).isEqualByComparingTo("0.0062");
        BigDecimal sum = amount(comparison.get("modelled"));
        for (Doc step : ((Doc.Arr) Objects.requireNonNull(comparison.get("steps"))).items()) {
            sum = sum.add(amount(((Obj) step).get("amount")));
        }
        assertThat(sum.add(amount(comparison.get("residual")))).isEqualByComparingTo("0.0062");
    }

    @Test
    void everyNumberOpensItsReason() throws IOException {
        read("", Files.readAllBytes(EXAMPLE));
        for (String by : new String[] {"model", "feature", "tenant"}) {
            Shown.of(engine, "reality", "by", by).everyNumberExplainsItself();
        }
        read("by hand", BY_HAND.getBytes(StandardCharsets.UTF_8));
        Shown.of(engine, "reality").everyNumberExplainsItself();
    }

    /**
     * A trace of lengths alone has no price, and its tab the button that gives it one: that of the scenario's model. Of a
     * million and two million tokens in, a hundred thousand out of each, Claude Sonnet makes 2 x 3 + 3 + 2 x 1.5 dollars.
     */
    @Test
    void aFileThatNamesNoModelIsPricedByOneClick() {
        byte[] calls = """
                TIMESTAMP,ContextTokens,GeneratedTokens
                2023-11-16 18:15:46.6805900,1000000,100000
                2023-11-16 18:15:50.9951690,2000000,100000
                """.getBytes(StandardCharsets.UTF_8);
        Obj shown = read("lengths.csv", calls);
        assertThat(Shown.words(sentence(shown))).contains("2 calls cost an unknown amount");
        assertThat(text(((Obj) Objects.requireNonNull(shown.get("regions"))).get("reality-way")))
                .contains("unnamed=claude-sonnet-4-6", "Price calls without a model as claude-sonnet-4-6");

        Obj unnamed = new Obj(0).put("tab", "reality").put("unnamed", "claude-sonnet-4-6");
        Obj priced = read("lengths.csv", calls, unnamed);
        assertThat(Shown.words(sentence(priced)))
                .contains("2 calls cost $12.00 as claude-sonnet-4-6; the scenario says");
        assertThat(Shown.words(text(priced.get("regions"))))
                .contains("2 calls name no model: priced as claude-sonnet-4-6, as you say");
    }

    /** Usage bodies as Anthropic words them, without the responses that named the model: 2 x (3 + 1.5) dollars. */
    @Test
    void usageBodiesThatNameNoModelArePricedAsTheOneThatIsNamed() {
        String body = "{\"usage\":{\"input_tokens\":1000000,\"output_tokens\":100000}}\n";
        byte[] calls = (body + body).getBytes(StandardCharsets.UTF_8);
        assertThat(Shown.words(sentence(read("bodies.jsonl", calls)))).contains("2 calls cost an unknown amount");
        Obj unnamed = new Obj(0).put("tab", "reality").put("unnamed", "claude-sonnet-4-6");
        assertThat(Shown.words(sentence(read("bodies.jsonl", calls, unnamed))))
                .contains("2 calls cost $9.00 as claude-sonnet-4-6");
    }

    /** Down to units, price, source and date: the very tree that the command line prints of the file. */
    @Test
    void aMeteredCostIsExplainedAsOnTheCommandLine() throws IOException {
        read("calls.jsonl", Files.readAllBytes(EXAMPLE));
        OpenBook open = facts.open();
        CallPricer pricer = new CallPricer(open.book(), open.contract(), true);
        Report report = new Report(ReportOptions.by(Grouping.parse("model"), open.asOf()), pricer);
        try (TraceFile file = TraceFile.open(EXAMPLE, null)) {
            file.read(report);
        }
        Answer expected = new ReportAnswer(open, report.finish(), pricer.currency(), 20).asExplanation();
        String tree = Shown.plain(Blocks.html(expected.blocks()).toString());

        assertThat(tree).contains("list amount of the reported calls", "751736 x 1 / 1000000", "checked 20");
        Shown shown = Shown.of(engine, "reality");
        for (String ref :
                List.of("total", "metered", "call", "by:model:anthropic/claude-haiku-4-5", "by:feature:triage")) {
            assertThat(shown.explanation(ref)).as(ref).contains(tree);
        }
    }

    /** 4,400 characters in and 20 out are 1,100 and 5 tokens. */
    @Test
    void charactersAreToldAndTheCommandSaysHowManyMakeAToken() {
        Obj unnamed = new Obj(0).put("tab", "reality").put("unnamed", "claude-sonnet-4-6");
        Obj shown = read("agent.jsonl", """
                {"timestamp_us":1760428221546118,"session_id":"d8","input_chars":4400,"output_chars":20,\
                "hash_runs":[[0,84]]}
                """.getBytes(StandardCharsets.UTF_8), unnamed);
        assertThat(Shown.words(text(shown.get("regions"))))
                .contains("the trace counts characters; assumed: 4 characters a token");
        for (String ref : List.of("total", "ratio", "input")) {
            assertThat(Shown.of(engine, "reality").explanation(ref)).as(ref).contains("assumed: 4 characters a token");
        }
        Obj file = engine.call(request("take", State.of(unnamed)).put("format", "report"));
        assertThat(text(file.get("text")))
                .contains("farthing report agent.jsonl --model claude-sonnet-4-6 --chars-per-token 4");
    }

    @Test
    void whatHasNoPriceIsNotCalledPriced() {
        Obj shown = read(
                "lengths.csv",
                """
                TIMESTAMP,ContextTokens,GeneratedTokens
                2023-11-16 18:15:46.6805900,1000000,100000
                """.getBytes(StandardCharsets.UTF_8),
                new Obj(0).put("tab", "reality").put("unnamed", "no-such-model"));
        assertThat(Shown.words(text(shown.get("regions"))))
                .contains("no-such-model")
                .doesNotContain("priced as");
    }

    /**
     * Claude Haiku 4.5: 1,000 of input and 100 of output are $0.0015. The other call has no price, so that of a completed
     * interaction only half is known: the scenario is held against the call that has one.
     */
    @Test
    void aCallWithoutAPriceIsNoFreeOne() {
        String call = "{\"interaction\":\"%s\",\"provider\":\"anthropic\",\"model\":\"%s\","
                + "\"usage\":{\"input_tokens\":1000,\"output_tokens\":100},\"outcome\":\"completed\"}\n";
        String file = call.formatted("a", "claude-haiku-4-5") + call.formatted("b", "a-deployment");
        Obj shown = read("deployed.jsonl", file.getBytes(StandardCharsets.UTF_8));
        assertThat(Shown.words(sentence(shown)))
                .contains("2 calls cost at least $0.0015 (1 of them has no full price), at least $0.00075")
                .contains("for inference of a call");
        Obj comparison = (Obj) Objects.requireNonNull(taken("json").get("comparison"));
        assertThat(amount(comparison.get("metered"))).isEqualByComparingTo("0.0015");
    }

    /** What was said and heard is measured too, and taken over: a scenario of words alone would cost a tenth of it. */
    @Test
    void soundThatWasMeasuredIsTakenOver() {
        Obj shown = read("voice.jsonl", """
                {"interaction":"a","provider":"openai","model":"gpt-4o-audio-preview","outcome":"completed",\
                "usage":{"prompt_tokens":1030,"completion_tokens":200,\
                "prompt_tokens_details":{"audio_tokens":1000},"completion_tokens_details":{"audio_tokens":150}}}
                """.getBytes(StandardCharsets.UTF_8));
        Obj comparison = (Obj) Objects.requireNonNull(taken("json").get("comparison"));
        assertThat(amount(comparison.get("residual"))).isEqualByComparingTo("0");

        String file = takenOver(shown);
        Workload workload =
                Scenario.of(facts, State.of(new Obj(0).put("file", file))).workload();
        assertThat(workload.calls()).singleElement().satisfies(call -> {
            assertThat(call.input().mean()).isEqualByComparingTo("30");
            assertThat(call.output().mean()).isEqualByComparingTo("50");
            assertThat(call.extras())
                    .extracting(PlannedCall.Extra::meter)
                    .containsExactlyInAnyOrder("input.audio", "output.audio");
        });
        assertThat(Shown.of(engine, "decide", "file", file).text("sentence"))
                .contains("the calls hold audio input, and llama-3.3-70b reads text alone");
    }

    /** Running code has no price of its own here, so that no plan with it has one: what is left out is said. */
    @Test
    void whatCannotBePlannedAsMeasuredIsTold() {
        String call = "{\"interaction\":\"%s\",\"provider\":\"anthropic\",\"model\":\"claude-haiku-4-5\","
                + "\"usage\":{\"input_tokens\":1000,\"output_tokens\":100%s},\"outcome\":\"completed\"}\n";
        String file =
                call.formatted("a", "") + call.formatted("b", ",\"server_tool_use\":{\"code_execution_requests\":1}");
        Obj shown = read("ran.jsonl", file.getBytes(StandardCharsets.UTF_8));
        assertThat(Shown.words(text(shown.get("regions"))))
                .contains("Could not be planned with, as measured: pictures, sound and other units (not all of it has");
    }

    /** Three calls of 1,000, 1,000 and 1,001 tokens: of their mean a thirtieth of a token is left, at a dollar a million. */
    @Test
    void digitsThatRoundingLeavesAreNoResidual() {
        String call = "{\"interaction\":\"%s\",\"provider\":\"anthropic\",\"model\":\"claude-haiku-4-5\","
                + "\"usage\":{\"input_tokens\":%s,\"output_tokens\":100},\"outcome\":\"completed\"}\n";
        String file = call.formatted("a", "1000") + call.formatted("b", "1000") + call.formatted("c", "1001");
        Obj shown = read("thirds.jsonl", file.getBytes(StandardCharsets.UTF_8));
        Obj comparison = (Obj) Objects.requireNonNull(taken("json").get("comparison"));
        assertThat(amount(comparison.get("residual")).abs()).isPositive().isLessThan(new BigDecimal("0.0000001"));
        assertThat(Shown.words(text(shown.get("regions"))))
                .contains("retries and outcomes do not explain: none.")
                .contains("residual: not explainednone");
    }

    /** What the scenario's one call has at the top of its file, its pictures too, gives way to what was measured. */
    @Test
    void eachStepIsPlannedOfAScenarioWithPictures() throws IOException {
        State pictures = REALITY.with(State.PRESET, "visual-search");
        read("calls.jsonl", Files.readAllBytes(EXAMPLE));
        List<String> steps = ((Doc.Arr) Objects.requireNonNull(
                        ((Obj) Objects.requireNonNull(taken("json", pictures).get("comparison"))).get("steps")))
                .items().stream()
                        .map(step -> ((Doc.Text) Objects.requireNonNull(((Obj) step).get("name"))).value())
                        .toList();
        assertThat(steps).contains("calls and models", "prompt lengths", "answer lengths", "what completes");
    }

    @Test
    void lengthsHaveTheirMeanAndPercentiles() {
        read("by hand", BY_HAND.getBytes(StandardCharsets.UTF_8));
        Obj input = (Obj) Objects.requireNonNull(
                ((Obj) Objects.requireNonNull(taken("json").get("lengths"))).get("input"));

        // prompts of 9, 1,000, 2,500 and 3,000 tokens
        assertThat(text(input.get("tokens"))).isEqualTo("6509");
        assertThat(text(input.get("p50"))).isEqualTo("1000");
        assertThat(text(input.get("p95"))).isEqualTo("3000");
    }

    @Test
    void theMeasuredCallsBecomeAScenarioThatCanBePlanned() throws IOException {
        Obj shown = read("calls.jsonl", Files.readAllBytes(EXAMPLE));
        String file = takenOver(shown);

        Scenario scenario = Scenario.of(facts, State.of(new Obj(0).put("file", file)));
        assertThat(scenario.workload().calls()).extracting(call -> call.name()).contains("triage", "answer");
        assertThat(text(engine.call(new Obj(0).put("call", "view").put("state", new Obj(0).put("file", file)))
                        .get("problem")))
                .isEqualTo("\"\"");
    }

    /** What the last step reached is what the scenario says from then on; machines are held against its costliest model. */
    @Test
    void aScenarioOfMeasuredCallsCostsWhatTheLastStepDidAndCanBeHeldAgainstMachines() throws IOException {
        String file = takenOver(read("calls.jsonl", Files.readAllBytes(EXAMPLE)));
        Obj before = (Obj) Objects.requireNonNull(taken("json").get("comparison"));
        Obj after = (Obj) Objects.requireNonNull(
                taken("json", REALITY.with(State.FILE, file)).get("comparison"));
        assertThat(amount(after.get("modelled")))
                .isEqualByComparingTo(amount(before.get("metered")).subtract(amount(before.get("residual"))));
        assertThat(amount(after.get("metered"))).isEqualByComparingTo(amount(before.get("metered")));

        Workload workload =
                Scenario.of(facts, State.of(new Obj(0).put("file", file))).workload();
        assertThat(workload.models()).containsExactly(ModelChoice.of("anthropic/claude-haiku-4-5"));
        assertThat(workload.calls())
                .extracting(call -> call.model() == null ? "" : call.model().text())
                .as("what triages, and a fallback of the answer")
                .containsExactlyInAnyOrder("", "google/gemini-2.5-flash", "openai/gpt-5-mini", "openai/gpt-5-mini");
        assertThat(Shown.of(engine, "decide", "file", file).text("sentence"))
                .doesNotContain("Nothing to compare with")
                .contains("claude-haiku-4-5");
    }

    @Test
    void callsOfOneModelAreTakenOverAsThoseOfTheScenario() {
        String file = takenOver(read("by hand", BY_HAND.getBytes(StandardCharsets.UTF_8)));
        Workload workload =
                Scenario.of(facts, State.of(new Obj(0).put("file", file))).workload();
        assertThat(workload.models()).containsExactly(ModelChoice.of("anthropic/claude-haiku-4-5"));
        assertThat(workload.calls()).allSatisfy(call -> assertThat(call.model()).isNull());
        assertThat(Shown.of(engine, "interaction", "file", file).html("inputs"))
                .contains("id=\"k-model\" data-key=\"model\" value=\"anthropic/claude-haiku-4-5\"");
    }

    /** The scenario that the button makes; what was chosen before is over. */
    private static String takenOver(Obj shown) {
        String take = ((Doc.Text) Objects.requireNonNull(
                        ((Obj) Objects.requireNonNull(shown.get("regions"))).get("reality-take")))
                .value();
        assertThat(take).contains("data-set=\"model=&amp;file=");
        int from = take.indexOf("file=") + 5;
        return URLDecoder.decode(take.substring(from, take.indexOf('"', from)), StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatIsNoneOfCallsIsToldAndTheOneBeforeStays() throws IOException {
        read("", Files.readAllBytes(EXAMPLE));
        Obj shown = read("photos.zip", new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThat(text(shown.get("problem"))).contains("photos.zip").contains("is a zip archive; unpack it");
        assertThat(text(taken("json").get("total"))).contains("\"calls\":500");
    }

    @Test
    void aReportAnswersWithWhatItRestsOnAndHowToGetItAgain() throws IOException {
        read("", Files.readAllBytes(EXAMPLE));
        Obj file = engine.call(request("take", REALITY).put("format", "report"));

        assertThat(text(file.get("text")))
                .contains("What would change the decision", "What it rests on", "<svg", "farthing report calls.jsonl");
    }

    private Obj read(String name, byte[] bytes) {
        return read(name, bytes, new Obj(0).put("tab", "reality"));
    }

    private Obj read(String name, byte[] bytes, Obj values) {
        State state = State.of(values);
        engine.call(request("begin", state).put("name", name));
        engine.feed(bytes, bytes.length);
        return engine.call(request("end", state));
    }

    private static String sentence(Obj shown) {
        return text(((Obj) Objects.requireNonNull(shown.get("regions"))).get("sentence"));
    }

    private Obj taken(String format) {
        return taken(format, REALITY);
    }

    private Obj taken(String format, State state) {
        Obj file = engine.call(request("take", state).put("format", format));
        return (Obj) JsonDocs.parse(((Doc.Text) Objects.requireNonNull(file.get("text"))).value());
    }

    private static Obj request(String call, State state) {
        return new Obj(0).put("call", call).put("state", state.toObj());
    }

    private static BigDecimal amount(@Nullable Doc text) {
        return new BigDecimal(((Doc.Text) Objects.requireNonNull(text)).value());
    }

    private static String text(@Nullable Doc doc) {
        return doc == null ? "" : JsonText.compact(doc);
    }
}
