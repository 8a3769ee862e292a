package farthing.formats.book;

import farthing.catalogue.Listing;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a book says of a listing besides its prices, as one text a key. */
final class ListingFacts {
    private static final List<String> PRICED = List.of("id", "cards");

    private ListingFacts() {}

    /** @param card that holds, or null */
    static Map<String, String> of(Listing listing, @Nullable RateCard card) {
        Map<String, String> facts = new LinkedHashMap<>();
        Obj document = BookWriter.listing(listing, Currency.USD);
        for (int i = 0; i < document.size(); i++) {
            if (!PRICED.contains(document.key(i))) {
                facts.put(document.key(i), text(document.value(i)));
            }
        }
        if (card != null) {
            addCard(facts, card);
        }
        return facts;
    }

    private static void addCard(Map<String, String> facts, RateCard card) {
        facts.put("source", card.provenance().source());
        for (TierFallback fallback : card.fallbacks()) {
            facts.put("tiers." + fallback.tier().label() + ".multiplier", Decimals.plain(fallback.multiplier()));
        }
        for (RegionRule region : card.regions()) {
            facts.put("regions." + region.region() + ".multiplier", Decimals.plain(region.multiplier()));
        }
        for (RateTable table : card.tables()) {
            for (Rate rate : table.rates()) {
                if (rate.tariff() instanceof Tariff.Rounded rounded) {
                    String place = table.region() + "." + table.tier().label() + "." + rate.meter();
                    facts.put(
                            "rounding" + (table.region().isEmpty() ? place : "." + place),
                            "minimum " + Decimals.plain(rounded.minimum()) + ", increment "
                                    + Decimals.plain(rounded.increment()));
                }
            }
        }
    }

    private static String text(Doc value) {
        return value instanceof Doc.Text text ? text.value() : JsonText.compact(value);
    }
}
