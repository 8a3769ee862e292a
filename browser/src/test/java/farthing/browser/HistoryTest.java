package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Back, forward, links with flaws, and two pages side by side. */
class HistoryTest {
    @Test
    void backAndForwardGoThroughViewsAndExamplesWithAllThatWasTyped() {
        try (Visit visit = new Visit()) {
            visit.open("").settled();
            visit.choose("preset", "support-bot").settled();
            visit.type("set.retry.rate", "3%").settled();
            String bot = visit.text("#sentence");
            visit.click("#tab-risk").settled();
            visit.click("#tab-prices").settled();
            visit.slide("ratio", "1:1").settled();
            String prices = visit.text("#sentence");

            visit.page().goBack();
            visit.until("document.body.dataset.tab === 'risk'", 10);
            visit.page().goBack();
            visit.until("document.body.dataset.tab === 'interaction'", 10);
            visit.settled();
            assertThat(visit.text("#sentence")).isEqualTo(bot);
            assertThat(visit.at("[data-key='set.retry.rate']").inputValue()).isEqualTo("3%");
            visit.page().goForward();
            visit.page().goForward();
            visit.until("document.body.dataset.tab === 'prices'", 10);
            visit.settled();
            assertThat(visit.text("#sentence")).isEqualTo(prices);
        }
    }

    @Test
    void whatALinkSaysAndThePageDoesNotKnowIsTold() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices&ration=1:1&tokens=20M").settled();
            visit.page().waitForSelector("#told span");
            assertThat(visit.text("#told")).contains("nothing here is called 'ration'", "did you mean ratio?");
            assertThat(visit.at("#told").getAttribute("role")).isEqualTo("status");
            assertThat(visit.page().url())
                    .as("left out of the link")
                    .doesNotContain("ration")
                    .contains("tokens=20M");
            visit.at("#told button").click();
            assertThat(visit.page().locator("#told *").count()).isZero();
            assertThat(visit.focused()).isEqualTo("tab-prices");

            visit.open("tab=pricing").settled();
            visit.page().waitForSelector("#told span");
            assertThat(visit.text("#told")).contains("there is no view 'pricing'", "prices");
        }
    }

    @Test
    void aBrokenValueInALinkIsToldWithWhatIsExpected() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices&ratio=banana");
            visit.page().waitForSelector("#problem:not([hidden])");
            assertThat(visit.text("#problem")).contains("Input : output: ", "banana");
            visit.open("file=z:AAAA");
            visit.page().waitForSelector("#problem:not([hidden])");
            assertThat(visit.text("#problem")).contains("The link is damaged", "'file'");
        }
    }

    @Test
    void twoPagesSideBySideDoNotDisturbEachOther() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=risk").settled();
            Page beside = visit.page().context().newPage();
            beside.navigate(Served.address() + "#tab=prices&tokens=1B");
            beside.waitForSelector("html[data-answer=settled]");
            String before = beside.locator("#sentence").innerText();
            visit.type("seed", "5").settled();
            assertThat(visit.text("#margin figcaption")).contains("seed 5");
            assertThat(beside.locator("#sentence").innerText()).isEqualTo(before);
            assertThat(beside.url()).contains("tokens=1B").doesNotContain("seed");
            beside.close();
        }
    }
}
