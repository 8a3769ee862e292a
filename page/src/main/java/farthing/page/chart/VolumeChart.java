package farthing.page.chart;

import farthing.answers.screen.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares over volume, which rises by powers of ten. What lies below -100 % is cut off: the table has it.
 *
 * @param volumes rising, two at least
 * @param lines one share for each volume
 * @param here the reader's own volume
 */
public record VolumeChart(List<Double> volumes, List<Line> lines, double here) {
    private static final double LEAST = -1;

    public VolumeChart {
        volumes = List.copyOf(volumes);
        lines = List.copyOf(lines);
    }

    /** @param look the class, as the style sheet knows it */
    public record Line(String name, String look, List<Double> shares) {
        public Line {
            shares = List.copyOf(shares);
        }
    }

    /** @param axis what the volumes count */
    public Chart chart(String id, String title, String reading, String axis, Table table) {
        return new Chart(id, title, reading, drawn(axis, 760, 250), drawn(axis, 340, 240), table);
    }

    private Svg drawn(String axis, int width, int height) {
        double right = width - 12.0;
        double bottom = height - 40.0;
        LogScale across = new LogScale(volumes.get(0), volumes.get(volumes.size() - 1), 52, right);
        Scale up = new Scale(least(), most(), bottom, 34);
        Svg svg = new Svg(width, height);
        for (double tick : up.ticks(5)) {
            svg.line(tick == 0 ? "axis" : "grid", 52, up.at(tick), right, up.at(tick));
            svg.text("label", 46, up.at(tick) + 4, "end", Math.round(tick * 100) + " %");
        }
        for (double tick : across.ticks()) {
            svg.text(
                    "label",
                    across.at(tick),
                    bottom + 17,
                    tick == volumes.get(0) ? "start" : "middle",
                    Magnitude.of(tick));
        }
        svg.text("label below", (52 + right) / 2, height - 6, "middle", axis);
        double x = across.at(here);
        svg.line("mark", x, 26, x, bottom);
        svg.text("strong", x, 20, x > width - 60 ? "end" : x < 60 ? "start" : "middle", "you are here");
        double below = Double.NaN;
        for (Line line : lines) {
            below = line(svg, across, up, line, below);
        }
        return svg;
    }

    private double least() {
        double least = lines.stream()
                .flatMap(line -> line.shares.stream())
                .mapToDouble(share -> share)
                .min()
                .orElse(0);
        return Math.max(LEAST, Math.min(0, least));
    }

    private double most() {
        double most = lines.stream()
                .flatMap(line -> line.shares.stream())
                .mapToDouble(share -> share)
                .max()
                .orElse(1);
        return Math.max(0.1, most);
    }

    /** @return where its name stands: that of the next keeps clear of it */
    private double line(Svg svg, LogScale across, Scale up, Line line, double before) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            double share = line.shares.get(i);
            if (share < LEAST) {
                continue;
            }
            if (places.isEmpty() && i > 0) {
                double from = line.shares.get(i - 1);
                double part = (LEAST - from) / (share - from);
                double left = across.at(volumes.get(i - 1));
                places.add(left + part * (across.at(volumes.get(i)) - left));
                places.add(up.at(LEAST));
            }
            places.add(across.at(volumes.get(i)));
            places.add(up.at(share));
            svg.circle("dot", across.at(volumes.get(i)), up.at(share), 2.5);
        }
        if (places.isEmpty()) {
            return before;
        }
        svg.path(line.look, places.stream().mapToDouble(place -> place).toArray(), false);
        double y = places.get(places.size() - 1) - 8;
        double free = Double.isNaN(before) || Math.abs(y - before) > 14 ? y : before + 30;
        svg.text("name-" + line.look, across.at(volumes.get(volumes.size() - 1)), free, "end", line.name);
        return free;
    }
}
