package farthing.page.prices;

import farthing.answers.TariffText;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.page.html.Blocks;
import farthing.page.html.Html;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What opens under a row: its tariffs, hosts of the same model, how its price moved, and where it was read. */
final class Detail {
    private final Reckoned reckoned;
    private final Reasons reasons;

    Detail(Reckoned reckoned, Reasons reasons) {
        this.reckoned = reckoned;
        this.reasons = reasons;
    }

    Html html(Item item) {
        Html html = new Html().open("div", "class", "details");
        html.open("div", "class", "details-main");
        tariffs(html, item);
        html.add(new Hosts(reckoned).html(item));
        html.close("div").open("div", "class", "details-side");
        html.add(new History(item).html());
        html.element("h3", "The model").add(Blocks.html(List.of(new Block.Grid(facts(item)))));
        html.element("h3", "Source").add(Blocks.html(reasons.source(item)));
        return html.close("div").close("div");
    }

    private static void tariffs(Html html, Item item) {
        RateCard card = item.card();
        html.element("h3", "Every price");
        if (card == null) {
            html.element("p", "No price is known for this day.", "class", "note");
            return;
        }
        Table table = new Table()
                .elastic("what", 0)
                .elastic("price", 0)
                .text("tier", 1)
                .text("region", 2)
                .text("source", 3);
        for (RateTable rates : card.tables()) {
            for (Rate rate : rates.rates()) {
                table.row(
                        rate.meter().name().replace('_', ' '),
                        TariffText.of(rate.tariff(), rate.meter()),
                        rates.tier().label(),
                        rates.region(),
                        (rate.provenance() == null ? card.provenance() : rate.provenance()).reference());
            }
        }
        html.add(Blocks.html(List.of(new Block.Grid(table))));
    }

    private static Table facts(Item item) {
        ModelInfo info = item.listing.info();
        Table table = new Table().text("what", 0).elastic("it is", 0);
        put(table, "made by", info.maker());
        put(table, "sold by", item.seller.name());
        put(table, "id", item.listing.id());
        put(table, "also called", String.join(", ", item.listing.aliases()));
        put(table, "reads", labels(info.inputs()));
        put(table, "writes", labels(info.outputs()));
        put(table, "context", count(info.contextTokens()));
        put(table, "most input", count(info.maxInputTokens()));
        put(table, "most output", count(info.maxOutputTokens()));
        put(table, "tokenizer", info.tokenizer());
        return table;
    }

    private static void put(Table table, String what, String value) {
        if (!value.isEmpty()) {
            table.row(what, value);
        }
    }

    private static String count(@Nullable Long tokens) {
        return tokens == null ? "" : Amounts.count(tokens) + " tokens";
    }

    private static String labels(List<Modality> modalities) {
        List<String> labels = new ArrayList<>();
        modalities.forEach(modality -> labels.add(modality.label()));
        return String.join(", ", labels);
    }
}
