package farthing.page.prices;

import farthing.answers.TariffText;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Table;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.Thinks;
import farthing.page.html.Blocks;
import farthing.page.html.Doors;
import farthing.page.html.Html;
import farthing.page.html.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
        html.open("div", "class", "details-main").element("h3", "Every price");
        RateCard card = item.card();
        if (card == null) {
            html.element("p", "No price is known for this day.", "class", "note");
        } else {
            html.add(Blocks.table(prices(card), Doors.ofRows(row -> "source " + item.name())))
                    .open("details")
                    .element("summary", "Where each was read")
                    .add(Blocks.table(sources(card), Doors.ofRows(row -> "source " + item.name())))
                    .close("details");
        }
        html.add(new Hosts(reckoned).html(item));
        html.close("div").open("div", "class", "details-side");
        html.add(new History(item).html());
        html.element("h3", "The model");
        facts(html, facts(item), item);
        html.element("h3", "The price's source");
        facts(html, reasons.provenance(item), item);
        if (card != null) {
            card.notes().forEach(note -> html.element("p", note, "class", "note"));
        }
        return html.close("div").close("div");
    }

    /** A row a meter, a column a tier and region. */
    private static Table prices(RateCard card) {
        Table table = new Table().text("", 0);
        TreeSet<Meter> meters = new TreeSet<>();
        for (RateTable rates : card.tables()) {
            table.text((rates.tier().label() + " " + rates.region()).strip(), 0);
            rates.rates().forEach(rate -> meters.add(rate.meter()));
        }
        for (Meter meter : meters) {
            List<String> cells = new ArrayList<>(List.of(words(meter)));
            for (RateTable rates : card.tables()) {
                cells.add(price(rates, meter));
            }
            table.row(cells);
        }
        return table;
    }

    private static String words(Meter meter) {
        return meter.name().replace('_', ' ');
    }

    private static String price(RateTable rates, Meter meter) {
        for (Rate rate : rates.rates()) {
            if (rate.meter().equals(meter)) {
                return TariffText.of(rate.tariff(), meter);
            }
        }
        return "";
    }

    /** Each price with where and when it was read. */
    static Table sources(RateCard card) {
        Table table =
                new Table().text("what", 0).text("tier", 0).text("price", 0).elastic("source", 0);
        for (RateTable rates : card.tables()) {
            for (Rate rate : rates.rates()) {
                table.row(
                        words(rate.meter()),
                        (rates.tier().label() + " " + rates.region()).strip(),
                        TariffText.of(rate.tariff(), rate.meter()),
                        card.provenanceOf(rate).reference());
            }
        }
        return table;
    }

    /** Names and values in turn. */
    private static List<String> facts(Item item) {
        ModelInfo info = item.listing.info();
        return List.of(
                "sold by",
                item.seller.name(),
                "made by",
                info.maker(),
                "id",
                item.listing.id(),
                "also called",
                String.join(", ", item.listing.aliases()),
                "tier",
                info.tier() == null ? "" : info.tier().label(),
                "reads",
                labels(info.inputs()),
                "writes",
                labels(info.outputs()),
                "context",
                count(info.contextTokens()),
                "most input",
                count(info.maxInputTokens()),
                "most output",
                count(info.maxOutputTokens()),
                "speed",
                item.speed() == null ? "" : Amounts.count(item.speed()) + " tokens/s, " + info.decodeSource(),
                "tokenizer",
                info.tokenizer(),
                "thinks before it answers",
                info.thinks() == null ? "" : thinking(info.thinks()));
    }

    private static String thinking(Thinks thinks) {
        String able = !thinks.able()
                ? "no"
                : switch (thinks.always()) {
                    case YES -> "always";
                    case NO -> "where it is asked to";
                    case UNKNOWN -> "yes";
                };
        return able + ", " + thinks.source();
    }

    /** Those that are known. */
    private static void facts(Html html, List<String> facts, Item item) {
        html.open("dl", "class", "facts");
        for (int i = 0; i < facts.size(); i += 2) {
            if (!facts.get(i + 1).isEmpty()) {
                String door = door(facts.get(i));
                html.element("dt", facts.get(i))
                        .open("dd")
                        .add(
                                door.isEmpty()
                                        ? new Html().text(facts.get(i + 1))
                                        : Told.of(facts.get(i + 1), door + " " + item.name()))
                        .close("dd");
            }
        }
        html.close("dl");
    }

    /** What explains the numbers of a fact; empty where they are names. */
    private static String door(String fact) {
        return switch (fact) {
            case "context", "most input", "most output" -> "context";
            case "speed" -> "speed";
            case "checked on" -> "source";
            default -> "";
        };
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
