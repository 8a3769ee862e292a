package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.view.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip in the scenario, met on tabs that have no field for it. */
final class SlipTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final String FIELD = "set.calls.answer.input";

    private static Shown slipped(String tab) {
        return Shown.of(ENGINE, tab, FIELD, "abc");
    }

    /** With a button that goes there. */
    private static void assertNamesTheTab(Shown slipped) {
        assertThat(slipped.text("problem-tab")).isEqualTo("The field stands on the tab Interaction.");
        assertThat(slipped.html("problem-tab")).contains("data-set=\"tab=interaction\">Interaction</button>");
    }

    /** Of the scenario it takes a model's name alone: without it, that of its usual one. */
    @Test
    void hostingStandsOnItsUsualModelAndNamesTheSlip() {
        Shown slipped = slipped("hosting");
        assertThat(slipped.problem()).startsWith("Fresh input of the call 'answer': ");
        assertNamesTheTab(slipped);
        Shown usual = Shown.of(ENGINE, "hosting");
        assertThat(slipped.text("sentence")).isEqualTo(usual.text("sentence")).contains("llama-3.3-70b costs");
        assertThat(slipped.text("hosting-rows")).isEqualTo(usual.text("hosting-rows"));
        assertThat(slipped.slow("hosting-same")).isNotEmpty();
        assertThat(slipped.slowProblem()).isEqualTo(slipped.problem());
        assertThat(usual.problem()).isEmpty();
        assertThat(usual.html("problem-tab")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "reality"})
    void withoutAnAnswerItIsSaidWhereTheFieldStands(String tab) {
        Shown slipped = slipped(tab);
        assertThat(slipped.problem()).startsWith("Fresh input of the call 'answer': ");
        assertNamesTheTab(slipped);
        assertThat(slipped.regions()).doesNotContain("sentence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interaction", "risk"})
    void whereTheFieldStandsNoOtherTabIsNamed(String tab) {
        assertThat(slipped(tab).problem())
                .startsWith("Fresh input of the call 'answer': ")
                .doesNotContain("tab");
        assertThat(slipped(tab).html("problem-tab")).isEmpty();
    }
}
