package farthing.page.prices;

import farthing.answers.BookLine;
import farthing.answers.OpenBook;
import farthing.answers.screen.Amounts;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows that are in sight, as HTML. */
final class PriceTable {
    /** Columns of the table, for a cell over all of them. */
    static final String COLUMNS = "10";

    private final Reckoned reckoned;
    private final Question question;
    private final OpenBook open;

    PriceTable(Reckoned reckoned, OpenBook open) {
        this.reckoned = reckoned;
        this.question = reckoned.question();
        this.open = open;
    }

    Html head() {
        Html html = new Html().open("tr");
        html.open("th", "scope", "col", "class", "pick")
                .element("span", "Compare", "class", "unseen")
                .close("th");
        header(html, Column.NAME, "Model", "name");
        header(html, Column.SELLER, "Seller", "seller");
        header(html, Column.TIER, "Tier", "tier");
        header(html, Column.INPUT, "Input", "number part");
        header(html, Column.OUTPUT, "Output", "number part");
        header(html, Column.COST, question.unit() == Unit.MONTH ? "A month" : "Together", "number whole");
        html.open("th", "scope", "col", "class", "number month")
                .text(question.unit() == Unit.MONTH ? "$ / M" : "A month")
                .close("th");
        header(html, Column.SPEED, "Tokens/s", "number speed");
        header(html, Column.CHECKED, "Checked", "number checked");
        return html.close("tr");
    }

    private void header(Html html, Column column, String title, String look) {
        boolean chosen = question.sort() == column;
        boolean mostFirst = column.mostFirst() != (chosen && question.reversed());
        String[] attributes = {"scope", "col", "class", look};
        if (chosen) {
            attributes =
                    new String[] {"scope", "col", "class", look, "aria-sort", mostFirst ? "descending" : "ascending"};
        }
        String next = chosen && !question.reversed() ? "-" + column.label() : column.label();
        String change = next.equals(PriceKeys.SORT.fallback()) ? "" : next;
        html.open("th", attributes)
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

    /** @param detail of the open row, or null if none is open */
    Html rows(int[] rows, @Nullable Detail detail) {
        Html html = new Html();
        int shown = Math.min(rows.length, question.rows());
        for (int i = 0; i < shown; i++) {
            Item item = reckoned.shelf().item(rows[i]);
            row(html, item);
            if (detail != null && item.name().equals(question.row())) {
                html.open("tr", "class", "detail").open("td", "colspan", COLUMNS);
                html.add(detail.html(item)).close("td").close("tr");
            }
        }
        return html;
    }

    private void row(Html html, Item item) {
        ModelInfo info = item.listing.info();
        boolean ticked = question.isCompared(item);
        html.open("tr", "class", ticked ? "ticked" : "");
        html.open("td", "class", "pick").add(tick(item, ticked, question)).close("td");
        html.open("th", "scope", "row", "class", "name").add(name(item));
        html.open("span", "class", "id dim")
                .element("span", item.seller.name() + " ", "class", "narrow")
                .text(item.listing.id())
                .close("span");
        html.close("th");
        html.element("td", item.seller.name(), "class", "seller");
        html.element(
                "td",
                info.tier() == null ? "" : Objects.requireNonNull(info.tier()).label(),
                "class",
                "tier dim");
        figures(html, item);
        speed(html, item);
        checked(html, item);
        html.close("tr");
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

    static Html tick(Item item, boolean ticked, Question question) {
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
                        "prices-tick-" + item.place,
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

    private void figures(Html html, Item item) {
        Unit unit = question.unit();
        boolean alone = unit == Unit.MILLION;
        long input = question.ratio().input();
        long output = question.ratio().output();
        amount(html, "number part", unit, reckoned.ofPart(item, true), alone ? input : question.parts(), "input", item);
        amount(
                html,
                "number part",
                unit,
                reckoned.ofPart(item, false),
                alone ? output : question.parts(),
                "output",
                item);
        Money whole = reckoned.ofMix(item);
        amount(html, "number whole", unit, whole, question.parts(), "mix", item);
        Unit second = unit == Unit.MONTH ? Unit.MILLION : Unit.MONTH;
        amount(html, "number month", second, whole, question.parts(), "mix", item);
    }

    private void amount(
            Html html, String look, Unit unit, @Nullable Money ofParts, long parts, String what, Item item) {
        html.open("td", "class", look);
        if (parts > 0) {
            String ref = what + " " + item.name();
            if (ofParts == null) {
                html.add(Figures.figure("unknown", "unknown", ref));
            } else {
                Money amount = unit.amount(ofParts, parts, question);
                html.add(Figures.figure(unit.shown(amount), unit.exact(amount), ref));
            }
        }
        html.close("td");
    }

    private static void speed(Html html, Item item) {
        BigDecimal speed = item.speed();
        html.open("td", "class", "number speed");
        if (speed != null) {
            html.add(Figures.figure(Amounts.count(speed), Amounts.count(speed), "speed " + item.name()));
        }
        html.close("td");
    }

    private void checked(Html html, Item item) {
        LocalDate day = item.checked();
        Provenance provenance =
                item.card() == null ? null : Objects.requireNonNull(item.card()).provenance();
        String shown = day == null ? "not told" : day.toString();
        html.open("td", "class", "number checked")
                .open("button", "type", "button", "class", "figure", "data-explain", "source " + item.name())
                .text(shown)
                .close("button");
        long age = BookLine.ageDays(open.today(), open.book().info(), provenance);
        html.element(
                "span", (provenance == null ? "" : provenance.source() + ", ") + BookLine.days(age), "class", "id dim");
        html.close("td");
    }
}
