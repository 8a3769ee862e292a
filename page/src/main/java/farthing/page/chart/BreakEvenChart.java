package farthing.page.chart;

import farthing.answers.screen.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others and a fleet of one's own cost over the volume, both axes logarithmic: lines, a stair of whole nodes, the
 * volumes at which the fleet costs no more, and marks at volumes of interest.
 *
 * @param volumes the horizontal axis, in its own unit, above 0
 * @param fleet what it is called, and its cost, two points for each step
 * @param api the same at two volumes or more; null where it has no price
 * @param bought the same of whom to buy from in its place; null where that is nobody
 * @param pays volumes at which the fleet costs no more; {@code to} is infinite where there is no end
 * @param marks at volumes, the reader's own first
 */
public record BreakEvenChart(
        Span volumes,
        String volumeName,
        String costName,
        Line fleet,
        @Nullable Line api,
        @Nullable Line bought,
        List<Span> pays,
        List<Mark> marks) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 310;
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 34;
    private static final double BOTTOM = 40;
    private static final double WIDE_ENOUGH_FOR_WORDS = 70;

    /** How wide a letter of a name is on a narrow page, at most. */
    private static final double LETTER = 10;

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

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>(List.of(fleet));
        if (api != null) {
            lines.add(api);
        }
        if (bought != null) {
            lines.add(bought);
        }
        return lines;
    }

    private Svg drawing() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        LogScale across = axis(volumes);
        LogScale up = costs();
        shade(svg, across);
        axes(svg, across, up);
        if (api != null) {
            line(svg, "api", api, across, up);
        }
        if (bought != null) {
            line(svg, "bought", bought, across, up);
        }
        line(svg, "fleet", fleet, across, up);
        names(svg, across, up);
        mark(svg, across, up);
        return svg;
    }

    private LogScale costs() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Line line : lines()) {
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

    /**
     * Each name stands where the other lines are far: the API's at its right end, and of whom to buy from within the
     * drawing below its line, which rises.
     */
    private void names(Svg svg, LogScale across, LogScale up) {
        if (api != null) {
            boolean above = last(api) >= last(fleet);
            svg.text("name-api", WIDTH - RIGHT - 4, up.at(last(api)) + (above ? -8 : 18), "end", api.name);
        }
        if (bought != null) {
            double right = WIDTH - RIGHT - 4;
            double y = height(bought, right - LETTER * bought.name.length(), across, up) + 14;
            svg.text("name-bought", right, Math.min(y, HEIGHT - BOTTOM - 8), "end", bought.name);
        }
        svg.text("name-fleet", LEFT + 6, up.at(fleet.points.get(0).cost) - 8, "start", fleet.name);
    }

    /** Of a line at a place across, or of its left end where that is further right. */
    private static double height(Line line, double x, LogScale across, LogScale up) {
        double height = up.at(line.points.get(0).cost);
        for (Point point : line.points) {
            height = across.at(point.volume) <= x ? up.at(point.cost) : height;
        }
        return height;
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
            lines().forEach(line -> svg.circle("dot", x, up.at(at(line, mark.volume)), 3.5));
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
