package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** A link whose engine does not come: the example that stands in the page is not taken for its answer. */
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
}
