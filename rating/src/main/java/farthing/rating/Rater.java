package farthing.rating;

import farthing.catalogue.Contract;
import farthing.catalogue.Contract.Effect;
import farthing.catalogue.Meter;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.quantity.Money;
import farthing.rating.CardSelection.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The price of a call: a pure function of its usage, a rate card, the conditions and a contract. Exact. */
public final class Rater {
    private Rater() {}

    /** Whose prices, for contract terms. */
    public record Terms(Contract contract, String providerId, String modelId) {}

    public static Statement rate(Usage usage, RateCard card, Conditions conditions) {
        return rate(usage, card, conditions, null);
    }

    /**
     * Every unit of the usage ends in exactly one charge or among the unpriced. A card that charges per request bills
     * one request where the usage states none.
     *
     * @param terms contract to lay over the list, or null
     */
    public static Statement rate(Usage usage, RateCard card, Conditions conditions, @Nullable Terms terms) {
        return rate(usage, new CardSelection(card, conditions), terms);
    }

    static Statement rate(Usage usage, CardSelection selection, @Nullable Terms terms) {
        RateCard card = selection.card();
        Usage billed = selection.withRequest(usage);
        List<Group> groups = new ArrayList<>();
        List<UnpricedUnits> unpriced = new ArrayList<>();
        for (int cell = 0; cell < billed.size(); cell++) {
            Meter meter = billed.meter(cell);
            // No switch over types on the way of a start: linking one takes milliseconds.
            Choice choice = selection.choose(meter);
            if (choice instanceof Choice.Chosen chosen) {
                Effect effect = terms == null ? null : effect(terms, unitOrRate(meter, chosen), selection.tier());
                if (effect instanceof Effect.OwnPrice own
                        && !own.price().currency().equals(card.currency())) {
                    String reason = "the contract's price is in " + own.price().currency() + ", the list's in "
                            + card.currency();
                    unpriced.add(new UnpricedUnits(meter, billed.units(cell), reason));
                } else {
                    group(groups, chosen, effect).add(meter, billed.units(cell));
                }
            } else if (choice instanceof Choice.NoRate none) {
                unpriced.add(new UnpricedUnits(meter, billed.units(cell), none.reason()));
            }
        }
        long inputTokens = billed.inputTokens();
        List<Charge> charges = new ArrayList<>();
        for (Group group : groups) {
            group.charge(
                    charges,
                    inputTokens,
                    card,
                    terms == null ? "" : terms.contract().name());
        }
        return Statement.of(card.currency(), charges, unpriced);
    }

    /** Bands and minimums look at all units of a rate together; so must the contract. */
    static Meter unitOrRate(Meter unit, Choice.Chosen chosen) {
        return switch (chosen.tariff()) {
            case Tariff.Flat flat -> unit;
            case Tariff.Threshold threshold -> unit;
            case Tariff.Graduated graduated -> chosen.rate().meter();
            case Tariff.Rounded rounded -> chosen.rate().meter();
            case Tariff.TimeOfDay timeOfDay -> unit;
        };
    }

    static @Nullable Effect effect(Terms terms, Meter meter, ServiceTier tier) {
        return terms.contract().effectOn(terms.providerId(), terms.modelId(), meter, tier);
    }

    @SuppressWarnings("ReferenceEquality") // a selection gives meters that share a rate the very same choice
    private static Group group(List<Group> groups, Choice.Chosen chosen, @Nullable Effect effect) {
        for (Group group : groups) {
            if (group.chosen == chosen && Objects.equals(group.effect, effect)) {
                return group;
            }
        }
        Group group = new Group(chosen, effect);
        groups.add(group);
        return group;
    }

    /** Units of several meters that one rate and one term of the contract price together. */
    private static final class Group {
        private final Choice.Chosen chosen;
        private final @Nullable Effect effect;
        private final List<String> parts = new ArrayList<>();
        private BigDecimal units = BigDecimal.ZERO;

        Group(Choice.Chosen chosen, @Nullable Effect effect) {
            this.chosen = chosen;
            this.effect = effect;
        }

        void add(Meter meter, BigDecimal more) {
            units = units.add(more);
            if (!meter.equals(chosen.rate().meter())) {
                parts.add("covers " + more.toPlainString() + " " + meter);
            }
        }

        void charge(List<Charge> charges, long inputTokens, RateCard card, String contract) {
            Rate rate = chosen.rate();
            Provenance provenance = card.provenanceOf(rate);
            for (TariffLines.Line line : TariffLines.of(chosen.tariff(), units, inputTokens)) {
                Money amount = line.price().forUnits(line.units());
                List<String> basis = basis(line);
                Money contracted = amount;
                if (effect != null) {
                    basis = new ArrayList<>(basis);
                    contracted = contracted(amount, line, effect, contract, basis);
                }
                charges.add(
                        new Charge(rate.meter(), line.units(), line.price(), amount, contracted, basis, provenance));
            }
        }

        /** Most charges have no more reason than their rate's. */
        private List<String> basis(TariffLines.Line line) {
            if (line.basis().isEmpty() && parts.isEmpty()) {
                return chosen.basis();
            }
            List<String> basis = new ArrayList<>(chosen.basis());
            if (!line.basis().isEmpty()) {
                basis.add(line.basis());
            }
            basis.addAll(parts);
            return basis;
        }

        private static Money contracted(
                Money list, TariffLines.Line line, Effect effect, String contract, List<String> basis) {
            return switch (effect) {
                case Effect.Multiplier multiplier -> {
                    basis.add("contract " + contract + ": x "
                            + multiplier.factor().toPlainString());
                    yield list.multipliedBy(multiplier.factor());
                }
                case Effect.OwnPrice own -> {
                    basis.add("contract " + contract + ": " + own.price());
                    yield own.price().forUnits(line.units());
                }
            };
        }
    }
}
