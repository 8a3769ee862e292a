package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.screen.Table;
import farthing.page.chart.UtilisationCurve;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The curve of what idle hours cost. */
final class UtilisationCurveTest {
    /** At any width of letters, which grow as the page gets narrow. */
    @Test
    void theLabelsBelowLieBetweenThoseAtTheSideAndTheEdge() {
        String html = new UtilisationCurve(
                        "$ a million tokens",
                        List.of(new UtilisationCurve.Point(0.1, 10), new UtilisationCurve.Point(1, 1)),
                        List.of(),
                        0.3)
                .chart("idle", "Idle", "Idle.", new Table().number("used", 0))
                .html()
                .toString();
        assertThat(anchored(html, "100 %", "end")).isLessThan(560);
        assertThat(anchored(html, "0 %", "start")).isGreaterThan(anchored(html, "$0", "end"));
    }

    private static double anchored(String html, String text, String anchor) {
        Matcher label = Pattern.compile(
                        " x=\"([\\d.]+)\"[^>]* text-anchor=\"" + anchor + "\">" + Pattern.quote(text) + "<")
                .matcher(html);
        assertThat(label.find()).as(text).isTrue();
        return Double.parseDouble(label.group(1));
    }
}
