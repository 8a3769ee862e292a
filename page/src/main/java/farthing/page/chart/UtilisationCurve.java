package farthing.page.chart;

import farthing.answers.screen.Table;
import java.util.List;

/**
 * What something costs over how much of its paid time is used, with prices to hold it against.
 *
 * @param points share and cost, by rising share
 * @param levels prices that do not depend on it
 * @param here the reader's own share
 */
public record UtilisationCurve(String costName, List<Point> points, List<Level> levels, double here) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 270;
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 26;
    private static final double BOTTOM = 40;
    /** The least share of a curve would make all else flat: what costs more times the cost when full is cut off. */
    private static final double SHOWN = 6;

    public UtilisationCurve {
        points = List.copyOf(points);
        levels = List.copyOf(levels);
    }

    public record Point(double share, double cost) {}

    public record Level(String name, double cost) {}

    public Chart chart(String id, String title, String reading, Table table) {
        double full = points.get(points.size() - 1).cost;
        double most = full * SHOWN;
        for (Level level : levels) {
            most = level.cost < full * 3 * SHOWN ? Math.max(most, level.cost * 1.15) : most;
        }
        Scale across = new Scale(0, 1, LEFT, WIDTH - RIGHT);
        Scale up = new Scale(0, most, HEIGHT - BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT);
        axes(svg, across, up);
        for (Level level : levels) {
            if (level.cost <= most) {
                svg.line("api", LEFT, up.at(level.cost), WIDTH - RIGHT, up.at(level.cost));
                svg.text("name-api", WIDTH - RIGHT - 4, up.at(level.cost) - 6, "end", level.name);
            }
        }
        curve(svg, across, up, most);
        svg.line("mark", across.at(here), TOP - 6, across.at(here), HEIGHT - BOTTOM);
        svg.text("strong", across.at(here), TOP - 10, here > 0.85 ? "end" : "middle", "you are here");
        return new Chart(id, title, reading, svg, table);
    }

    private void axes(Svg svg, Scale across, Scale up) {
        double bottom = HEIGHT - BOTTOM;
        svg.line("axis", LEFT, bottom, WIDTH - RIGHT, bottom);
        for (int tens = 0; tens <= 100; tens += 20) {
            // the first begins where the labels at the side have ended, the last ends where the drawing does
            String anchor = tens == 0 ? "start" : tens == 100 ? "end" : "middle";
            svg.text("label", across.at(tens / 100.0), bottom + 17, anchor, tens + " %");
        }
        for (double tick : up.ticks(5)) {
            svg.line("grid", LEFT, up.at(tick), WIDTH - RIGHT, up.at(tick));
            svg.text("label", LEFT - 6, up.at(tick) + 4, "end", Magnitude.usd(tick));
        }
        svg.text("label below", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle", "of paid hours used");
        svg.text("label", 2, 12, "start", costName);
    }

    private void curve(Svg svg, Scale across, Scale up, double most) {
        int first = 0;
        while (first + 1 < points.size() && points.get(first).cost > most) {
            first++;
        }
        double[] places = new double[2 * (points.size() - first)];
        for (int i = first; i < points.size(); i++) {
            places[2 * (i - first)] = across.at(points.get(i).share);
            places[2 * (i - first) + 1] = up.at(points.get(i).cost);
            svg.circle("dot", across.at(points.get(i).share), up.at(points.get(i).cost), 2.5);
        }
        svg.path("fleet", places, false);
    }
}
