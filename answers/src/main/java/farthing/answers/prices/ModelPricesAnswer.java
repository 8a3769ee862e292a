package farthing.answers.prices;

import farthing.answers.BookLine;
import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.TariffText;
import farthing.answers.screen.Amounts;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Block;
import farthing.answers.screen.Table;
import farthing.catalogue.Listing;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.Resolution;
import farthing.catalogue.Source;
import farthing.catalogue.TierFallback;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.Obj;
import farthing.formats.result.Header;
import farthing.formats.result.StatementDoc;
import farthing.quantity.Decimals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code prices show}: everything that the book knows of a model.
 *
 * @param model as it was asked for
 */
public record ModelPricesAnswer(OpenBook open, Resolution.Found found, String model) {

    /** @throws InputException if no price is known at the instant */
    public Answer asTable() {
        Listing listing = found.listing();
        RateCard card = listing.cardAt(open.asOf());
        if (card == null) {
            throw new InputException("no price of " + found.provider().id() + "/" + listing.id() + " is known at "
                    + open.asOf() + "; 'farthing prices history " + model + "' shows what is");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(headline(found)));
        facts(listing.info()).forEach(text -> blocks.add(new Block.Note(text)));
        blocks.add(new Block.Grid(rates(card)));
        rules(card).forEach(text -> blocks.add(new Block.Note(text)));
        origin(open, card).forEach(text -> blocks.add(new Block.Note(text)));
        if (!found.otherSellers().isEmpty()) {
            blocks.add(new Block.Note("Also sold by " + String.join(", ", found.otherSellers()) + "."));
        }
        blocks.add(BookLine.of(open));
        Obj document = Header.of("prices show", open.book().info(), open.asOf(), open.today())
                .put("provider", found.provider().id())
                .put("listing", BookWriter.listing(listing, open.book().info().currency()))
                .put("otherSellers", StatementDoc.texts(found.otherSellers()));
        return new Answer(document, "", blocks);
    }

    private static String headline(Resolution.Found found) {
        Listing listing = found.listing();
        String name = listing.info().name();
        return (name.isEmpty() ? listing.id() : name) + " at "
                + found.provider().name() + " (" + found.provider().id() + "/" + listing.id() + ")";
    }

    private static List<String> facts(ModelInfo info) {
        List<String> facts = new ArrayList<>();
        if (info.tier() != null) {
            facts.add(info.tier().label());
        }
        if (!info.inputs().isEmpty() || !info.outputs().isEmpty()) {
            facts.add(words(info.inputs()) + " -> " + words(info.outputs()));
        }
        limit(facts, "context ", info.contextTokens());
        limit(facts, "input at most ", info.maxInputTokens());
        limit(facts, "output at most ", info.maxOutputTokens());
        if (info.decodeTokensPerSecond() != null) {
            facts.add(Decimals.plain(info.decodeTokensPerSecond()) + " tokens/s (" + info.decodeSource() + ")");
        }
        if (!info.tokenizer().isEmpty()) {
            facts.add("tokenizer " + info.tokenizer());
        }
        return facts.isEmpty() ? List.of() : List.of(String.join("; ", facts) + ".");
    }

    private static void limit(List<String> facts, String label, @Nullable Long tokens) {
        if (tokens != null) {
            facts.add(label + Amounts.count(tokens));
        }
    }

    private static String words(List<Modality> modalities) {
        return String.join(", ", modalities.stream().map(Modality::label).toList());
    }

    private static Table rates(RateCard card) {
        Table table = new Table()
                .text("tier", 0)
                .text("region", 0)
                .text("meter", 0)
                .elastic("price", 0)
                .text("source", 1)
                .text("checked", 1);
        boolean apart = isReadApart(card);
        for (RateTable rates : card.tables()) {
            for (Rate rate : rates.rates()) {
                Provenance read = card.provenanceOf(rate);
                table.row(
                        rates.tier().label(),
                        rates.region(),
                        rate.meter().name(),
                        TariffText.of(rate.tariff(), rate.meter()),
                        apart ? read.source() : "",
                        apart && read.checkedOn() != null ? read.checkedOn().toString() : "");
            }
        }
        return table;
    }

    /** Whether its prices come from several places or days: then each of them says its own. */
    private static boolean isReadApart(RateCard card) {
        return card.tables().stream()
                .flatMap(table -> table.rates().stream())
                .anyMatch(rate -> rate.provenance() != null);
    }

    private static List<String> rules(RateCard card) {
        List<String> rules = new ArrayList<>();
        boolean hasFees = card.standardRates().stream()
                .anyMatch(rate -> rate.meter().family().isFee());
        for (TierFallback fallback : card.fallbacks()) {
            rules.add("Tier " + fallback.tier().label() + " without a price of its own: " + fallback.label() + " (x "
                    + Decimals.plain(fallback.multiplier()) + (hasFees ? "; a fee is the same at every tier)." : ")."));
        }
        for (RegionRule region : card.regions()) {
            rules.add("Region " + region.region() + ": " + region.label() + " (x " + Decimals.plain(region.multiplier())
                    + ").");
        }
        return rules;
    }

    private static List<String> origin(OpenBook open, RateCard card) {
        Provenance provenance = card.provenance();
        List<String> lines = new ArrayList<>();
        lines.add("Source: " + source(open, provenance.source())
                + (provenance.placeToOpen().isEmpty() ? "" : ", " + provenance.placeToOpen())
                + (provenance.checkedOn() == null || isReadApart(card) ? "" : "; checked " + provenance.checkedOn())
                + "; holds "
                + PriceHistoryAnswer.period(card.period()) + ".");
        if (!provenance.agreeing().isEmpty()) {
            lines.add("Agreeing: " + String.join(", ", provenance.agreeing()) + ".");
        }
        if (!provenance.reason().isEmpty()) {
            lines.add("Why this one: " + provenance.reason()
                    + (provenance.reason().endsWith(".") ? "" : "."));
        }
        lines.addAll(card.notes());
        return lines;
    }

    private static String source(OpenBook open, String id) {
        for (Source source : open.book().info().sources()) {
            if (source.id().equals(id)) {
                return source.name() + (source.version().isEmpty() ? "" : " " + source.version());
            }
        }
        return id;
    }
}
