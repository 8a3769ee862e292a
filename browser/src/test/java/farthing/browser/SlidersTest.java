package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /**
     * Waited for is twice as long as the engine takes to open where the page can.
     *
     * @param broken what the page lacks, and its worker has
     * @param books how often the book is asked for: by two workers, and by a page that learns only then what it lacks
     */
    @ParameterizedTest
    @CsvSource({"WebAssembly, 2", "DecompressionStream, 3"})
    void theWorkerAnswersWhereThePageCannot(String broken, int books) {
        double opens = opens();
        try (Visit visit = new Visit()) {
            visit.page().addInitScript("delete window." + broken);
            visit.open(LINK).settled();
            visit.until("document.querySelector('script[src=\"program.js\"]') !== null", 30);
            visit.until("performance.now() > " + 2 * opens, 120);
            visit.slide("ratio", "1:1").settled();
            assertThat(visit.at(GPT).getAttribute("value")).isEqualTo("$6.25");
            assertThat(visit.page().evaluate(HERE)).isEqualTo(false);
            assertThat(visit.files()).filteredOn("book.jsonl.gz"::equals).hasSize(books);
        }
    }

    /** Milliseconds after which the engine is open on a page that lacks nothing. */
    private static double opens() {
        try (Visit visit = new Visit()) {
            visit.open(LINK).settled().until(HERE, 30);
            return ((Number) visit.page().evaluate("performance.getEntriesByName('here')[0].startTime")).doubleValue();
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
