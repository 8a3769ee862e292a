package farthing.page.chart;

import farthing.answers.screen.Table;
import java.util.List;

/**
 * What an API and a fleet of one's own cost over the volume, both axes logarithmic: a line, a stair of whole nodes, the
 * volumes at which the fleet costs no more, and marks at volumes of interest.
 *
 * @param volumes the horizontal axis, in its own unit, above 0
 * @param api what it is called, and its cost at two volumes or more
 * @param fleet the same, two points for each step
 * @param pays volumes at which the fleet costs no more; {@code to} is infinite where there is no end
 * @param marks at volumes, the reader's own first
 */
public record BreakEvenChart(
        Span volumes, String volumeName, String costName, Line api, Line fleet, List<Span> pays, List<Mark> marks) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 310;
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 34;
    private static final double BOTTOM = 40;
    private static final double WIDE_ENOUGH_FOR_WORDS = 70;

    public BreakEvenChart {
        pays = List.copyOf(pays);
        marks = List.copyOf(marks);
    }

    /** @param to may be infinite */
    public record Span(double from, double to) {}

    /** What so many cost. */
    public record Point(double volume, double cost) {}

    /** @param points by rising volume */
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    public record Mark(String name, double volume) {}

    /** @param reading the one thing to read off it */
    public Chart chart(String id, String title, String reading, Table table) {
        return new Chart(id, title, reading, drawing(), table);
    }

    /** The volumes' own axis, for what is drawn below at the same width. */
    static LogScale axis(Span volumes) {
        return new LogScale(volumes.from, volumes.to, LEFT, WIDTH - RIGHT);
    }

    static int width() {
        return WIDTH;
    }

    private Svg drawing() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        LogScale across = axis(volumes);
        LogScale up = costs();
        shade(svg, across);
        axes(svg, across, up);
        line(svg, "api", api, across, up);
        line(svg, "fleet", fleet, across, up);
        names(svg, up);
        mark(svg, across, up);
        return svg;
    }

    private LogScale costs() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Line line : List.of(api, fleet)) {
            for (Point point : line.points) {
                least = Math.min(least, point.cost);
                most = Math.max(most, point.cost);
            }
        }
        return new LogScale(least / 1.3, most * 1.6, HEIGHT - BOTTOM, TOP);
    }

    private void shade(Svg svg, LogScale across) {
        double bottom = HEIGHT - BOTTOM;
        for (Span span : pays) {
            double from = across.at(span.from);
            double to = across.at(span.to);
            svg.rect("band", from, TOP, to - from, bottom - TOP);
            svg.line("pays", from, bottom, to, bottom);
            if (to - from > WIDE_ENOUGH_FOR_WORDS) {
                svg.text("value", from + 6, bottom - 8, "start", "own pays");
            }
        }
    }

    private void axes(Svg svg, LogScale across, LogScale up) {
        double bottom = HEIGHT - BOTTOM;
        svg.line("axis", LEFT, bottom, WIDTH - RIGHT, bottom);
        for (double tick : across.ticks()) {
            svg.line("axis", across.at(tick), bottom, across.at(tick), bottom + 4);
            svg.text("label", across.at(tick), bottom + 17, "middle", Magnitude.of(tick));
        }
        for (double tick : up.ticks()) {
            svg.line("grid", LEFT, up.at(tick), WIDTH - RIGHT, up.at(tick));
            svg.text("label", LEFT - 6, up.at(tick) + 4, "end", Magnitude.usd(tick));
        }
        svg.text("label below", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle", volumeName);
        svg.text("label", 2, 12, "start", costName);
    }

    private static void line(Svg svg, String look, Line line, LogScale across, LogScale up) {
        double[] places = new double[2 * line.points.size()];
        int at = 0;
        for (Point point : line.points) {
            places[at++] = across.at(point.volume);
            places[at++] = up.at(point.cost);
        }
        svg.path(look, places, false);
    }

    /** Each name stands where the other line is far: the API's below its right end or above its left one. */
    private void names(Svg svg, LogScale up) {
        double right = WIDTH - RIGHT - 4;
        boolean apiAbove = last(api) >= last(fleet);
        svg.text("name-api", right, up.at(last(api)) + (apiAbove ? -8 : 18), "end", api.name);
        svg.text("name-fleet", LEFT + 6, up.at(fleet.points.get(0).cost) - 8, "start", fleet.name);
    }

    private static double last(Line line) {
        return line.points.get(line.points.size() - 1).cost;
    }

    private void mark(Svg svg, LogScale across, LogScale up) {
        double bottom = HEIGHT - BOTTOM;
        double taken = -1;
        for (Mark mark : marks) {
            double x = across.at(mark.volume);
            svg.line("mark", x, TOP - 6, x, bottom);
            svg.circle("dot", x, up.at(at(api, mark.volume)), 3.5);
            svg.circle("dot", x, up.at(at(fleet, mark.volume)), 3.5);
            boolean besideEnd = x > WIDTH - RIGHT - WIDE_ENOUGH_FOR_WORDS;
            boolean besideStart = x < LEFT + WIDE_ENOUGH_FOR_WORDS;
            double y = taken >= 0 && Math.abs(x - taken) < 2 * WIDE_ENOUGH_FOR_WORDS ? TOP - 22 : TOP - 10;
            svg.text("strong", x, y, besideEnd ? "end" : besideStart ? "start" : "middle", mark.name);
            taken = x;
        }
    }

    /** Cost at a volume: on the segment that holds it. */
    private static double at(Line line, double volume) {
        Point before = line.points.get(0);
        for (Point point : line.points) {
            if (point.volume >= volume && point.volume > before.volume) {
                double share = (volume - before.volume) / (point.volume - before.volume);
                return before.cost + Math.max(0, share) * (point.cost - before.cost);
            }
            before = point;
        }
        return last(line);
    }
}
