package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link whose engine does not come, or no script at all: the example that stands in the page is not taken for its answer. */
class NoEngineTest {
    @Test
    void figuresOfTheExampleAreNotShownAsTheAnswerOfALink() {
        try (Visit visit = new Visit()) {
            visit.page().route("**/*.wasm.gz", Route::abort);
            visit.page().navigate(Served.address() + "#set.calls.answer.rounds=10&model=gpt-4o");
            visit.page().waitForSelector("html[data-answer=failed]");
            assertThat(visit.text("#problem"))
                    .contains("engine does not answer")
                    .contains("earlier question");
            assertThat(visit.page().evaluate("document.body.classList.contains('stale')"))
                    .isEqualTo(true);
            visit.at("#sentence [data-explain]").click();
            visit.page().waitForSelector("#why[open]");
            assertThat(visit.text("#why-body")).isNotBlank().doesNotContain("$");
            visit.forgive();
        }
    }

    /** @param missing the page's own script, or one that it needs */
    @ParameterizedTest
    @CsvSource({
        "page.js, tab=risk&model=gpt-4o, 'is the example, not what the link asks for', true",
        "regions.js, tab=prices, 'is the example, not what the link asks for', true",
        "page.js, '', what is shown is the example., false"
    })
    void aPageWithoutItsScriptsShowsTheExampleAndSaysSo(String missing, String link, String told, boolean stale) {
        try (Visit visit = new Visit()) {
            visit.page().route("**/" + missing, Route::abort);
            visit.page().navigate(Served.address() + (link.isEmpty() ? "" : "#" + link));
            visit.page().waitForSelector("html[data-answer=failed]:not(.linked)");
            assertThat(visit.text("#problem")).contains("did not load").contains(told);
            assertThat(visit.at("#body figure").isVisible()).isTrue();
            assertThat(visit.page().evaluate("document.body.classList.contains('stale')"))
                    .isEqualTo(stale);
            visit.forgive();
        }
    }
}
