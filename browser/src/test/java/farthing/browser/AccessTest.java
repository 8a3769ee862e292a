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

    private static final List<String> TABS = List.of("prices", "interaction", "hosting", "decide", "risk", "reality");

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

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void axeFindsNothing(int width, ColorScheme scheme) {
        try (Visit visit = visit(width, scheme)) {
            visit.open("");
            for (String tab : TABS) {
                visit.go("tab=" + tab);
                assertThat(violations(visit)).as(tab).isEmpty();
            }
            visit.at("#sentence [data-explain]").click();
            visit.page().waitForSelector("#why[open]");
            assertThat(violations(visit)).as("with a reason open").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2560, LIGHT", "360, DARK"})
    void axeFindsNothingInWhatIsFolded(int width, ColorScheme scheme) {
        try (Visit visit = visit(width, scheme)) {
            visit.open("");
            for (String tab : TABS) {
                visit.go("tab=" + tab);
                visit.page().evaluate(FOLDS);
                assertThat(violations(visit)).as(tab).isEmpty();
            }
            visit.at("#take > summary").click();
            assertThat(violations(visit, "#take")).as("the menu").isEmpty();
            visit.press("Escape").press("?");
            visit.page().waitForSelector("#help[open]");
            assertThat(violations(visit)).as("with the help open").isEmpty();
        }
    }

    private static List<String> violations(Visit visit) {
        return violations(visit, "html");
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Visit visit, String part) {
        visit.page().evaluate(Texts.ofResource("/axe.min.js"));
        return (List<String>) visit.page()
                .evaluate(
                        "part => axe.run(part, { runOnly: " + RULES + " }).then(found =>"
                                + " found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | ')))",
                        part);
    }
}
