package farthing.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number of the list of prices, of an open row and of ticked models is a door that opens. */
class PricesDoorsTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    @Test
    void everyNumberOfTheListExplainsItself() {
        Shown.of(ENGINE, "prices").everyNumberExplainsItself();
    }

    @ParameterizedTest
    @CsvSource({
        "openai/gpt-4o, cent",
        "openai/o3, month",
        "groq/llama-3.3-70b-versatile, 1k",
        "deepseek/deepseek-chat, M"
    })
    void everyNumberOfAnOpenRowExplainsItself(String row, String per) {
        Shown.of(ENGINE, "prices", "list", "all", "find", row, "row", row, "per", per)
                .everyNumberExplainsItself();
    }

    @Test
    void everyNumberOfTickedModelsExplainsItself() {
        Shown.of(ENGINE, "prices", "compare", "openai/gpt-4o,openai/gpt-4o-mini", "find", "gpt-4o")
                .everyNumberExplainsItself();
    }
}
