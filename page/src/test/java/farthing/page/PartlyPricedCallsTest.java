package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Obj;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * GPT-4o takes 2.50 dollars a million tokens in and 10 out, and has no price for sound: a call of 1,000 and 100 tokens is
 * $0.0035, and of one whose prompt is half sound $0.00225 are known.
 */
class PartlyPricedCallsTest {
    private static final String PRICED =
            "{\"model\":\"gpt-4o\",\"feature\":\"f\",\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100}}\n";
    private static final String PARTIAL = PRICED.replace("}}", ",\"prompt_tokens_details\":{\"audio_tokens\":500}}}");
    private static final String UNNAMED = PRICED.replace("\"model\":\"gpt-4o\",", "");

    private final Engine engine = new Engine(ShippedFacts.facts());

    /** 5 x 0.0035 and 5 x 0.00225 are 0.02875 dollars; of the five that have a full price 0.0025 are input. */
    @Test
    void theMeanCallIsOneOfThoseWithAFullPrice() {
        Shown shown = reality(PRICED.repeat(5) + PARTIAL.repeat(5), "model");

        assertThat(shown.text("sentence")).contains("10 calls cost at least $0.02875 (5 of them have no full price)");
        assertThat(shown.text("reality-stats")).contains("a call$0.0035on average of the 5 with a full price");
        assertThat(shown.text("reality-by")).contains("\u2265 $0.02875100.0 %$0.0035");
        assertThat(shown.json()).contains("\"metered\": \"0.0035\"").doesNotContain("0.00575");
        assertThat(shown.text("reality-lines")).contains("$0.0025", "$0.001", "$0.0035");
        assertThat(shown.explanation("call"))
                .contains("$0.0175 / 5 calls with a full price", "calls with a full price", "$0.0125", "$0.005")
                .contains("all calls, as far as they have a price", "$0.02875");
        shown.everyNumberExplainsItself();
    }

    /** The table's mean is that of the figures above it, whatever it is by. */
    @Test
    void aCallWithoutAPriceIsNoFreeOneInATableEither() {
        for (String others : new String[] {PARTIAL, UNNAMED}) {
            Shown shown = reality(PRICED.repeat(5) + others.repeat(5), "feature");
            assertThat(shown.text("reality-stats")).contains("a call$0.0035");
            assertThat(shown.text("reality-by")).contains("100.0 %$0.0035").doesNotContain("$0.00175", "$0.002875");
            assertThat(shown.explanation("by:feature:f")).contains("$0.0175", "over these calls");
            shown.everyNumberExplainsItself();
        }
    }

    /** Two subtotals are 0.0045 dollars, and no call has a cost. */
    @Test
    void wherePricesAreAllPartialNoMeanIsClaimed() {
        Shown shown = reality(PARTIAL.repeat(2), "model");

        assertThat(shown.text("reality-stats")).contains("a callunknown");
        assertThat(shown.text("reality-by")).contains("\u2265 $0.0045");
        assertThat(shown.text("reality-way")).contains("No call of the file has a full price");
    }

    /** One interaction of two calls has completed, of which one has no price. */
    @Test
    void noneWithAFullPriceIsNotNone() {
        String priced = PRICED.replace("{\"model\"", "{\"interaction\":\"a\",\"model\"");
        String partial = PARTIAL.replace("{\"model\"", "{\"interaction\":\"a\",\"outcome\":\"completed\",\"model\"");
        Shown shown = reality(priced + partial, "model");

        assertThat(shown.text("sentence")).contains("(1 of them has no full price)");
        assertThat(shown.text("reality-stats"))
                .contains("1 completed", "at least $0.00575", "single ones: none that ended has a full price")
                .doesNotContain("none has completed");
        assertThat(reality(PRICED, "model").text("reality-stats")).contains("undefined: none has completed");
    }

    /** The scenario's call is that of the file: what a cap leaves of an answer is what is compared. */
    @Test
    void lengthsBeforeTheyAreMeasuredAreThoseThatCome() {
        String scenario = "model: gpt-4o\ninput: 1000\noutput: 500\nmax_output: 100\ninteractions: 1000\n";
        Shown shown = reality(PRICED, new Obj(0).put("tab", "reality").put("file", scenario));

        assertThat(shown.text("sentence")).contains("the scenario says $0.0035");
        assertThat(shown.text("reality-way"))
                .contains("calls and models, as measured$0")
                .contains("answer lengths, as measured$0")
                .contains("residual: not explainednone");
    }

    private Shown reality(String calls, String by) {
        return reality(calls, new Obj(0).put("tab", "reality").put("by", by));
    }

    private Shown reality(String calls, Obj state) {
        byte[] bytes = calls.getBytes(StandardCharsets.UTF_8);
        engine.call(new Obj(0).put("call", "begin").put("name", "mine.jsonl"));
        engine.feed(bytes, bytes.length);
        engine.call(new Obj(0).put("call", "end").put("state", state));
        return new Shown(engine, state);
    }
}
