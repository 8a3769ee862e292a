package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of every view, to be looked at; and what a picture would show first: nothing sticks out at the side. */
class PictureTest {
    private static final Path PICTURES = Path.of(System.getProperty("farthing.pictures", "target/pictures"));
    private static final List<String> TABS = List.of("prices", "interaction", "hosting", "decide", "risk", "reality");

    @ParameterizedTest
    @ValueSource(ints = {360, 1280, 2560})
    void everyViewFitsEveryWidth(int width) {
        int height = width == 360 ? 780 : width * 9 / 16;
        try (Visit visit = new Visit(width, height, ColorScheme.LIGHT)) {
            visit.open("");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String tab : TABS) {
                    String name = tab + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                    visit.go("tab=" + tab)
                            .page()
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
