package farthing.cli.screen;

import farthing.cli.screen.Block.Node;
import java.util.List;

/** Blocks as Markdown, for pull requests and documents. */
final class MarkdownScreen {
    private static final int BARS = 24;

    private final StringBuilder out = new StringBuilder();

    private MarkdownScreen() {}

    static String of(List<Block> blocks) {
        MarkdownScreen screen = new MarkdownScreen();
        for (Block block : blocks) {
            if (block instanceof Block.Grid grid && grid.table().isEmpty()) {
                continue;
            }
            if (screen.out.length() > 0) {
                screen.out.append('\n');
            }
            screen.append(block);
        }
        return screen.out.toString();
    }

    private void append(Block block) {
        switch (block) {
            case Block.Headline headline ->
                out.append("**").append(escaped(headline.text())).append("**\n");
            case Block.Note note -> out.append(escaped(note.text())).append('\n');
            case Block.Lines lines ->
                out.append("```\n").append(String.join("\n", lines.lines())).append("\n```\n");
            case Block.Grid grid -> grid(grid.table());
            case Block.Section section ->
                out.append("### ").append(escaped(section.title())).append('\n');
            case Block.Chart chart -> grid(DrawnBars.table(chart, BARS, true));
            case Block.Tree tree -> node(tree.root(), "");
        }
    }

    private void grid(Table table) {
        List<Integer> shown = table.shown();
        shown.forEach(i ->
                out.append("| ").append(escaped(table.columns().get(i).title())).append(' '));
        out.append("|\n");
        shown.forEach(i -> out.append(table.columns().get(i).right() ? "| ---: " : "| --- "));
        out.append("|\n");
        for (List<String> row : table.rows()) {
            shown.forEach(i -> out.append("| ").append(escaped(row.get(i))).append(' '));
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
