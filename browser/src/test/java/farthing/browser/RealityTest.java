package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with a file of calls. */
@TestInstance(Lifecycle.PER_CLASS)
class RealityTest {
    /** Claude Haiku 4.5 is 1 USD a million in, 5 out and a tenth of the input for what is read from its cache. */
    private static final String BY_HAND = """
            {"interaction":"a","provider":"anthropic","model":"claude-haiku-4-5","at":"2026-08-01T10:00:00Z",\
            "usage":{"input_tokens":1000,"output_tokens":100}}
            {"interaction":"a","provider":"anthropic","model":"claude-haiku-4-5","at":"2026-08-01T10:00:09Z","attempt":2,\
            "usage":{"input_tokens":500,"cache_read_input_tokens":2000,"output_tokens":200},"outcome":"completed"}
            {"interaction":"b","provider":"anthropic","model":"claude-haiku-4-5","at":"2026-08-01T10:01:00Z",\
            "usage":{"input_tokens":3000,"output_tokens":0},"outcome":"failed"}
            """;

    /** Of no model: 3 + 1.5 dollars at Claude Sonnet, 1 + 0.5 at Haiku. */
    private static final String LENGTHS =
            "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,1000000,100000\n";

    /** Drops one file after the other. */
    private final Visit reader = new Visit().open("tab=reality").settled();

    @AfterAll
    void leave() {
        reader.close();
    }

    @Test
    void aDroppedFileIsPricedComparedAndExplained() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            assertThat(visit.text("#sentence")).startsWith("The example file: 500 calls");
            drop(visit, "mine.jsonl", BY_HAND);
            assertThat(visit.text("#sentence")).startsWith("3 calls cost");
            assertThat(exact(visit, "total"))
                    .as("0.0015 + (0.0005 + 0.0002 + 0.001) + 0.003")
                    .isEqualTo("$0.0062");
            assertThat(exact(visit, "metered"))
                    .as("one has completed, the failed one counts")
                    .isEqualTo("$0.0062");
            assertThat(visit.text("#reality-stats [data-explain=cached]"))
                    .as("2,000 of 6,500")
                    .startsWith("30.8 %");
            assertThat(visit.text("#reality-input figcaption"))
                    .as("3,000 is the longest")
                    .contains("3,000");
            assertThat(visit.drawn("#reality-way")).contains("the scenario", "residual", "metered");
            assertThat(visit.why("#sentence [data-explain=metered]"))
                    .contains("cost of all ended interactions $0.0062", "completed interactions 1");

            visit.click("#reality-take button").settled();
            assertThat(visit.taken("yml")).contains("as measured in mine.jsonl");
        }
    }

    @Test
    void callsWithoutAModelArePricedByOneClickAndAgainAsAnother() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            drop(visit, "lengths.csv", LENGTHS);
            assertThat(visit.text("#sentence")).isEqualTo("1 call cost an unknown amount.");
            visit.page()
                    .getByText("Price calls without a model as claude-sonnet-4-6")
                    .click();
            visit.until("document.querySelector('#sentence').innerText.startsWith('1 call cost $4.50 as claude')", 30);
            visit.page().locator("[data-key=unnamed]").fill("claude-haiku-4-5");
            visit.until("document.querySelector('#sentence').innerText.startsWith('1 call cost $1.50 as claude')", 30);
        }
    }

    /** The file is read again for the model that was typed; meanwhile the reader has left. */
    @Test
    void whoLeavesWhileTheFileIsReadAgainStaysWhereHeWent() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            drop(visit, "lengths.csv", LENGTHS);
            visit.page().locator("[data-key=unnamed]").fill("claude-haiku-4-5");
            visit.click("#tab-prices");
            visit.page().waitForTimeout(1_500);
            assertThat(visit.page().url()).contains("tab=prices");
            visit.click("#tab-reality");
            visit.until("document.querySelector('#sentence').innerText.startsWith('1 call cost $1.50 as claude')", 30);
        }
    }

    /** Bytes that come late: there is time to stop. The figures are as before, and so is what the field says. */
    @Test
    void whoStopsWhileTheFileIsReadAgainHasTheFieldAsItWas() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            drop(visit, "lengths.csv", LENGTHS);
            bytesCome(visit, 5_000);
            visit.page().locator("[data-key=unnamed]").fill("claude-haiku-4-5");
            visit.until("!document.querySelector('#reading').hidden", 30);
            visit.click("#reading-stop").settled();
            assertThat(visit.at("#reading").isHidden()).isTrue();
            assertThat(visit.text("#status")).isEqualTo("Stopped. The figures are as before.");
            assertThat(visit.page().locator("[data-key=unnamed]").inputValue()).isEmpty();
            assertThat(visit.linked("unnamed")).isEmpty();
            visit.page().waitForTimeout(6_000);
            assertThat(visit.text("#sentence")).isEqualTo("1 call cost an unknown amount.");
        }
    }

    /** The file has changed on the disk meanwhile: the field is marked, and what it asks for is in no link. */
    @Test
    void whatCannotBeReadAgainIsRefusedAtTheFieldThatAskedForIt() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            drop(visit, "lengths.csv", LENGTHS);
            visit.page().evaluate("""
                    () => {
                      const slice = Blob.prototype.slice
                      window.mend = () => { Blob.prototype.slice = slice }
                      Blob.prototype.slice = () => { throw new Error('it has changed') }
                    }""");
            visit.page().locator("[data-key=unnamed]").fill("claude-haiku-4-5");
            visit.until("document.querySelector('[data-key=unnamed][aria-invalid=true]') !== null", 30);
            visit.settled();
            assertThat(visit.text("#problem")).contains("Calls that name no model: lengths.csv: it has changed");
            assertThat(visit.text("#sentence")).isEqualTo("1 call cost an unknown amount.");
            assertThat(visit.linked("unnamed")).isEmpty();

            visit.page().evaluate("() => window.mend()");
            visit.page().locator("[data-key=unnamed]").fill("claude-sonnet-4-6");
            visit.until("document.querySelector('#sentence').innerText.startsWith('1 call cost $4.50 as claude')", 30);
            assertThat(visit.page().locator("[data-key=unnamed][aria-invalid]").count())
                    .isZero();
        }
    }

    /** Pieces come a second apart: those of the first file are still on their way when the second is begun. */
    @Test
    void nothingOfAnEarlierFileGetsIntoALaterOne() {
        String call = "{\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":1100,\"completion_tokens\":5}}\n";
        int calls = 20_000; // 1.5 MB, two pieces
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            bytesCome(visit, 1_000);
            give(visit, "earlier.jsonl", call.repeat(calls));
            visit.until("!document.querySelector('#reading').hidden", 30);
            visit.page().waitForTimeout(1_500);
            drop(visit, "later.jsonl", call.repeat(calls - 1));
            assertThat(visit.text("#sentence")).startsWith("19,999 calls cost");
            assertThat(visit.text("#problem")).isEmpty();
        }
    }

    /** Once the engine was asked for the figures of all calls, nothing holds it back: what it then shows is of the new file. */
    @Test
    void nobodyCanStopOnceAllIsHandedOver() {
        try (Visit visit = new Visit()) {
            visit.open("tab=reality").settled();
            visit.page().evaluate("""
                    () => {
                      const post = Worker.prototype.postMessage
                      Worker.prototype.postMessage = function (...sent) {
                        if (sent[0].question.call === 'end') window.ended = () => post.apply(this, sent)
                        else post.apply(this, sent)
                      }
                    }""");
            give(
                    visit,
                    "mine.jsonl",
                    "{\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":1100,\"completion_tokens\":5}}\n");
            visit.until("'ended' in window", 30);
            assertThat(visit.at("#reading").isVisible()).isTrue();
            assertThat(visit.at("#reading-stop").isHidden()).isTrue();
            visit.page().evaluate("window.ended()");
            visit.until("document.querySelector('#reality-file').innerText.includes('mine.jsonl')", 30);
            assertThat(visit.settled().text("#sentence")).startsWith("1 call cost");
        }
    }

    /** @param late milliseconds after they were asked for, as from a slow disk */
    private static void bytesCome(Visit visit, int late) {
        visit.page().evaluate("""
                late => {
                  const slice = Blob.prototype.slice
                  Blob.prototype.slice = function (...range) {
                    const part = slice.apply(this, range)
                    const bytes = part.arrayBuffer()
                    part.arrayBuffer = () => new Promise(done => setTimeout(() => done(bytes), late))
                    return part
                  }
                }""", late);
    }

    private static String exact(Visit visit, String figure) {
        return visit.at("#sentence [data-explain=" + figure + "] data").getAttribute("value");
    }

    /** Lets go of a file over the page, as from a folder beside it. */
    private static void drop(Visit visit, String name, String text) {
        give(visit, name, text);
        visit.until("document.querySelector('#reality-file').innerText.includes('" + name + "')", 30);
        visit.settled();
    }

    private static void give(Visit visit, String name, String text) {
        Object data = visit.page()
                .evaluateHandle(
                        "([name, text]) => { const held = new DataTransfer(); held.items.add(new File([text], name));"
                                + " return held }",
                        java.util.List.of(name, text));
        visit.page().dispatchEvent("main", "drop", java.util.Map.of("dataTransfer", data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            openai.jsonl | {"model":"gpt-4o-2024-08-06","usage":{"prompt_tokens":1100,"completion_tokens":5,"total_tokens":1105}} | 1,100 : 5
            anthropic.jsonl | {"model":"claude-haiku-4-5","usage":{"input_tokens":1100,"output_tokens":5}} | 1,100 : 5
            gemini.jsonl | {"provider":"google","model":"gemini-2.5-flash","usage":{"promptTokenCount":1100,"candidatesTokenCount":5,"totalTokenCount":1105}} | 1,100 : 5
            farthing.jsonl | {"model":"gpt-4o","t":1.5,"in":1100,"out":5} | 1,100 : 5
            mooncake.jsonl | {"timestamp":27482,"input_length":1100,"output_length":5,"hash_ids":[0,1,7]} | 1,100 : 5
            agent.jsonl | {"timestamp_us":1760428221546118,"session_id":"d8","input_chars":4400,"output_chars":20,"hash_runs":[[0,84]]} | 1,100 : 5
            azure.csv | TIMESTAMP,ContextTokens,GeneratedTokens~2023-11-16 18:15:46.6805900,1100,5 | 1,100 : 5
            lengths.csv | num_prefill_tokens,num_decode_tokens,num_total_tokens,pd_ratio~1100,5,1105,220 | 1,100 : 5
            """)
    void theLengthsOfEveryFormatAreThoseOfTheFile(String name, String text, String tokens) {
        drop(reader, name, text.replace('~', '\n') + "\n");
        assertThat(reader.text("#reality-stats")).contains(tokens);
    }

    @Test
    void theFiguresOfAFileAreThoseOfTheReportOnTheCommandLine() {
        String calls = Texts.of(Path.of("../examples/calls.jsonl"));
        String report = Served.commandLine("report", "examples/calls.jsonl", "--format", "json");
        drop(reader, "mine.jsonl", calls);
        String total = exact(reader, "total").replaceAll("[$~]", "");
        assertThat(report).contains("\"" + total);
        assertThat(reader.taken("json")).contains("\"" + total);
    }
}
