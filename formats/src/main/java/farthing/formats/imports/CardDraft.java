package farthing.formats.imports;

import farthing.catalogue.Coverage;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.TierFallback;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rate card while a model's fields are read. */
final class CardDraft {
    private final Findings findings;
    private final Map<Place, RateSheet> sheets = new LinkedHashMap<>();
    private final List<RegionRule> regions = new ArrayList<>();
    private final List<TierFallback> fallbacks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private record Place(ServiceTier tier, String region) {}

    CardDraft(Findings findings) {
        this.findings = findings;
    }

    /** The rates of a tier in a region (empty for everywhere). */
    RateSheet sheet(ServiceTier tier, String region) {
        return sheets.computeIfAbsent(new Place(tier, region), p -> new RateSheet(findings));
    }

    RateSheet standard() {
        return sheet(ServiceTier.STANDARD, "");
    }

    void region(String region, BigDecimal multiplier, String label) {
        regions.add(new RegionRule(region, multiplier, label));
    }

    void fallback(ServiceTier tier, BigDecimal multiplier, String label) {
        fallbacks.add(new TierFallback(tier, multiplier, label));
    }

    void note(String note) {
        notes.add(note);
    }

    /** What was read; no tables if nothing has a price. */
    RateCard build(EffectivePeriod period, Currency currency, Coverage coverage, Provenance provenance) {
        List<RateTable> tables = new ArrayList<>();
        sheets.forEach((place, sheet) -> {
            List<Rate> rates = sheet.rates();
            if (!rates.isEmpty()) {
                tables.add(new RateTable(place.tier(), place.region(), rates));
            }
        });
        List<RegionRule> rules = regions.stream()
                .sorted(Comparator.comparing(RegionRule::region))
                .toList();
        List<TierFallback> tiers = fallbacks.stream()
                .sorted(Comparator.comparing(TierFallback::tier))
                .toList();
        return new RateCard(period, currency, ordered(tables), tiers, rules, coverage, provenance, notes);
    }

    /** Everywhere first, then region by region, each by tier: the order in which books are written. */
    static List<RateTable> ordered(List<RateTable> tables) {
        return tables.stream()
                .sorted(Comparator.comparing(RateTable::region).thenComparing(RateTable::tier))
                .toList();
    }
}
