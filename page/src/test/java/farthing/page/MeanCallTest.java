package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A button on Prices and Hosting takes over the lengths of the scenario, which these views do not begin with. */
class MeanCallTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());
    private static final Pattern SET = Pattern.compile("data-set=\"([^\"]*)\"");

    /** Two rounds: 1,000 and 200 tokens, then the same with 1,200 of history before them. */
    private static final String TWO_ROUNDS = """
            models: [gpt-4o]
            calls:
              answer: {input: 1000, output: 200, rounds: 2, history: all}
            interactions: 1000
            """;

    private static String button(Obj state, String region) {
        Obj answer = ENGINE.call(new Obj(0).put("call", "view").put("state", state));
        return Shown.html(((Obj) answer.get("regions")).get(region));
    }

    /** The state after a click, as the shell sets it. */
    private static Obj clicked(String tab, String file, String region) {
        Obj state = new Obj(0).put("tab", tab).put("file", file);
        Matcher set = SET.matcher(button(state, region));
        assertThat(set.find()).isTrue();
        for (String change : Shown.unescaped(set.group(1)).split("&")) {
            String[] parts = change.split("=", 2);
            state.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return state;
    }

    @Test
    void hostingTakesTheTokensOfTheMeanCall() {
        Obj state = clicked("hosting", TWO_ROUNDS, "hosting-lengths");
        assertThat(state.get("h.in")).isEqualTo(new Doc.Text("1600", 0));
        assertThat(state.get("h.out")).isEqualTo(new Doc.Text("200", 0));
    }

    @Test
    void pricesTakesTheirRatioAndTheirSum() {
        Obj state = clicked("prices", TWO_ROUNDS, "prices-lengths");
        assertThat(state.get("ratio")).isEqualTo(new Doc.Text("8:1", 0));
        assertThat(state.get("size")).isEqualTo(new Doc.Text("1800", 0));
        Obj answer = ENGINE.call(new Obj(0).put("call", "view").put("state", state.put("per", "1k")));
        assertThat(Shown.words(Shown.html(((Obj) answer.get("regions")).get("sentence"))))
                .contains("ne call of 1,600 input and 200 output tokens costs");
    }

    /** What the views begin with stays what the plain command asks. */
    @ParameterizedTest
    @CsvSource({"hosting, hosting-lengths", "prices, prices-lengths"})
    void nothingIsTakenOverUnasked(String tab, String region) {
        Shown usual = Shown.of(ENGINE, tab);
        assertThat(usual.text(region)).isEqualTo("Use this scenario's lengths");
        assertThat(usual.text("sentence"))
                .isEqualTo(
                        Shown.of(ENGINE, tab, "set.calls.answer.input", "9000").text("sentence"));
    }

    /** A scenario that cannot be read has none. */
    @ParameterizedTest
    @CsvSource({"hosting, hosting-lengths", "prices, prices-lengths"})
    void aSlipInTheScenarioOffersNone(String tab, String region) {
        assertThat(Shown.of(ENGINE, tab, "set.calls.answer.input", "abc").html(region))
                .isEmpty();
    }
}
