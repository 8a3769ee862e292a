package farthing.answers.screen;

import farthing.answers.screen.Block.Node;
import java.util.List;

/** Blocks as Markdown, for pull requests and documents. */
final class MarkdownScreen {
    private static final int BARS = 24;

    private final StringBuilder out = new StringBuilder();

    private MarkdownScreen() {}

    static String of(List<Block> blocks) {
        MarkdownScreen screen = new MarkdownScreen();
        screen.all(blocks);
        return screen.out.toString();
    }

    private void all(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Grid grid && grid.table().isEmpty()) {
                continue;
            }
            if (out.length() > 0) {
                out.append('\n');
            }
            append(block);
        }
    }

    private void append(Block block) {
        switch (block) {
            case Block.Headline headline ->
                out.append("**").append(escaped(headline.text())).append("**\n");
            case Block.Note note -> out.append(escaped(note.text())).append('\n');
            case Block.Lines lines ->
                out.append("```\n").append(String.join("\n", lines.lines())).append("\n```\n");
            case Block.Grid grid -> grid(grid.table(), false);
            case Block.Folded folded -> {
                out.append("<details><summary>").append(escaped(folded.title())).append("</summary>\n");
                all(folded.blocks());
                out.append("\n</details>\n");
            }
            case Block.Section section ->
                out.append("### ").append(escaped(section.title())).append('\n');
            case Block.Chart chart -> grid(DrawnBars.table(chart, BARS, true), true);
            case Block.Tree tree -> node(tree.root(), "");
        }
    }

    /** @param bars whether the last column holds bars, whose blanks count */
    private void grid(Table table, boolean bars) {
        List<Integer> shown = table.shown();
        shown.forEach(i ->
                out.append("| ").append(escaped(table.columns().get(i).title())).append(' '));
        out.append("|\n");
        shown.forEach(i -> out.append(table.columns().get(i).right() ? "| ---: " : "| --- "));
        out.append("|\n");
        for (List<String> row : table.rows()) {
            for (int i : shown) {
                boolean bar = bars && i == row.size() - 1 && !row.get(i).isEmpty();
                out.append("| ")
                        .append(bar ? "`" + row.get(i) + "`" : escaped(row.get(i)))
                        .append(' ');
            }
            out.append("|\n");
        }
    }

    private void node(Node node, String indent) {
        out.append(indent).append("- ").append(escaped(node.label()));
        if (!node.amount().isEmpty()) {
            out.append(": **").append(escaped(node.amount())).append("**");
        }
        out.append('\n');
        for (String note : node.notes()) {
            out.append(indent).append("  - ").append(escaped(note)).append('\n');
        }
        for (Node child : node.children()) {
            node(child, indent + "  ");
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|' || c == '*' || c == '_' || c == '`' || c == '<' || c == '\\') {
                escaped.append('\\');
            }
            escaped.append(c == '\n' ? ' ' : c);
        }
        return escaped.toString();
    }
}
