package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of every view, to be looked at; and what a picture would show first: nothing sticks out at the side. */
class PictureTest {
    private static final Path PICTURES = Path.of(System.getProperty("farthing.pictures", "target/pictures"));
    private static final String OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String OFF_THE_MIDDLE = """
            (() => {
              const { left, right } = document.querySelector('.work').getBoundingClientRect()
              return Math.abs(left - (document.documentElement.clientWidth - right))
            })()""";

    /** Running text whose lines are long enough to lose the next one: wider than 100 letters, 0.62 em each. */
    private static final String LONG_LINES = """
            [...document.querySelectorAll('.work p')].filter(part => part.innerText).filter(part => {
              const range = document.createRange()
              range.selectNodeContents(part)
              const middles = [...range.getClientRects()].map(({ top, bottom }) => (top + bottom) / 2)
              const letter = parseFloat(getComputedStyle(part).fontSize)
              return Math.max(...middles) - Math.min(...middles) > letter && part.clientWidth > 62 * letter
            }).map(part => part.innerText)""";

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {360, 1280, 2560})
    void everyViewFitsEveryWidth(int width) {
        int height = width == 360 ? 780 : width * 9 / 16;
        try (Visit visit = new Visit(width, height, ColorScheme.LIGHT)) {
            visit.open("");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String tab : Tabs.ALL) {
                    String name = tab + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                    visit.go("tab=" + tab)
                            .page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setPath(PICTURES.resolve(name))
                                    .setFullPage(true));
                    assertThat(number(visit, OVER)).as(name).isLessThanOrEqualTo(0);
                }
            }
        }
    }

    /** The column is 110 times 16 pixels at most, and text that takes more than a line has lines of 100 letters. */
    @Test
    void onAVeryWideScreenTheColumnIsInTheMiddleAndLinesStayReadable() {
        try (Visit visit = new Visit(3840, 2160, ColorScheme.LIGHT)) {
            visit.open("");
            for (String tab : Tabs.ALL) {
                visit.go("tab=" + tab);
                assertThat(number(visit, OVER)).as(tab).isLessThanOrEqualTo(0);
                assertThat(number(visit, "document.querySelector('.work').getBoundingClientRect().width"))
                        .as("column of " + tab)
                        .isBetween(1_000, 1_760);
                assertThat(number(visit, OFF_THE_MIDDLE))
                        .as("but for a scroll bar at one side, " + tab)
                        .isLessThanOrEqualTo(16);
                assertThat((List<?>) visit.page().evaluate(LONG_LINES)).as(tab).isEmpty();
            }
        }
    }

    private static int number(Visit visit, String expression) {
        return ((Number) visit.page().evaluate(expression)).intValue();
    }
}
