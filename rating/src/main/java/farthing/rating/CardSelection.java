package farthing.rating;

import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the rate that prices a meter's units on a card, under given conditions. */
final class CardSelection {
    /** Variants are the input's own words: more meters than this are chosen anew each time. */
    private static final int REMEMBERED_MAX = 256;

    private final RateCard card;
    private final Conditions conditions;
    private final boolean chargesPerRequest;
    private final Map<Meter, Choice> remembered = new LinkedHashMap<>();
    private final List<Choice.Chosen> distinct = new ArrayList<>();

    CardSelection(RateCard card, Conditions conditions) {
        this.card = card;
        this.conditions = conditions;
        this.chargesPerRequest = chargesPerRequest(card);
    }

    RateCard card() {
        return card;
    }

    ServiceTier tier() {
        return conditions.tier();
    }

    /** The usage with one request where the card charges by request and the usage states none. */
    Usage withRequest(Usage usage) {
        return !chargesPerRequest || usage.has(Family.REQUESTS)
                ? usage
                : usage.plus(Usage.builder().add(Meter.REQUESTS, 1).build());
    }

    private static boolean chargesPerRequest(RateCard card) {
        for (RateTable table : card.tables()) {
            for (Rate rate : table.rates()) {
                if (rate.meter().family() == Family.REQUESTS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A rate or the reason why there is none. */
    sealed interface Choice {
        /**
         * @param tariff with multipliers applied and windows resolved
         * @param basis why, in the order applied
         */
        record Chosen(Rate rate, Tariff tariff, List<String> basis) implements Choice {
            public Chosen {
                basis = List.copyOf(basis);
            }
        }

        record NoRate(String reason) implements Choice {}
    }

    /** Own prices of the tier first, the narrower region before everywhere; then the tier's declared fallback. */
    Choice choose(Meter unit) {
        Choice known = remembered.get(unit);
        if (known != null) {
            return known;
        }
        Choice choice = sameAsBefore(found(unit));
        if (remembered.size() < REMEMBERED_MAX) {
            remembered.put(unit, choice);
        }
        return choice;
    }

    /** Meters that share a rate share the very choice, so that grouping them is a comparison of references. */
    private Choice sameAsBefore(Choice choice) {
        if (!(choice instanceof Choice.Chosen chosen)) {
            return choice;
        }
        for (Choice.Chosen known : distinct) {
            // most differ in the meter already, and tariffs are large to compare
            if (known.rate().meter().equals(chosen.rate().meter()) && known.equals(chosen)) {
                return known;
            }
        }
        distinct.add(chosen);
        return chosen;
    }

    private Choice found(Meter unit) {
        ServiceTier tier = conditions.tier();
        Choice own = inTables(tier, unit, null);
        if (own != null) {
            return own;
        }
        if (tier == ServiceTier.STANDARD) {
            return new Choice.NoRate("no price for " + unit);
        }
        TierFallback fallback = card.fallback(tier);
        if (fallback == null) {
            return new Choice.NoRate(
                    tier == ServiceTier.PROVISIONED
                            ? "served by capacity that is paid for by the hour: no price by the unit for " + unit
                            : "no " + tier.label() + " price for " + unit);
        }
        Choice standard = inTables(ServiceTier.STANDARD, unit, fallback.on(unit));
        return standard != null ? standard : new Choice.NoRate("no price for " + unit);
    }

    private @Nullable Choice inTables(ServiceTier tier, Meter unit, @Nullable TierFallback fallback) {
        if (!conditions.region().isEmpty()) {
            RateTable regional = card.table(tier, conditions.region());
            Choice choice = regional == null ? null : inTable(regional, unit, fallback, null);
            if (choice != null) {
                return choice;
            }
        }
        RateTable everywhere = card.table(tier, "");
        RegionRule surcharge = card.region(conditions.region());
        return everywhere == null
                ? null
                : inTable(everywhere, unit, fallback, surcharge != null && surcharge.raises(unit) ? surcharge : null);
    }

    private @Nullable Choice inTable(
            RateTable table, Meter unit, @Nullable TierFallback fallback, @Nullable RegionRule surcharge) {
        Rate best = null;
        for (Rate rate : table.rates()) {
            if (card.coverage().allows(rate.meter(), unit)
                    && (best == null
                            || rate.meter().specificity() > best.meter().specificity())) {
                best = rate;
            }
        }
        if (best == null) {
            return null;
        }
        for (Rate rate : table.rates()) {
            if (card.coverage().allows(rate.meter(), unit) && !rate.meter().contains(best.meter())) {
                return new Choice.NoRate("both " + best.meter() + " and " + rate.meter() + " could price " + unit);
            }
        }
        return chosen(table, best, fallback, surcharge);
    }

    private Choice chosen(RateTable table, Rate rate, @Nullable TierFallback fallback, @Nullable RegionRule surcharge) {
        List<String> basis = new ArrayList<>();
        basis.add(table.tier().label() + " price" + (table.region().isEmpty() ? "" : " in " + table.region()));
        Tariff tariff = rate.tariff();
        if (fallback != null) {
            basis.add("no own " + fallback.tier().label() + " price: " + fallback.label());
            tariff = multiplied(tariff, fallback.multiplier());
        }
        if (surcharge != null) {
            basis.add(surcharge.label());
            tariff = multiplied(tariff, surcharge.multiplier());
        } else if (table.region().isEmpty() && card.distinguishes(conditions.region())) {
            basis.add("no own price in " + conditions.region() + ": the price everywhere");
        }
        return new Choice.Chosen(rate, atInstant(tariff, basis), basis);
    }

    private static Tariff multiplied(Tariff tariff, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? tariff : tariff.multipliedBy(factor);
    }

    private Tariff atInstant(Tariff tariff, List<String> basis) {
        // The commonest case apart: linking a switch over types takes milliseconds of a start.
        if (tariff instanceof Tariff.Flat) {
            return tariff;
        }
        return switch (tariff) {
            case Tariff.TimeOfDay timeOfDay -> {
                for (Window window : timeOfDay.windows()) {
                    if (window.contains(conditions.at())) {
                        basis.add("window " + window.text());
                        yield atInstant(window.tariff(), basis);
                    }
                }
                basis.add("outside " + timeOfDay.windows().get(0).text());
                yield atInstant(timeOfDay.otherwise(), basis);
            }
            case Tariff.Rounded rounded ->
                new Tariff.Rounded(atInstant(rounded.tariff(), basis), rounded.minimum(), rounded.increment());
            case Tariff.Flat flat -> flat;
            case Tariff.Threshold threshold -> threshold;
            case Tariff.Graduated graduated -> graduated;
        };
    }
}
