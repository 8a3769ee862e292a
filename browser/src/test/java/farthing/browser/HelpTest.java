package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of the house in the help: by the keyboard alone, and without a change of what was put in. */
class HelpTest {
    private static final String SEEN =
            "[...document.querySelectorAll('#words dt')].filter(each => each.offsetParent).map(each => each.textContent)";

    @Test
    void aWordIsFoundAndToldByTheKeyboardAlone() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("preset=voice").settled();
            Object link = visit.page().evaluate("location.hash");
            visit.page().keyboard().press("?");
            visit.page().waitForSelector("#words dt");
            assertThat(visit.page().evaluate("(" + SEEN + ").length > 50")).isEqualTo(true);
            visit.page().keyboard().type("break-even");
            assertThat(visit.page().evaluate(SEEN).toString()).isEqualTo("[break-even]");
            assertThat(visit.at("#words-found").textContent()).isEqualTo("1 found");
            visit.page().keyboard().press("Control+A");
            visit.page().keyboard().type("wombat");
            assertThat(visit.page().evaluate(SEEN).toString()).isEqualTo("[]");
            assertThat(visit.at("#words-found").textContent()).contains("wombat");
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().evaluate("document.getElementById('help').open"))
                    .isEqualTo(false);
            assertThat(visit.page().evaluate("location.hash")).isEqualTo(link);
        }
    }

    /** An answer of the list leads to the part of the view that shows it, unfolded. */
    @Test
    void aQuestionLeadsToWhatShowsItsAnswer() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("preset=reasoning").settled();
            visit.at("#fold-questions > summary").focus();
            visit.page().keyboard().press("Enter");
            visit.at("#interaction-questions [data-show=fold-thinking]").focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().evaluate("document.getElementById('fold-thinking').open"))
                    .isEqualTo(true);
            assertThat(visit.page().evaluate("document.activeElement.closest('details').id"))
                    .isEqualTo("fold-thinking");
        }
    }
}
