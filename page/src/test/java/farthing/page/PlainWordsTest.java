package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

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
}
