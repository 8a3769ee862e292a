package farthing.page.chart;

import farthing.answers.screen.Table;
import farthing.page.html.Doors;
import java.util.List;

/**
 * How far each input alone moves a figure. Colours and hatching are those of {@link WaterfallChart}: what makes the figure
 * more, and hatched what makes it less; the ends say which value of the input they stand for.
 *
 * @param at the figure with every input at its mean
 */
public record TornadoChart(String id, String title, String reading, double at, List<Bar> bars) {
    private static final int WIDE = 760;
    private static final int NARROW = 340;

    /**
     * @param lowInput the input's low end, as the eye reads it
     * @param low the figure there
     * @param lowShown the same, as the eye reads it
     * @param range where the ends come from
     * @param ref what explains it
     */
    public record Bar(
            String label,
            String lowInput,
            String highInput,
            double low,
            double high,
            String lowShown,
            String highShown,
            String range,
            String ref) {}

    public TornadoChart {
        bars = List.copyOf(bars);
    }

    public Chart chart() {
        Table table = new Table()
                .text("input", 0)
                .number("from", 0)
                .number("to", 0)
                .text("range", 1)
                .number("then", 0)
                .number("to", 0);
        bars.forEach(bar ->
                table.row(bar.label(), bar.lowInput(), bar.highInput(), bar.range(), bar.lowShown(), bar.highShown()));
        return new Chart(id, title, reading, wide(), narrow(), table)
                .explained("", Doors.ofRows(row -> bars.get(row).ref()));
    }

    private Svg wide() {
        int row = 34;
        Svg svg = new Svg(WIDE, bars.size() * row + 4);
        Scale scale = scale(310, WIDE - 200);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * row + 4;
            svg.button(bar.ref());
            svg.rect("hit", 0, y - 3, WIDE, row - 2);
            svg.text("value", 236, y + 17, "end", bar.label());
            drawn(svg, scale, bar, y, 22);
            boolean rises = bar.high() >= bar.low();
            double left = scale.at(Math.min(at, Math.min(bar.low(), bar.high())));
            double right = scale.at(Math.max(at, Math.max(bar.low(), bar.high())));
            svg.text("label", left - 6, y + 16, "end", rises ? bar.lowInput() : bar.highInput());
            svg.text("label", right + 6, y + 16, "start", rises ? bar.highInput() : bar.lowInput());
            svg.text("value", WIDE, y + 16, "end", ends(bar)).close();
        }
        return svg.line("mark", scale.at(at), 0, scale.at(at), bars.size() * row + 2);
    }

    /** Label and amounts above the bar. */
    private Svg narrow() {
        int row = 46;
        Svg svg = new Svg(NARROW, bars.size() * row + 4);
        Scale scale = scale(70, NARROW - 70);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * row;
            svg.button(bar.ref());
            svg.rect("hit", 0, y, NARROW, row - 2);
            svg.text("value", 0, y + 15, "start", bar.label());
            svg.text("value", NARROW, y + 15, "end", ends(bar));
            drawn(svg, scale, bar, y + 22, 16);
            boolean rises = bar.high() >= bar.low();
            double left = scale.at(Math.min(at, Math.min(bar.low(), bar.high())));
            double right = scale.at(Math.max(at, Math.max(bar.low(), bar.high())));
            svg.text("label", left - 5, y + 35, "end", rises ? bar.lowInput() : bar.highInput());
            svg.text("label", right + 5, y + 35, "start", rises ? bar.highInput() : bar.lowInput());
            svg.close();
        }
        return svg;
    }

    private static String ends(Bar bar) {
        return bar.high() >= bar.low()
                ? bar.lowShown() + " to " + bar.highShown()
                : bar.highShown() + " to " + bar.lowShown();
    }

    private void drawn(Svg svg, Scale scale, Bar bar, double y, double high) {
        half(svg, scale, bar.high(), y, high);
        half(svg, scale, bar.low(), y, high);
    }

    private void half(Svg svg, Scale scale, double end, double y, double high) {
        boolean less = end < at;
        double from = scale.at(Math.min(at, end));
        double to = scale.at(Math.max(at, end));
        svg.rect(less ? "less" : "more", from, y, to - from, high);
        for (double x = from + 4; less && x < to - 2; x += 7) {
            svg.line("hatch", x, y + high - 1, Math.min(x + high / 2, to), y + 1);
        }
    }

    private Scale scale(double start, double end) {
        double from = at;
        double to = at;
        for (Bar bar : bars) {
            from = Math.min(from, Math.min(bar.low(), bar.high()));
            to = Math.max(to, Math.max(bar.low(), bar.high()));
        }
        return new Scale(from, to > from ? to : from + 1, start, end);
    }
}
