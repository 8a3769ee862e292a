package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.FieldSource;

/** The finished example is in the HTML itself. */
class FirstPaintTest {
    @Test
    void withoutAnyScriptTheAnswerIsThere() {
        try (Visit visit = new Visit(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            visit.page().navigate(Served.address());
            assertThat(visit.text("#sentence")).contains("$").contains("a month");
            assertThat(visit.page().locator("#body figure:visible").count()).isEqualTo(1);
            assertThat(visit.page()
                            .locator("#body > table tbody tr:visible, #body .card > .wide > table tbody tr:visible")
                            .count())
                    .as("the five models of the example")
                    .isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EmptySource
    @FieldSource("farthing.browser.Tabs#LINKS")
    void theEngineThenShowsTheAnswerAndMovesNothing(String link) {
        try (Visit visit = new Visit()) {
            visit.page()
                    .addInitScript("window.shifts = []; new PerformanceObserver(list =>"
                            + " list.getEntries().forEach(entry => { if (!entry.hadRecentInput) shifts.push(entry.value) }))"
                            + ".observe({ type: 'layout-shift', buffered: true })");
            visit.open(link).settled();
            Object shifted = visit.page().evaluate("shifts.reduce((sum, each) => sum + each, 0)");
            assertThat(((Number) shifted).doubleValue())
                    .as("cumulative layout shift")
                    .isLessThan(link.isEmpty() ? 0.02 : 0.1);
            assertThat(visit.at("#body").isVisible()).isTrue();
        }
    }
}
