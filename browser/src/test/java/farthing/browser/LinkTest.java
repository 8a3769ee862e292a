package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One state in the address: it survives a reload, and a link shows another reader the same. */
class LinkTest {
    @ParameterizedTest
    @FieldSource("farthing.browser.Tabs#ALL")
    void aTabSurvivesReloadAndLink(String tab) {
        String sentence;
        String link;
        try (Visit visit = Visit.goingOn()) {
            visit.open("");
            visit.at("#tab-" + tab).click();
            visit.settled();
            sentence = visit.text("#sentence");
            link = visit.page().url();
            visit.page().reload();
            visit.settled();
            assertThat(visit.text("#sentence")).isEqualTo(sentence);
            assertThat(visit.at("[role=tab][aria-selected=true]").getAttribute("id"))
                    .isEqualTo("tab-" + tab);
        }
        try (Visit another = new Visit()) {
            another.page().navigate(link);
            another.settled();
            assertThat(another.text("#sentence")).isEqualTo(sentence);
        }
    }

    @Test
    void whatIsUsualIsNotInTheLink() {
        try (Visit visit = new Visit()) {
            visit.open("").settled();
            assertThat(visit.page().url()).doesNotContain("#");
        }
    }

    /** A German reader's 20.000 is twenty thousand, the engine's is twenty: neither is guessed. */
    @Test
    void aNumberThatReadsTwoWaysIsRefusedWithBoth() {
        Browser.NewContextOptions german = new Browser.NewContextOptions();
        try (Visit visit = new Visit(german, "de-DE")) {
            visit.open("").settled();
            String before = visit.text("#sentence");
            visit.at("[data-key='set.calls.answer.input']").fill("20.000");
            assertThat(visit.text("#problem")).contains("20.000").contains("20000 or 20");
            visit.at("[data-key='set.calls.answer.input']").fill("250");
            visit.settled();
            assertThat(visit.at("#problem").isHidden()).isTrue();
            assertThat(visit.text("#sentence")).isEqualTo(before);
        }
    }

    /** The answers to 1.5 and 1.50, which come later, do not take the mark of 1.500 away. */
    @Test
    void theMarkOfANumberThatReadsTwoWaysStaysWhileItStandsThere() {
        Browser.NewContextOptions german = new Browser.NewContextOptions();
        try (Visit visit = new Visit(german, "de-DE")) {
            visit.open("").settled();
            Locator fresh = visit.at("[data-key='set.calls.answer.input']");
            fresh.fill("");
            fresh.pressSequentially("1.500", new Locator.PressSequentiallyOptions().setDelay(120));
            String told = visit.text("#problem");
            assertThat(told).startsWith("Fresh input: ").contains("1500 or 1.5");
            visit.page().waitForTimeout(2_500);
            assertThat(visit.text("#problem")).isEqualTo(told);
            assertThat(fresh.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(visit.text("#flaw")).contains("1500 or 1.5");
            assertThat(visit.at("#to-flaw").isVisible()).isTrue();
            assertThat(fresh.inputValue()).isEqualTo("1.500");
            fresh.pressSequentially("0");
            visit.settled();
            assertThat(visit.at("#problem").isHidden()).isTrue();
            assertThat(visit.page().locator("#flaw").count()).isZero();
            assertThat(fresh.getAttribute("aria-invalid")).isNull();
        }
    }
}
