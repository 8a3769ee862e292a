package farthing.page.chart;

import farthing.answers.screen.Table;
import farthing.page.html.Blocks;
import farthing.page.html.Doors;
import farthing.page.html.Html;
import farthing.page.html.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing with its title, the table behind it, and the buttons that take it away.
 *
 * @param id of the figure on the page; the name of the file that is taken away
 * @param title what it shows, in a few words
 * @param reading the one thing to read off it, in a sentence; also for those who cannot see it
 * @param narrow the drawing for a narrow page, where the other one could not be read; or null
 * @param table the figures behind it
 * @param why what explains the numbers of the reading; empty where it has none
 * @param doors what explains those of the table
 */
public record Chart(
        String id,
        String title,
        String reading,
        Svg drawing,
        @Nullable Svg narrow,
        Table table,
        String why,
        Doors doors) {

    public Chart(String id, String title, String reading, Svg drawing, @Nullable Svg narrow, Table table) {
        this(id, title, reading, drawing, narrow, table, "", Doors.NONE);
    }

    /** The same drawing on every page. */
    public Chart(String id, String title, String reading, Svg drawing, Table table) {
        this(id, title, reading, drawing, null, table);
    }

    /** The same with its numbers explained. */
    public Chart explained(String by, Doors cells) {
        return new Chart(id, title, reading, drawing, narrow, table, by, cells);
    }

    public Html html() {
        Html html = new Html().open("figure", "class", "chart", "id", id);
        html.open("figcaption").element("strong", title).text(" ").open("span", "class", "dim");
        html.add(why.isEmpty() ? new Html().text(reading) : Told.of(reading, why))
                .close("span");
        html.close("figcaption").add(drawing.html(title + ". " + reading, narrow == null ? "" : "wide-only"));
        if (narrow != null) {
            html.add(narrow.html(title + ". " + reading, "narrow-only"));
        }
        html.open("div", "class", "chart-foot").open("details").element("summary", "Figures");
        html.add(Blocks.table(table, doors)).close("details");
        html.open("span", "class", "chart-take");
        for (String format : List.of("svg", "png")) {
            html.element(
                    "button",
                    format.toUpperCase(java.util.Locale.ROOT),
                    "type",
                    "button",
                    "data-chart",
                    id,
                    "data-format",
                    format,
                    "aria-label",
                    title + " as " + format.toUpperCase(java.util.Locale.ROOT));
        }
        return html.close("span").close("div").close("figure");
    }
}
