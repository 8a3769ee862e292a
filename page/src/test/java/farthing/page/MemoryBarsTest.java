package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.screen.Table;
import farthing.page.chart.MemoryBars;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bars of what takes an accelerator's memory. */
final class MemoryBarsTest {
    /** A letter is some seven units wide: before a long name, too, there is room, and its bar begins behind it. */
    @Test
    void aLongNameHasRoomBesideItsBar() {
        String name = "8x RTX PRO 6000 Blackwell Server";
        String html = new MemoryBars(List.of(new MemoryBars.Bar(
                        name, 96, List.of(new MemoryBars.Part(MemoryBars.Kind.WEIGHTS, 90)), "30", true)))
                .chart("fit", "Fit", "Fits.", new Table().number("GB", 0))
                .html()
                .toString();
        Matcher label = Pattern.compile(" x=\"([\\d.]+)\"[^>]* text-anchor=\"end\">" + name + "<")
                .matcher(html);
        assertThat(label.find()).isTrue();
        double end = Double.parseDouble(label.group(1));
        assertThat(end).isGreaterThan(name.length() * 7.0);
        Matcher bar = Pattern.compile("class=\"part part-weights\" x=\"([\\d.]+)\" y=\"24\"")
                .matcher(html);
        assertThat(bar.find()).isTrue();
        assertThat(Double.parseDouble(bar.group(1))).isGreaterThan(end);
    }
}
