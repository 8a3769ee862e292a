package farthing.cli.screen;

import farthing.cli.screen.Block.Node;
import java.util.List;

/** Blocks as Markdown, for pull requests and documents. */
final class MarkdownScreen {
    private final StringBuilder out = new StringBuilder();

    private MarkdownScreen() {}

    static String of(List<Block> blocks) {
        MarkdownScreen screen = new MarkdownScreen();
        for (Block block : blocks) {
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
            case Block.Tree tree -> node(tree.root(), "");
        }
    }

    private void grid(Table table) {
        table.columns()
                .forEach(column ->
                        out.append("| ").append(escaped(column.title())).append(' '));
        out.append("|\n");
        table.columns().forEach(column -> out.append(column.right() ? "| ---: " : "| --- "));
        out.append("|\n");
        for (List<String> row : table.rows()) {
            row.forEach(cell -> out.append("| ").append(escaped(cell)).append(' '));
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
