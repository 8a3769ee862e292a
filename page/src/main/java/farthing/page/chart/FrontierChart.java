package farthing.page.chart;

import farthing.answers.screen.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Share of right answers over cost, which rises by factors. What nothing beats in both is filled, named in bold and joined.
 *
 * @param points by rising cost, two at least
 */
public record FrontierChart(List<Point> points) {
    private static final int HEIGHT = 250;
    private static final double LETTER = 6.4;

    public FrontierChart {
        points = List.copyOf(points);
    }

    /** @param on whether nothing is as good and cheaper */
    public record Point(String name, double cost, String costShown, double right, boolean on) {}

    public Chart chart(String id, String title, String reading, Table table) {
        return new Chart(id, title, reading, drawn(620), drawn(340), table);
    }

    private Svg drawn(int width) {
        double least = points.get(0).cost / 1.4;
        double most = points.get(points.size() - 1).cost * 1.4;
        double bottom = HEIGHT - 40.0;
        LogScale across = new LogScale(least, most, 48, width - 10.0);
        double low = points.stream().mapToDouble(Point::right).min().orElse(0);
        double high = points.stream().mapToDouble(Point::right).max().orElse(1);
        double room = Math.max(0.02, (high - low) * 0.2);
        Scale up = new Scale(Math.max(0, low - room), Math.min(1, high + room), bottom, 24);
        Svg svg = new Svg(width, HEIGHT);
        for (double tick : up.ticks(5)) {
            svg.line("grid", 48, up.at(tick), width - 10, up.at(tick));
            svg.text("label", 42, up.at(tick) + 4, "end", Math.round(tick * 1000) / 10.0 + " %");
        }
        svg.line("axis", 48, bottom, width - 10, bottom);
        svg.text("label", 2, 12, "start", "right answers");
        svg.text("label below", width - 10.0, HEIGHT - 6, "end", "a completed interaction, each step a factor");
        joined(svg, across, up);
        named(svg, across, up, width, bottom);
        return svg;
    }

    private void joined(Svg svg, LogScale across, Scale up) {
        List<Double> places = new ArrayList<>();
        for (Point point : points) {
            if (point.on) {
                places.add(across.at(point.cost));
                places.add(up.at(point.right));
            }
        }
        if (places.size() > 2) {
            svg.path("fleet", places.stream().mapToDouble(place -> place).toArray(), false);
        }
    }

    /** Each name below its point, or above and left of it where the edge is near: clear of the line, and of other names. */
    private void named(Svg svg, LogScale across, Scale up, int width, double bottom) {
        List<double[]> taken = new ArrayList<>();
        for (Point point : points) {
            double x = across.at(point.cost);
            double wide = LETTER * point.name.length();
            boolean before = x + 9 + wide > width;
            double from = before ? x - 9 - wide : x + 9;
            double y = up.at(point.right) + (before ? -8 : 16);
            for (double[] box : taken) {
                boolean covers = Math.abs(box[1] - y) < 14 && from < box[2] && from + wide > box[0];
                y = covers ? box[1] + 14 : y;
            }
            taken.add(new double[] {from, y, from + wide});
            svg.circle(point.on ? "dot" : "faded", x, up.at(point.right), point.on ? 6 : 4.5);
            svg.text(point.on ? "strong" : "label", before ? x - 9 : x + 9, y, before ? "end" : "start", point.name);
            svg.line("axis", x, bottom, x, bottom + 4);
        }
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        svg.text("label", across.at(first.cost), bottom + 18, "start", first.costShown);
        svg.text("label", across.at(last.cost), bottom + 18, "end", last.costShown);
    }
}
