package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA as far as a program can tell: axe finds nothing, on every view, wide and narrow, light and dark. */
class AccessTest {
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    @ParameterizedTest
    @CsvSource({
        "prices, 1280, LIGHT", "prices, 360, DARK", "interaction, 1280, DARK", "interaction, 360, LIGHT",
        "hosting, 1280, LIGHT", "hosting, 360, DARK", "decide, 1280, DARK", "decide, 360, LIGHT",
        "risk, 1280, LIGHT", "risk, 360, DARK", "reality, 1280, DARK", "reality, 360, LIGHT"
    })
    void axeFindsNothing(String tab, int width, ColorScheme scheme) {
        // axe comes as a script of its own, which the page's policy would refuse.
        try (Visit visit = new Visit(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true))) {
            visit.open("tab=" + tab).settled();
            assertThat(violations(visit)).isEmpty();
            visit.at("#sentence [data-explain]").click();
            visit.page().waitForSelector("#why[open]");
            assertThat(violations(visit)).as("with a reason open").isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Visit visit) {
        visit.page().evaluate(Texts.ofResource("/axe.min.js"));
        return (List<String>)
                visit.page()
                        .evaluate(
                                "axe.run(document, { runOnly: " + RULES + " }).then(found =>"
                                        + " found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | ')))");
    }
}
