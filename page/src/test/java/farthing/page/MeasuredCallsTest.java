package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a file of calls does not tell is not shown as nothing, and what it tells replaces what was claimed. */
class MeasuredCallsTest {
    private static final String UNREADABLE = """
            {"model":"gpt-4o","usage":{"input":500,"output":100}}
            {"model":"gpt-4o","usage":{"input":700,"output":100},"attempt":2}
            """;

    private final Engine engine = new Engine(ShippedFacts.facts());

    @Test
    void aUsageThatCannotBeReadIsUnknownAndNotNothing() {
        Shown shown = reality("mine.jsonl", UNREADABLE.getBytes(StandardCharsets.UTF_8));

        assertThat(shown.text("sentence")).contains("2 calls cost an unknown amount");
        assertThat(shown.text("reality-stats"))
                .contains("50.0 % are retries, for an unknown cost")
                .contains("input : outputunknownthe usage of no call can be read")
                .doesNotContain("$0", "0 : 0");
        for (String lengths : new String[] {"reality-input", "reality-output"}) {
            assertThat(shown.html(lengths)).contains("Unknown").doesNotContain("<svg");
        }
        assertThat(shown.text("reality-by")).contains("gpt-4o2unknownunknown");
        assertThat(shown.json()).contains("\"calls\": 0").doesNotContain("\"p50\": 0");
    }

    @Test
    void callsThatAreFreeOfRetriesSaySo() {
        Shown shown = reality(
                "one.jsonl",
                "{\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":500}}".getBytes(StandardCharsets.UTF_8));

        assertThat(shown.text("reality-stats")).contains("none of them a retry");
    }

    @Test
    void whereNoModelIsKnownTheSentenceOffersNamesThatMayBeMeant() {
        String call = "{\"model\":\"gpt4o\",\"usage\":{\"prompt_tokens\":500}}\n";
        Shown shown = reality("mine.jsonl", (call + call).getBytes(StandardCharsets.UTF_8));

        assertThat(shown.text("sentence"))
                .startsWith("2 calls cost an unknown amount: model 'gpt4o' is not in book")
                .contains("nearest: openai/gpt-4o");
    }

    @Test
    void aBrokenScenarioIsToldBeforeTheCallsAreThereAndAfter() throws IOException {
        assertThat(broken().problem()).contains("Fresh input of the call 'answer'");
        assertThat(Shown.of(engine, "reality", "preset", "nope").problem()).isEmpty();

        reality("", Files.readAllBytes(Path.of("../examples/calls.jsonl")));
        assertThat(broken().problem()).contains("Fresh input of the call 'answer'");
    }

    private Shown broken() {
        return Shown.of(engine, "reality", "set.calls.answer.input", "abc");
    }

    /** The model of the costliest calls is the scenario's: others can be tried in its place. */
    @Test
    void whatIsTakenOverHasItsOwnModelAndNoClaimOfHowSureItIs() throws IOException {
        Shown shown = reality("", Files.readAllBytes(Path.of("../examples/calls.jsonl")));
        String take = shown.html("reality-take");
        int from = take.indexOf("file=") + 5;
        String file = URLDecoder.decode(take.substring(from, take.indexOf('"', from)), StandardCharsets.UTF_8);

        assertThat(file).containsPattern("completed: 0\\.\\d+").doesNotContain("70% to 88%");
        Shown taken = Shown.of(engine, "interaction", "file", file);
        assertThat(taken.text("sentence")).contains("with anthropic/claude-haiku-4-5");
        assertThat(taken.html("interaction-options")).contains("<table");
        assertThat(Shown.of(engine, "interaction").html("interaction-options")).contains("<table");
    }

    /**
     * Haiku 4.5: 1,000 of input at 1 and 100 of output at 5 dollars a million are $0.0015 a call, with 20 % off $0.0012. The
     * file has the very same call, at the price of the book.
     */
    @Test
    void whatTheScenarioAgreedWithASellerIsAStepToTheMeterAndNoResidual() {
        Shown shown = agreed("commitment: {monthly: 1, discount: 20%}");
        assertThat(shown.text("sentence")).contains("cost $0.0015,", "the scenario says $0.0012 for inference");
        assertThat(shown.text("reality-way"))
                .contains("commitment and premium, not in the prices of the meter+$0.0003")
                .contains("residual: not explainednone");
        assertThat(shown.text("reality-lines")).doesNotContain("bill of a month", "Beside inference");
        assertThat(shown.html("reality-take")).contains("commitment");
    }

    /** 1,000 interactions a month: of $5 agreed each has half a cent, of a unit at a cent an hour 730 / 1,000 cents. */
    @Test
    void whatIsBoughtByTheMonthIsToldAsInference() {
        String least = agreed("commitment: {monthly: 5, discount: 0%}").text("reality-lines");
        assertThat(least).contains("bill of a month inference is $0.005:").doesNotContain("Beside inference");
        Shown units = agreed("provisioned: {units: 1, hourly: 0.01}");
        assertThat(units.text("reality-lines"))
                .contains("bill of a month inference is $0.0073:")
                .doesNotContain("Beside inference");
        assertThat(units.explanation("bought")).contains("provisioned capacity a month", "0.0073");
        assertThat(agreed("hidden: {people: {monthly: 2}}").text("reality-lines"))
                .contains("Beside inference the scenario has $0.002 that")
                .doesNotContain("bill of a month");
    }

    private Shown agreed(String terms) {
        String scenario = "model: claude-haiku-4-5\ninput: 1000\noutput: 100\ninteractions: 1000\n" + terms + "\n";
        String call = "{\"interaction\":\"a\",\"model\":\"claude-haiku-4-5\","
                + "\"usage\":{\"input_tokens\":1000,\"output_tokens\":100},\"outcome\":\"completed\"}\n";
        Obj state = new Obj(0).put("tab", "reality").put("file", scenario);
        return reality("mine.jsonl", call.getBytes(StandardCharsets.UTF_8), state);
    }

    private Shown reality(String name, byte[] bytes) {
        return reality(name, bytes, new Obj(0).put("tab", "reality"));
    }

    private Shown reality(String name, byte[] bytes, Obj state) {
        engine.call(new Obj(0).put("call", "begin").put("name", name));
        engine.feed(bytes, bytes.length);
        Obj shown = engine.call(new Obj(0).put("call", "end").put("state", state));
        assertThat(shown.get("problem")).isInstanceOfSatisfying(Doc.Text.class, text -> assertThat(text.value())
                .isEmpty());
        return new Shown(engine, state);
    }
}
