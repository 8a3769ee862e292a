package farthing.page.chart;

import farthing.answers.screen.Table;
import farthing.page.html.Doors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * How draws of a figure spread. What lies below the bound has a colour of its own and is hatched.
 *
 * @param values the draws; at least one, all finite
 * @param bound below it lies what nobody wants, such as a margin of 0
 * @param marks values with a name, such as p5
 * @param shown a value as the eye reads it
 * @param why what explains the reading
 * @param bars what explains how many draws a bar holds
 */
public record HistogramChart(
        String id,
        String title,
        String reading,
        List<Double> values,
        double bound,
        List<Mark> marks,
        DoubleFunction<String> shown,
        String why,
        String bars) {
    private static final int BINS = 32;

    /** Width of a letter or digit of a label, at most. */
    private static final double LETTER = 6.6;

    /**
     * A value that a line marks.
     *
     * @param ref what explains it
     */
    public record Mark(String label, double at, String ref) {}

    public HistogramChart {
        values = List.copyOf(values);
        marks = List.copyOf(marks);
    }

    /** How many draws lie from one value to the next. */
    private record Bin(double from, double to, int count) {}

    public Chart chart() {
        List<Bin> bins = bins();
        Table table = new Table().text("", 0).number("from", 0).number("to", 0).number("draws", 0);
        marks.forEach(mark -> table.row(mark.label(), shown.apply(mark.at()), "", ""));
        bins.forEach(bin -> table.row("", shown.apply(bin.from()), shown.apply(bin.to()), String.valueOf(bin.count())));
        return new Chart(id, title, reading, drawn(bins, 760, 250, 8), drawn(bins, 340, 230, 4), table)
                .explained(
                        why,
                        Doors.ofRows(row -> row < marks.size() ? marks.get(row).ref() : bars));
    }

    private Svg drawn(List<Bin> bins, int width, int height, int ticks) {
        Svg svg = new Svg(width, height);
        int most = bins.stream().mapToInt(Bin::count).max().orElse(1);
        double floor = height - 22.0;
        double top = 16 + 15.0 * (marks.size() + 1);
        Scale across = new Scale(bins.get(0).from(), bins.get(bins.size() - 1).to(), 8, width - 8);
        Scale up = new Scale(0, most, floor, top);
        for (Bin bin : bins) {
            double left = across.at(bin.from()) + 0.5;
            double right = across.at(bin.to()) - 0.5;
            double y = up.at(bin.count());
            boolean loss = bin.to() <= bound + 1e-12;
            svg.rect(loss ? "loss" : "whole", left, y, right - left, floor - y);
            for (double line = y + 5; loss && line < floor; line += 6) {
                svg.line("hatch", left, line, right, line - 4);
            }
        }
        svg.line("axis", 0, floor, width, floor);
        for (double tick : across.ticks(ticks)) {
            svg.line("axis", across.at(tick), floor, across.at(tick), floor + 4);
            svg.text("label", across.at(tick), floor + 18, "middle", shown.apply(tick));
        }
        marked(svg, across, floor, width);
        return svg;
    }

    private void marked(Svg svg, Scale across, double floor, int width) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            labels.add(label(i, across.at(marks.get(i).at()), width));
        }
        for (Label label : labels) {
            // A line begins below every label that lies across its way.
            double top = label.y() - 8;
            for (Label other : labels) {
                top = other.covers(label.line()) ? Math.max(top, other.y() + 4) : top;
            }
            svg.line("mark", label.line(), top, label.line(), floor);
            svg.text(
                    "value",
                    label.left() ? label.to() : label.from(),
                    label.y(),
                    label.left() ? "end" : "start",
                    label.text());
        }
    }

    /** What stands at a line, on a row of its own: right of it where there is room, else left of it. */
    private Label label(int row, double line, int width) {
        String text = marks.get(row).label() + " " + shown.apply(marks.get(row).at());
        double wide = LETTER * text.length();
        boolean left = line + 5 + wide > width;
        double from = left ? line - 5 - wide : line + 5;
        return new Label(text, line, from, from + wide, 16 + 15.0 * row, left);
    }

    /** The name and the value of a mark, and the room that they take. */
    private record Label(String text, double line, double from, double to, double y, boolean left) {
        boolean covers(double x) {
            return x > from - 2 && x < to + 2;
        }
    }

    /** Of equal width, so that one of them begins at the bound where it lies among the draws. */
    private List<Bin> bins() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double width = Math.max((most - least) / BINS, Math.max(1e-6, Math.abs(most) * 1e-4));
        double from = bound + Math.floor((least - bound) / width) * width;
        int count = (int) Math.floor((most - from) / width) + 1;
        int[] counts = new int[count];
        for (double value : values) {
            counts[Math.min(count - 1, Math.max(0, (int) Math.floor((value - from) / width)))]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bins.add(new Bin(from + i * width, from + (i + 1) * width, counts[i]));
        }
        return bins;
    }
}
