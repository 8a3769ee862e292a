package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sliders of Prices are answered by an engine on the page's own thread once it is open, and by the worker where it is not.
 * GPT-4o costs 2.5 USD a million input tokens and 10 a million output tokens: at 1:1 that is 6.25 USD a million.
 */
class SlidersTest {
    private static final String LINK = "tab=prices&find=gpt-4o&sellers=openai";
    private static final String GPT = "#prices-rows button[data-explain='mix openai/gpt-4o'] data";

    /** Whether the engine is open on the page's own thread. */
    static final String HERE = "performance.getEntriesByName('here').length > 0";

    /** Moves the slider of the mix, and reads the figure before the page has done anything else. */
    private static final String AT_ONCE = """
            async figure => {
              const slider = document.querySelector('[data-slides=ratio]')
              slider.value = slider.dataset.steps.split(' ').indexOf('1:1')
              slider.dispatchEvent(new Event('input', { bubbles: true }))
              for (let i = 0; i < 20; i++) await null
              return document.querySelector(figure).value
            }""";

    /** The same while the question cannot be put. */
    private static final String BROKEN = """
            () => {
              const kept = JSON.stringify
              JSON.stringify = () => { throw new Error('broken') }
              const slider = document.querySelector('[data-slides=ratio]')
              slider.value = slider.dataset.steps.split(' ').indexOf('1:1')
              slider.dispatchEvent(new Event('input', { bubbles: true }))
              JSON.stringify = kept
            }""";

    @Test
    void theFigureIsThereBeforeTheNextTask() {
        try (Visit visit = new Visit()) {
            visit.open(LINK).settled().until(HERE, 20);
            assertThat(visit.page().evaluate(AT_ONCE, GPT)).isEqualTo("$6.25");
            String here = visit.text("#body");
            visit.settled();
            assertThat(visit.text("#body")).as("the worker's words").isEqualTo(here);
            assertThat(visit.linked("ratio")).isEqualTo("1:1");
        }
    }

    @Test
    void aDoorOpensWhileTheSliderHasNotComeToRest() {
        try (Visit visit = new Visit()) {
            visit.open(LINK).settled().until(HERE, 20);
            visit.page().evaluate(AT_ONCE, GPT);
            visit.page().evaluate("document.querySelector(\"" + GPT.replace(" data", "") + "\").click()");
            visit.page().waitForSelector("#why[open]");
            assertThat(visit.text("#why-body")).contains("$6.25");
        }
    }

    /** @param broken what the page lacks, and its worker has */
    @ParameterizedTest
    @ValueSource(strings = {"WebAssembly", "DecompressionStream"})
    void theWorkerAnswersWhereThePageCannot(String broken) {
        try (Visit visit = new Visit()) {
            visit.page().addInitScript("delete window." + broken);
            visit.open(LINK).settled();
            visit.slide("ratio", "1:1").settled();
            assertThat(visit.at(GPT).getAttribute("value")).isEqualTo("$6.25");
            assertThat(visit.page().evaluate(HERE)).isEqualTo(false);
        }
    }

    @Test
    void theWorkerAnswersWhereTheEngineOnThePageBreaks() {
        try (Visit visit = new Visit()) {
            visit.open(LINK).settled().until(HERE, 20);
            visit.page().evaluate(BROKEN);
            assertThat(visit.live().at(GPT).getAttribute("value")).isEqualTo("$6.25");
            visit.slide("ratio", "5:1").settled();
            assertThat(visit.at(GPT).getAttribute("value")).isEqualTo("$3.75");
        }
    }
}
