package farthing.page.prices;

import farthing.answers.screen.Amounts;
import farthing.page.html.Figures;
import farthing.page.html.Html;
import farthing.quantity.Money;
import java.math.BigDecimal;

/** One open model at all that host it, the cheapest first, with the speed that is known of each. */
final class Hosts {
    private static final int SHOWN = 8;

    private final Reckoned reckoned;

    Hosts(Reckoned reckoned) {
        this.reckoned = reckoned;
    }

    /** Empty where the item is no open model that others host too. */
    Html html(Item item) {
        Shelf shelf = reckoned.shelf();
        String model = shelf.modelOf(item);
        Html html = new Html();
        if (model.isEmpty()) {
            return html;
        }
        Question same = reckoned.question().ofHosts(model);
        Reckoned hosts = new Reckoned(shelf, reckoned.open(), same);
        int[] rows = hosts.rows();
        if (rows.length < 2) {
            return html;
        }
        html.element("h3", "Hosts of " + model + ", the cheapest first");
        html.open("table", "class", "hosts").open("tbody");
        for (int i = 0; i < Math.min(SHOWN, rows.length); i++) {
            row(html, hosts, shelf.item(rows[i]), item);
        }
        html.close("tbody").close("table");
        return html.element(
                "button",
                "All " + rows.length + " in the list",
                "type",
                "button",
                "class",
                "action",
                "data-set",
                PriceKeys.HOSTED.name() + "=" + Link.encoded(model) + "&" + PriceKeys.ROW.name() + "=");
    }

    private static void row(Html html, Reckoned hosts, Item host, Item item) {
        Question question = hosts.question();
        html.open("tr", "class", host == item ? "ticked" : "");
        html.open("th", "scope", "row").text(host.seller.name());
        html.element("span", host.listing.id(), "class", "id dim").close("th");
        Money whole = hosts.ofMix(host);
        html.open("td", "class", "number");
        if (whole != null) {
            Money amount = question.unit().amount(whole, question.parts(), question);
            html.add(Figures.figure(
                    question.unit().shown(amount), question.unit().exact(amount), "mix " + host.name()));
        }
        html.close("td");
        BigDecimal speed = host.speed();
        html.open("td", "class", "number");
        if (speed != null) {
            String shown = Amounts.count(speed) + " tokens/s";
            html.add(Figures.figure(shown, shown, "speed " + host.name()));
        }
        html.close("td").close("tr");
    }
}
