package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.scenario.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file calls by a key is called by its name on the page. */
final class PlainWordsTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    @Test
    void whatWasTakenForGrantedHasNames() {
        Shown shown = Shown.of(ENGINE, "interaction");
        assertThat(shown.text("interaction-assumed"))
                .contains("Prompt cache", "Arrivals")
                .doesNotContainPattern("[a-z]\\.[a-z]|_");
    }

    /** The command line names the key, which its reader types. */
    @ParameterizedTest
    @ValueSource(strings = {"example", "rag", "coding-agent", "reasoning", "voice"})
    void whatAWarningAdvisesHasNames(String preset) {
        assertThat(Shown.words(Shown.of(ENGINE, "interaction", "preset", preset).slow("interaction-warnings")))
                .doesNotContainPattern("(calls|traffic|business)[.][a-z]|max_");
    }

    @Test
    void aPlaceInAMessageHasItsName() {
        assertThat(Words.onPage("raise calls.answer.max_output, or ask for shorter answers"))
                .isEqualTo("raise 'Cap on the output (answer)', or ask for shorter answers");
        assertThat(Words.onPage("set calls.\"my call\".max_output, such as 400. Or set max_output."))
                .isEqualTo("set 'Cap on the output (my call)', such as 400. Or set 'Cap on the output'.");
        assertThat(Words.onPage("traffic. The calls.")).isEqualTo("traffic. The calls.");
    }

    @Test
    void aFigureOfARangeIsToldWithWhatItIsOf() {
        String cap = "calls.answer.max_output.";
        assertThat(Words.onPage(cap + "mean")).isEqualTo("the mean of 'Cap on the output (answer)'");
        assertThat(Words.onPage(cap + "spread")).isEqualTo("the spread of 'Cap on the output (answer)'");
        assertThat(Words.onPage(cap + "uncertain")).isEqualTo("the uncertainty of 'Cap on the output (answer)'");
        assertThat(Words.onPage("calls.mean")).isEqualTo("'Mean'");
    }

    /** The example with a picture of 1,000 tokens, and the one that hears and speaks. */
    @Test
    void whatACallUsesBesideTextHasAUnit() {
        assertThat(Shown.of(ENGINE, "interaction", "preset", "visual-search").text("inputs"))
                .containsPattern("Image input[a-z ]*tokens");
        assertThat(Shown.of(ENGINE, "interaction", "preset", "voice").text("inputs"))
                .containsPattern("Audio input[a-z ]*seconds")
                .containsPattern("Input characters");
    }

    /** Names of calls that look like a key of the file. */
    @Test
    void theNameOfACallIsNoKey() {
        assertThat(Words.of("calls.clauses.uses.input.image")).isEqualTo(Words.of("uses.input.image"));
        assertThat(Words.of("calls.uses.output")).isEqualTo(Words.of("calls.answer.output"));
    }
}
