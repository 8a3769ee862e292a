package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Input and output of it were read on another day than the rest of its card; the day of the price is told everywhere. */
    @Test
    void aPriceHasOneDay() {
        Shown row =
                Shown.of(ENGINE, "prices", "list", "all", "find", "alibaba/qwen-flash", "row", "alibaba/qwen-flash");
        assertThat(row.html("prices-rows")).contains(">2026-08-01<span class=\"id dim\">21 days old</span>");
        assertThat(row.explanation("source alibaba/qwen-flash"))
                .contains("checked on 2026-08-01, 21 days old", "input standard $0.05 / 1M", "litellm, 2026-08-01")
                .contains("cache read standard $0.01 / 1M portkey, 2026-08-21");
        assertThat(row.explanation("input alibaba/qwen-flash")).contains("source litellm, checked 2026-08-01");
        assertThat(row.text("prices-rows")).contains("checked on2026-08-01, 21 days old");
    }

    /** The list may be of the main offers alone: the sentence says of how many the least is told. */
    @Test
    void theLeastIsOfWhatIsListed() {
        assertThat(Shown.of(ENGINE, "prices").sentence()).startsWith("Of ").contains(" main offers, ");
        assertThat(Shown.of(ENGINE, "prices").explanation("spread " + "openai/o1-pro"))
                .contains("the dearest over the cheapest of 163 offers");
        assertThat(Shown.words(Shown.of(ENGINE, "prices", "find", "gpt-4o").sentence()))
                .containsPattern("^Of [0-9]+ offers that match, ");
    }

    @Test
    void everyNumberOfTickedModelsExplainsItself() {
        Shown.of(ENGINE, "prices", "compare", "openai/gpt-4o,openai/gpt-4o-mini", "find", "gpt-4o")
                .everyNumberExplainsItself();
    }
}
