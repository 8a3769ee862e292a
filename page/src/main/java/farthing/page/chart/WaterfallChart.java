package farthing.page.chart;

import farthing.answers.screen.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from one amount to another, a bar for each part: what adds and what takes away starts where the bar before it ends.
 * Each bar stands with its sign in figures, so that colour is not needed to read it.
 *
 * @param bars the first and the last from 0
 */
public record WaterfallChart(String id, String title, String reading, String why, List<Bar> bars) {
    private static final int WIDE = 760;
    private static final int NARROW = 340;

    /**
     * @param shown the amount with its sign, as the eye reads it
     * @param ref what explains it
     */
    public record Bar(String label, String shown, double from, double to, Kind kind, String ref) {}

    /** What a bar is. */
    public enum Kind {
        WHOLE("whole"),
        MORE("more"),
        LESS("less");

        private final String look;

        Kind(String look) {
            this.look = look;
        }
    }

    public WaterfallChart {
        bars = List.copyOf(bars);
    }

    public Chart chart() {
        Table table = new Table().text("part", 0).number("amount", 0);
        bars.forEach(bar -> table.row(bar.label(), bar.shown()));
        return new Chart(id, title, reading, wide(), narrow(), table)
                .explained(why, (row, column) -> bars.get(row).ref());
    }

    /** Label, bar and amount on one line. */
    private Svg wide() {
        int row = 32;
        Svg svg = new Svg(WIDE, bars.size() * row + 6);
        Scale scale = scale(232, WIDE - 106);
        svg.line("axis", scale.at(0), 0, scale.at(0), bars.size() * row + 2);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * row + 5;
            svg.button(bar.ref());
            svg.rect("hit", 0, y - 4, WIDE, row - 1);
            svg.text(look(bar, "label"), 222, y + 16, "end", bar.label());
            drawn(svg, scale, bar, y, 22);
            svg.text(look(bar, "value"), WIDE, y + 16, "end", bar.shown()).close();
            link(svg, scale, i, y + 22, row - 22);
        }
        return svg;
    }

    /** Label and amount above the bar. */
    private Svg narrow() {
        int row = 42;
        Svg svg = new Svg(NARROW, bars.size() * row + 4);
        Scale scale = scale(1, NARROW - 1);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * row;
            svg.button(bar.ref());
            svg.rect("hit", 0, y, NARROW, row - 2);
            svg.text(look(bar, "label"), 0, y + 15, "start", bar.label());
            svg.text(look(bar, "value"), NARROW, y + 15, "end", bar.shown());
            drawn(svg, scale, bar, y + 21, 14);
            svg.close();
            link(svg, scale, i, y + 35, row - 14);
        }
        return svg;
    }

    private static String look(Bar bar, String usual) {
        return bar.kind() == Kind.WHOLE ? "strong" : usual;
    }

    /** At least a hair's breadth, so that no part is lost. */
    private static void drawn(Svg svg, Scale scale, Bar bar, double y, double high) {
        double from = scale.at(Math.min(bar.from(), bar.to()));
        double to = scale.at(Math.max(bar.from(), bar.to()));
        svg.rect(bar.kind().look, from, y, Math.max(1.5, to - from), high);
        if (bar.kind() == Kind.LESS) {
            for (double x = from + 4; x < to - 2; x += 7) {
                svg.line("hatch", x, y + high - 1, Math.min(x + high / 2, to), y + 1);
            }
        }
    }

    /** From the end of a bar to the next one. */
    private void link(Svg svg, Scale scale, int i, double y, double high) {
        if (i + 1 < bars.size()) {
            double x = scale.at(bars.get(i).to());
            svg.line("grid", x, y, x, y + high);
        }
    }

    private Scale scale(double start, double end) {
        List<Double> ends = new ArrayList<>(List.of(0.0));
        bars.forEach(bar -> ends.addAll(List.of(bar.from(), bar.to())));
        double from = ends.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double to = ends.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return new Scale(from, to > from ? to : from + 1, start, end);
    }
}
