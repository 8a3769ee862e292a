package farthing.page.prices;

import farthing.answers.screen.Amounts;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ticked rows beside each other, in the order in which they were ticked.
 *
 * @param first the cheapest of them, which the others are held against; null if none has a price
 */
record Compared(
        Reckoned reckoned, List<Line> lines, @Nullable Item first) {

    /**
     * @param amount of the mix; null if it is not wholly known
     * @param least that of the cheapest, or null
     */
    record Line(Item item, @Nullable Money amount, @Nullable Money least) {
        /** How many times the cheapest it costs; null where one has no price or currencies differ. */
        @Nullable
        BigDecimal factor() {
            if (amount == null
                    || least == null
                    || least.isZero()
                    || !least.currency().equals(amount.currency())) {
                return null;
            }
            return Decimals.divide(amount.amount(), least.amount());
        }

        String times() {
            BigDecimal factor = factor();
            return factor == null ? "unknown" : Reasons.times(factor);
        }

        /** What it costs more a month, or of calls a thousand of them; null as above. */
        @Nullable
        Money more(Question question) {
            return amount == null || least == null || factor() == null
                    ? null
                    : many(question).amount(amount.minus(least), question.parts(), question);
        }

        String inWords(@Nullable Item first, Question question) {
            Money more = more(question);
            if (more == null || first == null) {
                return item.name() + " has no price to be compared.";
            }
            return item.name() + " costs " + times() + " what " + first.name() + " costs, or " + Amounts.rounded(more)
                    + " more " + many(question).words() + ".";
        }

        private static PriceUnit many(Question question) {
            return question.isOfCalls() ? PriceUnit.THOUSAND : PriceUnit.MONTH;
        }
    }

    static Compared of(Reckoned reckoned) {
        List<Item> items = new ArrayList<>();
        for (String name : reckoned.question().compared()) {
            Item item = reckoned.shelf().named(name);
            if (item != null) {
                items.add(item);
            }
        }
        Item first = null;
        Money least = null;
        for (Item item : items) {
            Money amount = reckoned.whole(item);
            boolean less = amount != null
                    && (least == null || (amount.currency().equals(least.currency()) && amount.compareTo(least) < 0));
            if (less) {
                first = item;
                least = amount;
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Item item : items) {
            lines.add(new Line(item, reckoned.whole(item), least));
        }
        return new Compared(reckoned, lines, first);
    }

    Html html() {
        Html html = new Html();
        if (lines.isEmpty()) {
            return html;
        }
        Question question = reckoned.question();
        html.open("section", "class", "compare", "aria-label", "Ticked models").open("div", "class", "compare-head");
        html.element("h2", lines.size() == 1 ? "Ticked: tick another to compare" : "Side by side");
        html.element(
                "button", "Clear", "type", "button", "class", "action", "data-set", PriceKeys.COMPARE.name() + "=");
        html.close("div").open("div", "class", "compared");
        for (Line line : lines) {
            card(html, line, question);
        }
        return html.close("div").close("section");
    }

    private void card(Html html, Line line, Question question) {
        Item item = line.item();
        PriceUnit unit = question.unit();
        boolean cheapest = item == first;
        html.open("div", "class", cheapest ? "one cheapest" : "one");
        html.open("div", "class", "one-head")
                .add(PriceTable.tick("prices-ticked-", item, true, question))
                .element("strong", item.title())
                .close("div");
        html.element("div", item.seller.name(), "class", "dim");
        Money amount = line.amount();
        html.open("div", "class", "big");
        if (amount == null) {
            html.add(Figures.figure("unknown", "unknown", "mix " + item.name()));
        } else {
            Money told = unit.amount(amount, question.parts(), question);
            html.add(Figures.figure(unit.shown(told), unit.exact(told), "mix " + item.name()));
        }
        html.element("span", " " + unit.words(), "class", "dim").close("div");
        html.open("div");
        if (cheapest) {
            html.element("span", lines.size() > 1 ? "the cheapest of these" : "", "class", "dim");
        } else {
            String times = line.times();
            Money more = line.more(question);
            html.add(Figures.figure(times, times, "factor " + item.name()));
            if (more != null) {
                html.text(", ")
                        .add(Figures.figure("+" + Amounts.rounded(more), Amounts.money(more), "factor " + item.name()))
                        .text(" " + Line.many(question).words());
            }
        }
        html.close("div").close("div");
    }
}
