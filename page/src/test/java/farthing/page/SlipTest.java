package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.view.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The open tab has its answer; what is wrong elsewhere is told beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interaction | util     | 130%               | hosting     | Utilisation",
                "interaction | h.own.hour | abc              | hosting     | Costs",
                "interaction | d.growth | x                  | decide      | Growth",
                "risk        | ratio    | banana             | prices      | Input : output",
                "risk        | size     | 0                  | prices      | One interaction",
                "prices      | set.calls.answer.input | abc  | interaction | Fresh input of the call 'answer'",
                "prices      | model    | claude-sonet-4-6   | interaction | Model in use",
                "prices      | seed     | abc                | risk        | Seed",
                "hosting     | d.growth | x                  | decide      | Growth",
                "decide      | h.in     | abc                | hosting     | Input of a request",
                "prices      | d.against | nobody/none        | decide      | Held against",
                "prices      | d.on     | 3xnothing          | decide      | Machine",
                "reality     | ratio    | banana             | prices      | Input : output",
            })
    void aSlipOfAnotherTabIsToldInALineWithTheWayThere(
            String tab, String name, String typed, String there, String label) {
        Shown slipped = Shown.of(ENGINE, tab, name, typed);
        assertThat(slipped.problem()).isEmpty();
        String line = Shown.words(slipped.slow("problem-others"));
        assertThat(line).startsWith(label + ": ").contains("Left as it was. The field stands on the tab ");
        assertThat(slipped.slow("problem-others")).contains("data-set=\"tab=" + there + "\"");
        assertThat(slipped.text("sentence")).isEqualTo(Shown.of(ENGINE, tab).text("sentence"));
    }

    /** Each once, also a field that two other tabs have. */
    @Test
    void slipsOfTwoTabsAreToldEach() {
        Shown slipped = Shown.of(ENGINE, "interaction", "util", "130%", "d.growth", "x", "ratio", "banana");
        assertThat(Shown.words(slipped.slow("problem-others")).split("Left as it was", -1))
                .hasSize(4);
    }

    /** One in the scenario does not hide another. */
    @Test
    void theScenariosSlipStandsBesideOthers() {
        Shown slipped = Shown.of(ENGINE, "prices", FIELD, "abc", "seed", "abc");
        assertThat(Shown.words(slipped.slow("problem-others")))
                .contains("Fresh input of the call 'answer': ", "tab Interaction.", "Seed: ", "tab Risk.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interaction", "risk", "prices", "hosting", "decide"})
    void whatIsRightOnOtherTabsIsNotTold(String tab) {
        Shown shown = Shown.of(
                ENGINE,
                tab,
                "util",
                "40%",
                "d.volume",
                "1M",
                "ratio",
                "1:1",
                "seed",
                "7",
                "h.in",
                "2k",
                "set.calls.answer.input",
                "300");
        assertThat(shown.slow("problem-others")).isEmpty();
    }
}
