package farthing.answers.screen;

import farthing.answers.screen.Block.Node;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Blocks as one page that needs nothing else: no network, no script; light, dark and on paper. */
final class HtmlScreen {
    private static final int BARS = 320;
    private static final int BAR_HEIGHT = 14;

    private static final String STYLE = """
            :root { color-scheme: light dark; --text: #1b1f24; --dim: #57606a; --page: #ffffff; --line: #d0d7de;
              --whole: #1f4e8c; --more: #a3430f; --less: #1a6b3c; --range: #1f4e8c; }
            @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --dim: #9aa4af; --page: #0d1117;
              --line: #30363d; --whole: #79b0ff; --more: #f0a070; --less: #6fcf97; --range: #79b0ff; } }
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; background: var(--page); color: var(--text);
              font: 16px/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.35rem; line-height: 1.4; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
            p { margin: .5rem 0; } pre { overflow-x: auto; } .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
            th, td { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
            thead th { border-bottom: 1px solid var(--line); color: var(--dim); font-weight: 600; }
            tbody th { font-weight: 400; } .number { text-align: right; white-space: nowrap; }
            svg { display: block; margin-top: .25rem; } .whole { fill: var(--whole); } .more { fill: var(--more); }
            .less { fill: url(#hatch); stroke: var(--less); } .range { fill: var(--range); }
            .hatch { stroke: var(--less); stroke-width: 3; } .mark { stroke: var(--text); stroke-width: 2; }
            ul.tree, ul.tree ul { list-style: none; padding-left: 1.2rem; border-left: 1px solid var(--line); }
            ul.tree { padding-left: 0; border: 0; } .dim { color: var(--dim); }
            @media print { body { max-width: none; margin: 0; font-size: 11pt; } tr, svg { break-inside: avoid; }
              h2 { break-after: avoid; } .wide { overflow: visible; } }
            """;

    private final StringBuilder out = new StringBuilder();
    private boolean titled;

    private HtmlScreen() {}

    static String of(List<Block> blocks) {
        HtmlScreen screen = new HtmlScreen();
        screen.out
                .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>")
                .append(escaped(title(blocks)))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        if (blocks.stream().anyMatch(Block.Chart.class::isInstance)) {
            screen.out.append(
                    "<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"5\""
                            + " height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                            + "<line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\"/></pattern></defs></svg>\n");
        }
        blocks.forEach(screen::append);
        return screen.out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String title(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Headline headline) {
                return headline.text();
            }
        }
        return "Farthing";
    }

    private void append(Block block) {
        switch (block) {
            case Block.Headline headline -> {
                element(titled ? "p" : "h1", headline.text());
                titled = true;
            }
            case Block.Section section -> element("h2", section.title());
            case Block.Folded folded -> {
                out.append("<details>\n");
                element("summary", folded.title());
                folded.blocks().forEach(this::append);
                out.append("</details>\n");
            }
            case Block.Note note -> element("p", note.text());
            case Block.Lines lines -> element("pre", String.join("\n", lines.lines()));
            case Block.Grid grid -> table(grid.table(), null);
            case Block.Chart chart -> table(chart.table(), chart);
            case Block.Tree tree -> {
                out.append("<ul class=\"tree\">\n");
                node(tree.root());
                out.append("</ul>\n");
            }
        }
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void table(Table table, Block.@Nullable Chart chart) {
        if (table.isEmpty()) {
            return;
        }
        List<Integer> shown = table.shown();
        out.append("<div class=\"wide\">\n<table>\n<thead><tr>");
        for (int i : shown) {
            Table.Column column = table.columns().get(i);
            out.append("<th scope=\"col\"").append(column.right() ? " class=\"number\">" : ">");
            out.append(escaped(column.title())).append("</th>");
        }
        out.append(chart == null ? "" : "<td></td>").append("</tr></thead>\n<tbody>\n");
        for (int at = 0; at < table.rows().size(); at++) {
            List<String> row = table.rows().get(at);
            out.append("<tr>");
            for (int i : shown) {
                boolean head = i == shown.get(0) && !table.columns().get(i).right();
                out.append(head ? "<th scope=\"row\"" : "<td");
                out.append(table.columns().get(i).right() ? " class=\"number\">" : ">");
                out.append(escaped(row.get(i))).append(head ? "</th>" : "</td>");
            }
            if (chart != null) {
                bar(chart, chart.bars().get(at));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    /** The figures stand in the row, so that the bar itself is decoration to a screen reader. */
    private void bar(Block.Chart chart, Block.Bar bar) {
        double least = chart.least();
        double scale = chart.greatest() - least;
        if (!(scale > 0)) {
            out.append("<td></td>");
            return;
        }
        double from = (Math.min(bar.from(), bar.to()) - least) / scale * BARS;
        double to = (Math.max(bar.from(), bar.to()) - least) / scale * BARS;
        out.append("<td><svg aria-hidden=\"true\" width=\"" + BARS + "\" height=\"" + BAR_HEIGHT + "\" viewBox=\"0 0 "
                        + BARS + " " + BAR_HEIGHT + "\"><rect class=\"")
                .append(bar.kind().name().toLowerCase(Locale.ROOT))
                .append("\" x=\"")
                .append(tenths(from))
                .append("\" y=\"1\" width=\"")
                .append(tenths(Math.max(1, to - from)))
                .append("\" height=\"" + (BAR_HEIGHT - 2) + "\"/>");
        if (!Double.isNaN(chart.mark())) {
            String mark = tenths((chart.mark() - least) / scale * BARS);
            out.append("<line class=\"mark\" y1=\"0\" y2=\"" + BAR_HEIGHT + "\" x1=\"" + mark + "\" x2=\"" + mark
                    + "\"/>");
        }
        out.append("</svg></td>");
    }

    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + Math.abs(tenths % 10);
    }

    private void node(Node node) {
        out.append("<li>").append(escaped(node.label()));
        if (!node.amount().isEmpty()) {
            out.append(" <strong>").append(escaped(node.amount())).append("</strong>");
        }
        for (String note : node.notes()) {
            out.append("<div class=\"dim\">").append(escaped(note)).append("</div>");
        }
        if (!node.children().isEmpty()) {
            out.append("\n<ul>\n");
            node.children().forEach(this::node);
            out.append("</ul>\n");
        }
        out.append("</li>\n");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
