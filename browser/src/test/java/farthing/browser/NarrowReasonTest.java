package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Reasons on a phone: all of one can be read without moving it sideways. */
class NarrowReasonTest {
    /** What stands out of the open reason, tables that scroll by themselves left out. */
    private static final String OVER = """
            (() => {
              const why = document.querySelector('#why[open]')
              const { left } = why.getBoundingClientRect()
              const parts = [...why.querySelectorAll('#why-body *')].filter(part => !part.closest('.wide, pre'))
              return Math.max(-left, why.scrollWidth - why.clientWidth,
                ...parts.map(part => part.getBoundingClientRect().right - left - why.clientWidth))
            })()""";

    /** One door of each kind of figure; the others of its kind have the same tree with other numbers. */
    private static final String DOORS = """
            [...new Map([...document.querySelectorAll('[data-explain]')].map(door =>
              [door.dataset.explain.split(/[:@ ]/)[0], door.dataset.explain])).values()]""";

    private static final String OPEN =
            "ref => [...document.querySelectorAll('[data-explain]')].find(door => door.dataset.explain === ref)"
                    + ".dispatchEvent(new MouseEvent('click', { bubbles: true }))";

    @Test
    void noReasonSticksOutOfANarrowScreen() {
        try (Visit visit = new Visit(360, 780, ColorScheme.LIGHT)) {
            visit.open("");
            for (String tab : Tabs.ALL) {
                visit.go("tab=" + tab);
                Iterable<?> doors = (Iterable<?>) visit.page().evaluate(DOORS);
                assertThat(doors).as(tab).isNotEmpty();
                for (Object door : doors) {
                    visit.page().evaluate(OPEN, door);
                    visit.page().waitForSelector("#why[open]");
                    int over = ((Number) visit.page().evaluate(OVER)).intValue();
                    assertThat(over).as("%s: %s", tab, door).isLessThanOrEqualTo(0);
                    visit.press("Escape");
                    visit.until("!document.querySelector('#why').open", 5);
                }
            }
        }
    }
}
