package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.scenario.Words;
import org.junit.jupiter.api.Test;

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
