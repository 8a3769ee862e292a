package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A problem stands at its field, in the field's own words, and the line at the top leads there. */
class FlawTest {
    private static final String ROUNDS = "set.calls.answer.rounds";

    private static Locator field(Visit visit, String key) {
        return visit.at("input[type=text][data-key='" + key + "']");
    }

    @Test
    void whatIsWrongStandsBelowTheFieldUntilItIsRight() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").type(ROUNDS, "9999");
            assertThat(visit.text("#problem"))
                    .startsWith("Rounds of the call 'answer': ")
                    .doesNotContain("calls.");
            Locator rounds = field(visit, ROUNDS);
            assertThat(rounds.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(rounds.getAttribute("aria-errormessage")).isEqualTo("flaw");
            assertThat(rounds.getAttribute("aria-describedby")).isEqualTo("flaw");
            assertThat(visit.at(".control:has([data-key='" + ROUNDS + "']) > #flaw")
                            .innerText())
                    .isNotEmpty();
            visit.type(ROUNDS, "4");
            assertThat(rounds.getAttribute("aria-invalid")).isNull();
            assertThat(rounds.getAttribute("aria-describedby")).isNull();
            assertThat(visit.page().locator("#flaw").count()).isZero();
            assertThat(visit.at("#to-flaw").isVisible()).isFalse();
        }
    }

    /** A field that has a hint keeps it, and one that no file knows is called as its label is. */
    @Test
    void aFieldKeepsItsHint() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=hosting").settled().type("ttft", "soon");
            assertThat(visit.text("#problem")).startsWith("First token within: ");
            assertThat(field(visit, "ttft").getAttribute("aria-describedby")).isEqualTo("k-ttft-hint flaw");
            visit.type("ttft", "");
            assertThat(field(visit, "ttft").getAttribute("aria-describedby")).isEqualTo("k-ttft-hint");
        }
    }

    @Test
    void theLineLeadsToAFieldOutOfSight() {
        try (Visit visit = new Visit(new Browser.NewContextOptions().setViewportSize(360, 700))) {
            visit.open(ROUNDS + "=9999").settled();
            assertThat(visit.text("#problem")).startsWith("Rounds of the call 'answer': ");
            assertThat(field(visit, ROUNDS).isVisible()).as("folded").isFalse();
            visit.at("#to-flaw").click();
            assertThat(visit.page().evaluate("document.activeElement.dataset.key"))
                    .isEqualTo(ROUNDS);
            assertThat(field(visit, ROUNDS).isVisible()).isTrue();
        }
    }

    @Test
    void axeFindsNothing() {
        try (Visit visit = new Visit(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setBypassCSP(true))) {
            visit.open("").settled().type(ROUNDS, "9999");
            List<String> found = AccessTest.violations(visit);
            assertThat(found).isEmpty();
        }
    }
}
