package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page without a mouse. */
class KeyboardTest {
    private static final List<String> TABS =
            List.of("tab-prices", "tab-interaction", "tab-hosting", "tab-decide", "tab-risk", "tab-reality");

    @Test
    void arrowsWalkThroughTheViewsAndBackReturnsToWhereTheWalkBegan() {
        try (Visit visit = new Visit()) {
            visit.open("tab=hosting").settled();
            Object entries = visit.page().evaluate("history.length");
            visit.at("#tab-hosting").focus();
            List<String> walked = new ArrayList<>();
            for (int i = 0; i < TABS.size(); i++) {
                visit.press("ArrowRight").settled();
                walked.add(visit.focused());
                assertThat(visit.at("[role=tab][aria-selected=true]").getAttribute("id"))
                        .isEqualTo(visit.focused());
            }
            assertThat(walked)
                    .containsExactly(
                            "tab-decide", "tab-risk", "tab-reality", "tab-prices", "tab-interaction", "tab-hosting");
            visit.press("End").settled();
            assertThat(visit.page().evaluate("history.length - " + entries))
                    .as("entries that the walk leaves")
                    .isEqualTo(1);
            visit.page().goBack();
            visit.until("document.body.dataset.tab === 'hosting'", 10);
        }
    }

    @Test
    void theSkipLinkLeadsToTheAnswerAndKeepsWhatWasTyped() {
        try (Visit visit = new Visit()) {
            visit.open("tab=risk").type("set.calls.answer.rounds", "6").settled();
            String typed = visit.text("#sentence");
            String address = visit.page().url();
            visit.at(".skip").focus();
            visit.press("Enter").settled();
            assertThat(visit.focused()).isEqualTo("sentence");
            assertThat(visit.text("#sentence")).isEqualTo(typed);
            assertThat(visit.page().url()).isEqualTo(address);
        }
    }

    @Test
    void everyDialogIsClosedByEscapeAndGivesTheFocusBack() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            visit.at("[data-help]").focus();
            visit.page().keyboard().press("Enter");
            visit.page().waitForSelector("#help[open]");
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().evaluate("document.activeElement.matches('[data-help]')"))
                    .isEqualTo(true);
            visit.page().keyboard().press("5");
            visit.settled();
            assertThat(visit.at("[role=tab][aria-selected=true]").getAttribute("id"))
                    .isEqualTo("tab-risk");
            visit.at("#take > summary").focus();
            visit.page().keyboard().press("Enter");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().evaluate("document.activeElement.matches('#take > summary')"))
                    .isEqualTo(true);
            assertThat(visit.at("#take").getAttribute("open")).isNull();
        }
    }

    /**
     * Skip link, header, tabs (one stop), inputs, figures: each can be reached and shows that it has the focus. On a page of its
     * own: on one where somebody clicked before, Tab begins there.
     */
    @Test
    void tabGoesThroughEverythingInOrderAndTheFocusIsSeen() {
        try (Visit visit = new Visit()) {
            visit.open("").settled();
            List<String> met = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                visit.page().keyboard().press("Tab");
                met.add(String.valueOf(visit.page().evaluate("document.activeElement.closest('[id]')?.id")));
                assertThat(visit.page()
                                .evaluate("(() => { const style = getComputedStyle(document.activeElement);"
                                        + " const label = document.activeElement.nextElementSibling;"
                                        + " const beside = label ? getComputedStyle(label).outlineStyle : 'none';"
                                        + " return style.outlineStyle !== 'none' || beside !== 'none' })()"))
                        .as("the outline of stop " + i + ", " + met.get(i))
                        .isEqualTo(true);
            }
            assertThat(met).contains("tab-interaction").doesNotContain("tab-prices");
            assertThat(met.indexOf("sentence")).isLessThan(met.indexOf("tab-interaction"));
        }
    }
}
