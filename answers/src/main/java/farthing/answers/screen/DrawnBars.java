package farthing.answers.screen;

import java.util.ArrayList;
import java.util.List;

/** The bars of a chart as characters. */
final class DrawnBars {
    static final int WIDTH_MAX = 40;
    static final int WIDTH_LEAST = 10;

    private DrawnBars() {}

    /** The chart's table with its bars in a last column of that many characters. */
    static Table table(Block.Chart chart, int width, boolean unicode) {
        Table drawn = new Table();
        for (Table.Column column : chart.table().columns()) {
            drawn.column(column);
        }
        drawn.text("", 0);
        for (int i = 0; i < chart.bars().size(); i++) {
            List<String> cells = new ArrayList<>(chart.table().rows().get(i));
            cells.add(drawn(chart, chart.bars().get(i), width, unicode));
            drawn.row(cells);
        }
        return drawn;
    }

    private static String drawn(Block.Chart chart, Block.Bar bar, int width, boolean unicode) {
        double least = chart.least();
        double scale = chart.greatest() - least;
        if (!(scale > 0)) {
            return "";
        }
        int low = (int) Math.round((Math.min(bar.from(), bar.to()) - least) / scale * width);
        int high = (int) Math.round((Math.max(bar.from(), bar.to()) - least) / scale * width);
        low = Math.min(low, width - 1);
        high = Math.max(high, low + 1);
        StringBuilder text = new StringBuilder(" ".repeat(low));
        text.append(String.valueOf(unicode ? bar.kind().block() : bar.kind().ascii())
                .repeat(high - low));
        if (!Double.isNaN(chart.mark())) {
            int mark = Math.min(width - 1, (int) Math.round((chart.mark() - least) / scale * width));
            text.append(" ".repeat(Math.max(0, mark + 1 - text.length())));
            text.setCharAt(mark, unicode ? '\u2502' : '|');
        }
        return text.toString();
    }
}
