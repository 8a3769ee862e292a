package farthing.page.html;

import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import java.util.List;

/** The blocks of an answer as a part of the page: the same words and tables as on a terminal. */
public final class Blocks {
    /** A table of more columns than these cannot be read on a narrow page: there each cell stands under its title. */
    private static final int MANY = 3;

    private Blocks() {}

    public static Html html(List<Block> blocks) {
        Html html = new Html();
        blocks.forEach(block -> append(html, block));
        return html;
    }

    /** A table whose numbers are doors to their reasons. */
    public static Html table(Table table, Doors doors) {
        Html html = new Html();
        table(html, table, doors);
        return html;
    }

    private static void append(Html html, Block block) {
        switch (block) {
            case Block.Headline headline -> html.element("p", headline.text(), "class", "headline");
            case Block.Section section -> html.element("h3", section.title());
            case Block.Folded folded -> {
                html.open("details").element("summary", folded.title());
                folded.blocks().forEach(inner -> append(html, inner));
                html.close("details");
            }
            case Block.Note note -> html.element("p", note.text(), "class", "note");
            case Block.Lines lines -> html.element("pre", String.join("\n", lines.lines()));
            case Block.Grid grid -> table(html, grid.table(), Doors.NONE);
            case Block.Chart chart -> table(html, chart.table(), Doors.NONE);
            case Block.Tree tree -> {
                html.open("ul", "class", "tree");
                node(html, tree.root());
                html.close("ul");
            }
        }
    }

    /** The head of a column; one without a title is a plain cell, for readers that read heads aloud. */
    public static void column(Html html, String title, String css) {
        if (title.isEmpty()) {
            html.element("td", "");
        } else {
            html.element("th", title, "scope", "col", "class", css);
        }
    }

    private static void table(Html html, Table table, Doors doors) {
        if (table.isEmpty()) {
            return;
        }
        boolean many = table.shown().size() > MANY;
        html.open("div", "class", many ? "wide stack" : "wide", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        for (int i : table.shown()) {
            column(html, table.columns().get(i).title(), side(table, i));
        }
        html.close("tr").close("thead").open("tbody");
        for (int row = 0; row < table.rows().size(); row++) {
            html.open("tr");
            for (int i : table.shown()) {
                String title = table.columns().get(i).title();
                if (many) {
                    html.open("td", "class", side(table, i), "data-label", title);
                } else {
                    html.open("td", "class", side(table, i));
                }
                String text = table.rows().get(row).get(i);
                String ref = text.isEmpty() ? "" : doors.ref(row, i);
                boolean number = table.columns().get(i).right();
                html.add(
                                ref.isEmpty()
                                        ? new Html().text(text)
                                        : number ? Figures.figure(text, text, ref) : Told.of(text, ref))
                        .close("td");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    private static String side(Table table, int column) {
        return table.columns().get(column).right() ? "number" : "";
    }

    private static void node(Html html, Block.Node node) {
        html.open("li").open("div", "class", "step").element("span", node.label());
        if (!node.amount().isEmpty()) {
            html.element("strong", node.amount());
        }
        html.close("div");
        for (String note : node.notes()) {
            html.element("div", note, "class", "dim");
        }
        if (!node.children().isEmpty()) {
            html.open("ul");
            node.children().forEach(child -> node(html, child));
            html.close("ul");
        }
        html.close("li");
    }
}
