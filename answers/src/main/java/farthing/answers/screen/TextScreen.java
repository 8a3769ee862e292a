package farthing.answers.screen;

import farthing.answers.screen.Block.Node;
import farthing.answers.screen.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Blocks as plain text, no line longer than the width unless a single word is. */
final class TextScreen {
    private static final int NAME_LEAST = 36;
    private static final int WORDS_LEAST = 16;

    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private TextScreen(Style style) {
        this.style = style;
    }

    static String of(List<Block> blocks, Style style) {
        TextScreen screen = new TextScreen(style);
        Block previous = null;
        for (Block block : blocks) {
            if (isBlank(block)) {
                continue;
            }
            if (previous != null && !(previous instanceof Block.Note && block instanceof Block.Note)) {
                screen.out.append('\n');
            }
            screen.append(block);
            previous = block;
        }
        return screen.out.toString();
    }

    private static boolean isBlank(Block block) {
        return block instanceof Block.Section
                || block instanceof Block.Folded
                || (block instanceof Block.Grid grid && grid.table().isEmpty())
                || (block instanceof Block.Chart chart && chart.table().isEmpty());
    }

    private void append(Block block) {
        // No switch over types on the way of a start: linking one takes milliseconds.
        if (block instanceof Block.Headline headline) {
            wrap(headline.text(), true);
        } else if (block instanceof Block.Note note) {
            wrap(note.text(), false);
        } else if (block instanceof Block.Grid grid) {
            grid(grid.table());
        } else if (block instanceof Block.Chart chart) {
            chart(chart);
        } else if (block instanceof Block.Lines lines) {
            lines.lines().forEach(this::line);
        } else if (block instanceof Block.Tree tree) {
            root(tree.root());
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private void wrap(String text, boolean bold) {
        for (String part : wrapped(text, style.width())) {
            line(bold ? style.bold(part) : part);
        }
    }

    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void grid(Table table) {
        List<Integer> shown = table.shown();
        int[] widths = widths(table);
        int[] least = leastWidths(table, widths);
        while (total(shown, least) > style.width() && dropLeastImportant(table, shown)) {
            // each turn drops one column
        }
        shrink(table, shown, widths, least);
        StringBuilder header = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (int i : shown) {
            Column column = table.columns().get(i);
            pad(header, fitted(column.title(), widths[i]), widths[i], column.right());
            rule.append(rule.length() == 0 ? "" : "  ").append(style.rule().repeat(widths[i]));
        }
        line(style.bold(header.toString().stripTrailing()));
        line(style.dim(rule.toString()));
        for (List<String> row : table.rows()) {
            row(table, shown, widths, row);
        }
    }

    /** A cell that does not fit goes on below; only a single word that is too long is cut. */
    private void row(Table table, List<Integer> shown, int[] widths, List<String> row) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i : shown) {
            List<String> cell = row.get(i).length() <= widths[i] ? List.of(row.get(i)) : wrapped(row.get(i), widths[i]);
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int part = 0; part < height; part++) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < cells.size(); at++) {
                int column = shown.get(at);
                List<String> cell = cells.get(at);
                String words = part < cell.size() ? cell.get(part) : "";
                pad(
                        text,
                        fitted(words, widths[column]),
                        widths[column],
                        table.columns().get(column).right());
            }
            line(text.toString());
        }
    }

    /** Bars take what the figures leave of the width. */
    private void chart(Block.Chart chart) {
        int[] least = leastWidths(chart.table(), widths(chart.table()));
        int figures = 0;
        for (int i = 0; i < least.length; i++) {
            figures += chart.table().isBlank(i) ? 0 : least[i] + 2;
        }
        int width = Math.min(DrawnBars.WIDTH_MAX, style.width() - figures);
        grid(width < DrawnBars.WIDTH_LEAST ? chart.table() : DrawnBars.table(chart, width, style.unicode()));
    }

    private static int[] widths(Table table) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.columns().get(i).title().length();
            for (List<String> row : table.rows()) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    /** As far as elastic columns may shrink: those that always stay, less far. */
    private static int[] leastWidths(Table table, int[] widths) {
        int[] least = widths.clone();
        for (int i = 0; i < least.length; i++) {
            Column column = table.columns().get(i);
            if (column.elastic()) {
                least[i] = Math.min(least[i], column.importance() == 0 ? NAME_LEAST : WORDS_LEAST);
            }
        }
        return least;
    }

    private static int total(List<Integer> shown, int[] widths) {
        int total = 0;
        for (int i : shown) {
            total += widths[i] + (total == 0 ? 0 : 2);
        }
        return total;
    }

    private static boolean dropLeastImportant(Table table, List<Integer> shown) {
        int worst = -1;
        for (int at = 0; at < shown.size(); at++) {
            int importance = table.columns().get(shown.get(at)).importance();
            if (importance > 0
                    && (worst < 0
                            || importance
                                    >= table.columns().get(shown.get(worst)).importance())) {
                worst = at;
            }
        }
        if (worst < 0) {
            return false;
        }
        shown.remove(worst);
        return true;
    }

    /** The least important elastic columns give way first; names only when nothing else can. */
    private void shrink(Table table, List<Integer> shown, int[] widths, int[] least) {
        List<Integer> elastic = shown.stream()
                .filter(i -> table.columns().get(i).elastic())
                .sorted((a, b) -> Integer.compare(
                        table.columns().get(b).importance(),
                        table.columns().get(a).importance()))
                .toList();
        for (int i : elastic) {
            int excess = Math.max(0, total(shown, widths) - style.width());
            widths[i] = Math.max(least[i], widths[i] - excess);
        }
        for (int i : elastic) {
            int excess = Math.max(0, total(shown, widths) - style.width());
            widths[i] = Math.max(Math.min(widths[i], WORDS_LEAST), widths[i] - excess);
        }
    }

    private String fitted(String text, int width) {
        return text.length() <= width
                ? text
                : text.substring(0, width - style.ellipsis().length()) + style.ellipsis();
    }

    private static void pad(StringBuilder out, String text, int width, boolean right) {
        out.append(out.length() == 0 ? "" : "  ");
        String gap = " ".repeat(width - text.length());
        out.append(right ? gap + text : text + gap);
    }

    private void root(Node root) {
        node(root, "", "");
    }

    private void node(Node node, String lead, String stem) {
        String left = lead + node.label();
        line(node.amount().isEmpty() ? left : left + "  " + style.bold(node.amount()));
        boolean leaf = node.children().isEmpty();
        String noteStem = stem + (leaf ? "   " : style.stem(false));
        for (String note : node.notes()) {
            for (String part : wrapped(note, Math.max(20, style.width() - noteStem.length()))) {
                line(noteStem + style.dim(part));
            }
        }
        for (int i = 0; i < node.children().size(); i++) {
            boolean last = i == node.children().size() - 1;
            node(node.children().get(i), stem + style.branch(last), stem + style.stem(last));
        }
    }
}
