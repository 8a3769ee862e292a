package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.view.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A price that sources tell differently, and none of them by majority: at OpenRouter the shipped book has llama-3.3-70b at
 * 0.05 and 0.24 a million tokens, where portkey has 0.13 and 0.4, models.dev 0.1 and 0.32.
 */
final class ContestedPriceTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final String OTHERS =
            "portkey: input 0.13, output 0.4 per million; models.dev: input 0.1, output 0.32";

    private static final String CHAT = """
            name: Chat
            models: [openrouter/meta-llama/llama-3.3-70b-instruct]
            calls:
              answer: {input: 3000, output: 400}
            cache: none
            interactions: 400k
            """;

    private static Shown decided(String against) {
        return Shown.of(ENGINE, "decide", "file", CHAT, "host", "llama-3.3-70b", "d.against", against);
    }

    @ParameterizedTest
    @CsvSource({
        "prices, input openrouter/meta-llama/llama-3.3-70b-instruct",
        "hosting, seller",
        "interaction, completed",
        "decide, request",
    })
    void behindEachFigureOfItStandsHowItWasChosen(String tab, String door) {
        Shown shown = Shown.of(ENGINE, tab, "file", CHAT, "host", "llama-3.3-70b");
        assertThat(shown.explanation(door))
                .contains("source genai-prices, checked 2026-08-21; contested, no majority: ", OTHERS);
    }

    @Test
    void decideSaysThatItRestsOnIt() {
        Shown cheapest = decided("cheapest");
        assertThat(cheapest.text("decide-words"))
                .contains("The price of openrouter/meta-llama/llama-3.3-70b-instruct is contested, no majority")
                .contains(OTHERS);
        cheapest.everyNumberIsDerived();
    }

    /** Together's price is told by all sources alike. */
    @Test
    void ofAPriceThatNobodyContestsNothingIsSaid() {
        assertThat(decided("together/llama-3.3-70b").explanation("request"))
                .contains("source ")
                .doesNotContain("contested");
    }
}
