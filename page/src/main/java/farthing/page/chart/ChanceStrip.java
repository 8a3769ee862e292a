package farthing.page.chart;

import farthing.answers.screen.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which volume something holds with which probability, on the volumes' axis of a {@link BreakEvenChart} above it.
 *
 * @param rows the least probable first
 */
public record ChanceStrip(BreakEvenChart.Span volumes, List<Row> rows, List<BreakEvenChart.Mark> marks) {
    private static final double TALL = 22;
    private static final double GAP = 6;
    private static final double TOP = 4;

    public ChanceStrip {
        rows = List.copyOf(rows);
        marks = List.copyOf(marks);
    }

    /**
     * @param name such as {@code 50 %}
     * @param words within the bar
     * @param some the least volume at which it holds; null where there is none
     * @param always from where on it holds at every volume; null where there is none
     */
    public record Row(
            String name,
            String words,
            @Nullable Double some,
            @Nullable Double always) {}

    public Chart chart(String id, String title, String reading, Table table) {
        LogScale across = BreakEvenChart.axis(volumes);
        int height = (int) (TOP + rows.size() * (TALL + GAP));
        Svg svg = new Svg(BreakEvenChart.width(), height);
        double y = TOP;
        int place = 0;
        for (Row row : rows) {
            svg.text("label", across.start() - 6, y + 15, "end", row.name);
            svg.rect("soft", across.start(), y, across.end() - across.start(), TALL);
            Double some = row.some;
            Double always = row.always;
            if (some != null) {
                svg.rect("chance chance-some", across.at(some), y, across.end() - across.at(some), TALL);
            }
            if (always != null) {
                svg.rect("chance chance-" + place, across.at(always), y, across.end() - across.at(always), TALL);
            }
            svg.text("value", across.start() + 6, y + 15, "start", row.words);
            y += TALL + GAP;
            place++;
        }
        for (BreakEvenChart.Mark mark : marks) {
            svg.line("mark", across.at(mark.volume()), 0, across.at(mark.volume()), height);
        }
        return new Chart(id, title, reading, svg, table);
    }
}
