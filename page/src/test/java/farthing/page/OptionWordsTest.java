package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.page.html.OptionWords;
import org.junit.jupiter.api.Test;

/** Messages of the command line in the page's words. */
class OptionWordsTest {
    @Test
    void optionsAndVerbsAreCalledAsThePageCallsThem() {
        assertThat(OptionWords.onPage("--on 1xL4: does not fit; 'farthing fit x --on 1xL4' says what would"))
                .isEqualTo("machine 1xL4: does not fit; the view Hosting says what would");
        assertThat(OptionWords.onPage("no open-weight model 'x'; 'farthing anatomy' lists all 135"))
                .isEqualTo("no open-weight model 'x'; the field 'Model with open weights' lists all 135");
        assertThat(OptionWords.onPage("type --per-hour, or --rent-decline"))
                .isEqualTo("type your own price of a machine, or rent decline");
        assertThat(OptionWords.onPage("Add --colo-power separate if power is billed beside it"))
                .isEqualTo("Add the tick for power that is separate if power is billed beside it");
    }

    /** What a cache would save is planned there. */
    @Test
    void whatIsReplayedThereIsPlannedHere() {
        assertThat(OptionWords.onPage("what a cache would save tells 'farthing replay --cache anthropic-5m'"))
                .isEqualTo(
                        "what a cache would save tells the view Interaction, once the measured calls are taken over");
        assertThat(OptionWords.onPage("see 'farthing replay RATES.csv.gz --lengths L.gz'"))
                .isEqualTo("see farthing replay on the command line");
    }

    @Test
    void papersOfTheRepositoryAreNotNamed() {
        assertThat(OptionWords.onPage("plain or with gzip (docs/traces.md)")).isEqualTo("plain or with gzip");
        assertThat(OptionWords.onPage("a file (docs/traces), b (docs/x.md"))
                .isEqualTo("a file (docs/traces), b (docs/x.md");
    }

    @Test
    void whatSomeoneTypedStaysAsItIs() {
        assertThat(OptionWords.onPage("expected a number, found '--on'")).isEqualTo("expected a number, found '--on'");
        assertThat(OptionWords.onPage("a -- b, 5--x, it's --")).isEqualTo("a -- b, 5--x, it's --");
        assertThat(OptionWords.onPage("'unclosed --out")).isEqualTo("'unclosed output tokens");
    }
}
