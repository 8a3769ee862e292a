package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA as far as a program can tell: axe finds nothing, on every view, wide and narrow, light and dark. */
class AccessTest {
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    /** Those of them that are about colours. */
    private static final String COLOURS = "['color-contrast', 'link-in-text-block']";

    /** Of everything: where it is, and whether it is seen. */
    private static final String PLACES = """
            [...document.querySelectorAll('body *')].map(part => {
              const { x, y, width, height } = part.getBoundingClientRect()
              return [x, y, width, height, getComputedStyle(part).visibility].join()
            }).join(' ')""";

    private static final String AXE = Texts.ofResource("/axe.min.js");

    /** All but the menu, which lies over what is below it. */
    private static final String FOLDS =
            "document.querySelectorAll('details:not(#take)').forEach(fold => { fold.open = true })";

    /** axe comes as a script of its own, which the page's policy would refuse. */
    private static Visit visit(int width, ColorScheme scheme) {
        return new Visit(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true));
    }

    /** In the dark, where everything stands as in the light, what is about colours. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void axeFindsNothing(int width) {
        try (Visit visit = visit(width, ColorScheme.LIGHT)) {
            visit.open("");
            for (String tab : Tabs.ALL) {
                visit.go("tab=" + tab);
                assertCleanInBothSchemes(visit, tab);
            }
            visit.at("#sentence [data-explain]").click();
            visit.page().waitForSelector("#why[open]");
            assertCleanInBothSchemes(visit, "with a reason open");
        }
    }

    private static void assertCleanInBothSchemes(Visit visit, String state) {
        assertThat(violations(visit)).as(state).isEmpty();
        assertSameButForColours(visit, state);
    }

    private static void assertSameButForColours(Visit visit, String state) {
        Object places = visit.page().evaluate(PLACES);
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(visit.page().evaluate(PLACES)).as(state + ", dark").isEqualTo(places);
        assertThat(violations(visit, "html", COLOURS)).as(state + ", dark").isEmpty();
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"2560, LIGHT", "360, DARK"})
    void axeFindsNothingInWhatIsFolded(int width, ColorScheme scheme) {
        try (Visit visit = visit(width, scheme)) {
            visit.open("");
            for (String tab : Tabs.ALL) {
                visit.go("tab=" + tab);
                visit.page().evaluate(FOLDS);
                assertThat(violations(visit)).as(tab).isEmpty();
                if (scheme == ColorScheme.LIGHT) {
                    assertSameButForColours(visit, tab);
                }
            }
            visit.at("#take > summary").click();
            assertThat(violations(visit, "#take", RULES)).as("the menu").isEmpty();
            visit.press("Escape").press("?");
            visit.page().waitForSelector("#help[open]");
            assertThat(violations(visit)).as("with the help open").isEmpty();
        }
    }

    static List<String> violations(Visit visit) {
        return violations(visit, "html", RULES);
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Visit visit, String part, String rules) {
        if (Boolean.FALSE.equals(visit.page().evaluate("'axe' in window"))) {
            visit.page().evaluate(AXE);
        }
        return (List<String>) visit.page()
                .evaluate(
                        "part => axe.run(part, { runOnly: " + rules + " }).then(found =>"
                                + " found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | ')))",
                        part);
    }
}
