package farthing.page.prices;

import farthing.answers.BookLine;
import farthing.answers.OpenBook;
import farthing.answers.screen.Amounts;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.page.html.Aligned;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are in sight, as HTML. The style sheet lays each row out by itself, so that those out of sight cost
 * nothing while a slider moves; the roles keep what that takes from a table.
 */
final class PriceTable {
    private static final String HEADER = "columnheader";

    private static final List<String> LOOKS = List.of("number part", "number part", "number whole", "number month");

    private final Reckoned reckoned;
    private final Question question;
    private final OpenBook open;

    PriceTable(Reckoned reckoned, OpenBook open) {
        this.reckoned = reckoned;
        this.question = reckoned.question();
        this.open = open;
    }

    Html head() {
        Html html = new Html().open("tr", "role", "row");
        html.open("th", "role", HEADER, "scope", "col", "class", "pick")
                .element("span", "Compare", "class", "unseen")
                .close("th");
        header(html, Column.NAME, "Model", "name");
        header(html, Column.SELLER, "Seller", "seller");
        header(html, Column.TIER, "Tier", "tier");
        header(html, Column.INPUT, "Input", "number part");
        header(html, Column.OUTPUT, "Output", "number part");
        header(html, Column.COST, question.unit() == PriceUnit.MONTH ? "A month" : "Together", "number whole");
        html.open("th", "role", HEADER, "scope", "col", "class", "number month")
                .text(question.unit().second() == PriceUnit.MONTH ? "A month" : PriceUnit.MILLION.title())
                .close("th");
        header(html, Column.SPEED, "Tokens/s", "number speed");
        header(html, Column.CONTEXT, "Context", "number context");
        header(html, Column.CHECKED, "Checked", "number checked");
        return html.close("tr");
    }

    private void header(Html html, Column column, String title, String look) {
        boolean chosen = question.sort() == column;
        boolean mostFirst = column.mostFirst() != (chosen && question.reversed());
        List<String> attributes = new ArrayList<>(List.of("role", HEADER, "scope", "col", "class", look));
        if (chosen) {
            attributes.addAll(List.of("aria-sort", mostFirst ? "descending" : "ascending"));
        }
        String next = chosen && !question.reversed() ? "-" + column.label() : column.label();
        String change = next.equals(PriceKeys.SORT.fallback()) ? "" : next;
        html.open("th", attributes.toArray(new String[0]))
                .element(
                        "button",
                        title,
                        "type",
                        "button",
                        "id",
                        "prices-by-" + column.label(),
                        "data-set",
                        PriceKeys.SORT.name() + "=" + change)
                .close("th");
    }

    /**
     * A figure as far as it is needed to align its column, whose rows may be out of sight.
     *
     * @param amount null if it is not known
     */
    private record Cell(PriceUnit unit, @Nullable Money amount, String ref, Aligned shown) {
        static Cell of(PriceUnit unit, @Nullable Money amount, String ref) {
            return new Cell(unit, amount, ref, Aligned.of(amount == null ? "unknown" : unit.shown(amount), "", ""));
        }

        /** With all its digits. */
        Aligned whole() {
            String exact = amount == null ? "unknown" : unit.exact(amount);
            return new Aligned(shown.number(), shown.unit(), exact, ref);
        }
    }

    /** @param detail of the open row, or null if none is open */
    Html rows(int[] rows, @Nullable Detail detail) {
        int shown = Math.min(rows.length, question.rows());
        @Nullable Cell[][] cells = new Cell[shown][];
        int[] decimals = new int[LOOKS.size()];
        for (int i = 0; i < shown; i++) {
            cells[i] = cells(reckoned.shelf().item(rows[i]));
            for (int k = 0; k < decimals.length; k++) {
                Cell cell = cells[i][k];
                decimals[k] = cell == null
                        ? decimals[k]
                        : Math.max(decimals[k], cell.shown().decimals());
            }
        }
        List<Supplier<Html>> written = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            Item item = reckoned.shelf().item(rows[i]);
            @Nullable Cell[] figures = cells[i];
            written.add(() -> row(item, figures, decimals));
            if (detail != null && item.name().equals(question.row())) {
                written.add(() -> new Html()
                        .open("tr", "role", "row", "class", "detail")
                        .open("td", "role", "cell", "class", "whole-row")
                        .add(detail.html(item))
                        .close("td")
                        .close("tr"));
            }
        }
        return Html.ofRows(written);
    }

    private Html row(Item item, @Nullable Cell[] cells, int[] decimals) {
        Html html = new Html();
        ModelInfo info = item.listing.info();
        boolean ticked = question.isCompared(item);
        html.open("tr", "role", "row", "class", ticked ? "ticked" : "");
        cell(html, "pick").add(tick("prices-tick-", item, ticked, question)).close("td");
        html.open("th", "role", "rowheader", "scope", "row", "class", "name").add(name(item));
        html.open("span", "class", "id dim")
                .element("span", item.seller.name() + " \u00b7 ", "class", "narrow")
                .text(item.listing.id())
                .close("span");
        html.close("th");
        cell(html, "seller").text(item.seller.name()).close("td");
        cell(html, "tier dim")
                .text(
                        info.tier() == null
                                ? ""
                                : Objects.requireNonNull(info.tier()).label())
                .close("td");
        for (int k = 0; k < cells.length; k++) {
            Cell cell = cells[k];
            cell(html, LOOKS.get(k))
                    .add(cell == null ? new Html() : cell.whole().html(decimals[k]))
                    .close("td");
        }
        speed(html, item);
        context(html, item);
        checked(html, item);
        return html.close("tr");
    }

    private static Html cell(Html html, String look) {
        return html.open("td", "role", "cell", "class", look);
    }

    private Html name(Item item) {
        boolean opened = item.name().equals(question.row());
        return new Html()
                .element(
                        "button",
                        item.title(),
                        "type",
                        "button",
                        "class",
                        "opens",
                        "id",
                        "prices-row-" + item.place,
                        "aria-expanded",
                        opened ? "true" : "false",
                        "data-set",
                        PriceKeys.ROW.name() + "=" + (opened ? "" : Link.encoded(item.name())));
    }

    static Html tick(String prefix, Item item, boolean ticked, Question question) {
        return new Html()
                .open(
                        "button",
                        "type",
                        "button",
                        "role",
                        "checkbox",
                        "class",
                        "tickbox",
                        "id",
                        prefix + item.place,
                        "aria-checked",
                        ticked ? "true" : "false",
                        "aria-label",
                        "Compare " + item.name(),
                        "data-compare",
                        "",
                        "data-set",
                        PriceKeys.COMPARE.name() + "="
                                + Link.encoded(Question.toggled(question.compared(), item.name())))
                .close("button");
    }

    /** Input, output, both together, and the second unit. */
    private @Nullable Cell[] cells(Item item) {
        PriceUnit unit = question.unit();
        long parts = question.parts();
        PriceUnit second = unit.second();
        Money whole = reckoned.ofMix(item);
        String mix = "mix " + item.name();
        return new Cell[] {
            cell(unit, reckoned.ofPart(item, true), question.partsOf(true), "input " + item.name()),
            cell(unit, reckoned.ofPart(item, false), question.partsOf(false), "output " + item.name()),
            cell(unit, whole, parts, mix),
            cell(second, whole, parts, mix)
        };
    }

    private @Nullable Cell cell(PriceUnit unit, @Nullable Money ofParts, long parts, String ref) {
        if (parts == 0) {
            return null;
        }
        return Cell.of(unit, ofParts == null ? null : unit.amount(ofParts, parts, question), ref);
    }

    private static void speed(Html html, Item item) {
        BigDecimal speed = item.speed();
        cell(html, "number speed");
        if (speed != null) {
            html.add(Figures.figure(Amounts.count(speed), Amounts.count(speed), "speed " + item.name()));
        }
        html.close("td");
    }

    /** To thousands or to hundredths of a million. */
    private static void context(Html html, Item item) {
        long tokens = item.context();
        cell(html, "number context");
        if (tokens > 0) {
            String shown = tokens < 1_000
                    ? Long.toString(tokens)
                    : tokens < 1_000_000
                            ? Math.round(tokens / 1e3) + "k"
                            : Decimals.plain(BigDecimal.valueOf(Math.round(tokens / 1e4), 2)) + "M";
            html.add(Figures.figure(shown, Amounts.count(tokens) + " tokens", "context " + item.name()));
        }
        html.close("td");
    }

    private void checked(Html html, Item item) {
        Provenance provenance = item.read();
        LocalDate day = provenance == null ? null : provenance.checkedOn();
        String shown = day == null ? "not told" : day.toString();
        long age = BookLine.ageDays(open.today(), open.book().info(), provenance);
        cell(html, "number checked")
                .open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "figure",
                        "data-explain",
                        "source " + item.name(),
                        "title",
                        provenance == null ? "" : "by " + provenance.source())
                .text(shown)
                .element("span", age == 0 ? "today" : age + (age == 1 ? " day old" : " days old"), "class", "id dim")
                .close("button");
        html.close("td");
    }
}
