package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of how many interactions the waterfall tells. */
final class WaterfallUnitTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    /** A waterfall is looked at and saved alone: its bars and its title say of how many interactions they tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interaction | a completed interaction | one call at list price
            thousand | a thousand completed interactions | one call each at list price
            month | a month | one call each at list price
            customer | a customer and month | one call each at list price""")
    void theWaterfallSaysItsUnit(String unit, String whole, String list) {
        String chart = Shown.of(ENGINE, "interaction", "unit", unit).html("interaction-waterfall");
        assertThat(chart)
                .contains("From the price list to the real cost of " + whole)
                .contains(">" + whole + "<")
                .contains(">" + list + "<")
                .contains("that of " + list + ";");
        if (!unit.equals("interaction")) {
            assertThat(chart).doesNotContain(">a completed interaction<").doesNotContain(">one call at list price<");
        }
    }
}
