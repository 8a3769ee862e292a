package farthing.catalogue;

import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All tariffs of one model at one provider over one effective period.
 *
 * @param tables by tier and region; the plain standard table may be absent only if nothing is priced
 * @param fallbacks for tiers without prices of their own
 * @param regions surcharges by region
 * @param coverage which narrower units a rate may price
 * @param notes what a reader should know, such as dropped fields or a known oddity
 */
public record RateCard(
        EffectivePeriod period,
        Currency currency,
        List<RateTable> tables,
        List<TierFallback> fallbacks,
        List<RegionRule> regions,
        Coverage coverage,
        Provenance provenance,
        List<String> notes) {

    public RateCard {
        tables = List.copyOf(tables);
        fallbacks = List.copyOf(fallbacks);
        regions = List.copyOf(regions);
        notes = List.copyOf(notes);
        for (RateTable table : tables) {
            for (Rate rate : table.rates()) {
                Currency priced = rate.tariff().listPrice().currency();
                if (!priced.equals(currency)) {
                    throw new IllegalArgumentException(
                            rate.meter() + " is priced in " + priced + ", the card in " + currency);
                }
            }
        }
    }

    /** Where a rate of it was read. */
    public Provenance provenanceOf(Rate rate) {
        Provenance own = rate.provenance();
        return own == null ? provenance : own;
    }

    /**
     * Where the price as a whole was read: of its standard rates' provenances the {@linkplain Provenance#older oldest}; where
     * there are no such rates, that of the card.
     */
    public Provenance oldest() {
        return standardRates().stream()
                .map(this::provenanceOf)
                .reduce(Provenance::older)
                .orElse(provenance);
    }

    /** The rates of the plain standard table; none where there is no such table. */
    public List<Rate> standardRates() {
        RateTable standard = table(ServiceTier.STANDARD, "");
        return standard == null ? List.of() : standard.rates();
    }

    /** The table of exactly that tier and region, or null. */
    public @Nullable RateTable table(ServiceTier tier, String region) {
        for (RateTable table : tables) {
            if (table.tier() == tier && table.region().equals(region)) {
                return table;
            }
        }
        return null;
    }

    public @Nullable TierFallback fallback(ServiceTier tier) {
        for (TierFallback fallback : fallbacks) {
            if (fallback.tier() == tier) {
                return fallback;
            }
        }
        return null;
    }

    public @Nullable RegionRule region(String region) {
        for (RegionRule rule : regions) {
            if (rule.region().equals(region)) {
                return rule;
            }
        }
        return null;
    }

    /** Whether prices depend on that region at all; if not, a call from there costs what it costs everywhere. */
    public boolean distinguishes(String region) {
        return !region.isEmpty()
                && (region(region) != null
                        || tables.stream().anyMatch(table -> table.region().equals(region)));
    }

    /** The regions on which prices depend, each once. */
    public List<String> regionNames() {
        List<String> names = new ArrayList<>();
        regions.forEach(rule -> names.add(rule.region()));
        for (RateTable table : tables) {
            if (!table.region().isEmpty() && !names.contains(table.region())) {
                names.add(table.region());
            }
        }
        return names;
    }

    /** Every window of the card once: which of them are open at an instant decides its prices. */
    public List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        for (RateTable table : tables) {
            for (Rate rate : table.rates()) {
                for (Window window : rate.tariff().windows()) {
                    if (windows.stream().noneMatch(window::hasHoursOf)) {
                        windows.add(window);
                    }
                }
            }
        }
        return windows;
    }

    /** The rate of exactly that meter in the plain standard table, or null. */
    public @Nullable Rate standardRate(Meter meter) {
        for (Rate rate : standardRates()) {
            if (rate.meter().equals(meter)) {
                return rate;
            }
        }
        return null;
    }

    /** Whether every price of the standard table is 0; such a card never ranks as cheapest. */
    public boolean isFree() {
        List<Rate> rates = standardRates();
        return !rates.isEmpty()
                && rates.stream().allMatch(rate -> rate.tariff().listPrice().isFree());
    }
}
