package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of every view, to be looked at; and what a picture would show first: nothing sticks out at the side. */
class PictureTest {
    private static final Path PICTURES = Path.of(System.getProperty("farthing.pictures", "target/pictures"));
    private static final int[] WIDTHS = {360, 1280, 2560};

    @ParameterizedTest
    @ValueSource(strings = {"prices", "interaction", "hosting", "decide", "risk", "reality"})
    void everyViewFitsEveryWidth(String tab) {
        for (int width : WIDTHS) {
            for (ColorScheme scheme : ColorScheme.values()) {
                if (scheme == ColorScheme.NO_PREFERENCE) {
                    continue;
                }
                try (Visit visit = new Visit(width, width == 360 ? 780 : width * 9 / 16, scheme)) {
                    visit.open("tab=" + tab).settled();
                    String name = tab + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                    visit.page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setPath(PICTURES.resolve(name))
                                    .setFullPage(true));
                    Object over = visit.page()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    assertThat(((Number) over).intValue()).as(name).isLessThanOrEqualTo(0);
                }
            }
        }
    }
}
