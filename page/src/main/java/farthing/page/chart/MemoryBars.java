package farthing.page.chart;

import farthing.answers.screen.Table;
import java.util.List;
import java.util.Locale;

/**
 * How much of an accelerator's memory what takes, a bar for each machine. Kinds of parts differ by hatch and by words, not
 * by colour alone; what does not fit reaches beyond the end.
 *
 * @param bars the machine that is looked at first
 */
public record MemoryBars(List<Bar> bars) {
    private static final int WIDTH = 560;
    private static final double LEFT_LEAST = 136;
    private static final double RIGHT = 66;
    private static final double TALL = 24;
    private static final double GAP = 14;
    private static final double TOP = 24;
    private static final double HATCH = 6;
    private static final double LETTER = 7.5;
    private static final double LEGEND_LETTER = 9;
    private static final int NARROW = 340;
    private static final double NARROW_ROW = 48;
    private static final double NARROW_LEGEND_LETTER = 6.6;

    public MemoryBars {
        bars = List.copyOf(bars);
    }

    /** What takes memory, in the order in which it lies there. */
    public enum Kind {
        WEIGHTS("weights"),
        OVERHEAD("engine"),
        CACHE("requests"),
        FREE("free"),
        OUTSIDE("kept free");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param gigabytes at least 0 */
    public record Part(Kind kind, double gigabytes) {}

    /**
     * @param name of the machine
     * @param memory GB of one accelerator
     * @param verdict how many requests at a time, such as {@code ✓ 30}
     * @param fits whether one request does
     */
    public record Bar(String name, double memory, List<Part> parts, String verdict, boolean fits) {
        public Bar {
            parts = List.copyOf(parts);
        }
    }

    public Chart chart(String id, String title, String reading, Table table) {
        Svg svg = new Svg(WIDTH, (int) (TOP + bars.size() * (TALL + GAP)));
        double y = TOP;
        double left = LEFT_LEAST;
        for (Bar bar : bars) {
            left = Math.max(left, bar.name.length() * LETTER + 8);
        }
        legend(svg, LEGEND_LETTER, 26);
        svg.text("label", WIDTH - 2, 11, "end", "at a time");
        for (Bar bar : bars) {
            svg.text("value", left - 8, y + TALL / 2 + 4, "end", bar.name);
            draw(svg, bar, left, WIDTH - left - RIGHT, y);
            svg.text(bar.fits ? "value" : "lost", WIDTH - 2, y + TALL / 2 + 4, "end", bar.verdict);
            y += TALL + GAP;
        }
        return new Chart(id, title, reading, svg, narrow(), table);
    }

    /** Name and verdict above the bar. */
    private Svg narrow() {
        Svg svg = new Svg(NARROW, (int) (TOP + bars.size() * NARROW_ROW));
        legend(svg, NARROW_LEGEND_LETTER, 23);
        double y = TOP;
        for (Bar bar : bars) {
            svg.text("value", 0, y + 14, "start", bar.name);
            svg.text(bar.fits ? "value" : "lost", NARROW, y + 14, "end", bar.verdict + " at a time");
            draw(svg, bar, 1, NARROW - 2, y + 20);
            y += NARROW_ROW;
        }
        return svg;
    }

    private static void legend(Svg svg, double letter, double gap) {
        double x = 1;
        for (Kind kind : Kind.values()) {
            box(svg, kind, x, 2, 12, 10);
            svg.text("label legend", x + 16, 11, "start", kind.words);
            x += gap + kind.words.length() * letter;
        }
    }

    private static void draw(Svg svg, Bar bar, double left, double room, double y) {
        double taken = 0;
        for (Part part : bar.parts) {
            taken += part.gigabytes;
        }
        double scale = room / Math.max(taken, bar.memory);
        double x = left;
        for (Part part : bar.parts) {
            double wide = part.gigabytes * scale;
            box(svg, part.kind, x, y, wide, TALL);
            String words = Magnitude.of(part.gigabytes);
            if (wide > words.length() * LETTER + 8) {
                svg.rect(
                        "plate",
                        x + wide / 2 - words.length() * LETTER / 2 - 2,
                        y + 5,
                        words.length() * LETTER + 4,
                        14);
                svg.text("value", x + wide / 2, y + TALL / 2 + 4, "middle", words);
            }
            x += wide;
        }
        double end = left + bar.memory * scale;
        svg.line("edge", end, y - 4, end, y + TALL + 4);
    }

    private static void box(Svg svg, Kind kind, double x, double y, double wide, double high) {
        svg.rect("part part-" + kind.name().toLowerCase(Locale.ROOT), x, y, wide, high);
        double step = kind == Kind.CACHE ? HATCH : kind == Kind.OVERHEAD ? HATCH / 2 : 0;
        for (double at = step; step > 0 && at < wide + high; at += step) {
            double over = Math.max(0, at - wide);
            double under = Math.min(at, high);
            svg.line("hatch", x + at - over, y + over, x + at - under, y + under);
        }
    }
}
