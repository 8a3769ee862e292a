package farthing.rating;

import farthing.catalogue.Contract;
import farthing.catalogue.Listing;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.RateCard;
import farthing.catalogue.Resolution;
import farthing.catalogue.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a call comes with names and leaves with a price: provider and model are found in the book, the card that holds
 * at the instant is taken and the contract laid over it. Names and cards once found are remembered, so that the next
 * call of the same model costs a look-up. For one thread.
 *
 * <pre>{@code
 * PriceDesk desk = new PriceDesk(new NameResolver(book), null);
 * Statement statement = desk.statement("anthropic", "claude-sonnet-4-6", usage, Conditions.standardAt(at));
 * }</pre>
 */
public final class PriceDesk {
    /** So many names are remembered at most; the one met first makes room. */
    private static final int NAMES_MAX = 4096;

    private final NameResolver names;
    private final @Nullable Contract contract;
    private final Map<Name, Remembered> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Remembered> eldest) {
            return size() > NAMES_MAX;
        }
    };

    private record Name(String provider, String model) {}

    /** @param contract laid over the list while its period lasts, or null */
    public PriceDesk(NameResolver names, @Nullable Contract contract) {
        this.names = names;
        this.contract = contract;
    }

    public PriceBook book() {
        return names.book();
    }

    /** What a name comes to at an instant. */
    public sealed interface Offer {
        /**
         * @param found the listing and how the name led to it
         * @param card that holds then, resolved for the conditions
         * @param terms of the contract, or null if none holds then
         */
        record Listed(Resolution.Found found, ResolvedCard card, Rater.@Nullable Terms terms) implements Offer {
            public Statement statement(Usage usage) {
                return card.rate(usage, terms);
            }
        }

        /**
         * @param reason in words, with the nearest names
         * @param nearest names as {@code provider/model}, best first
         */
        record NotListed(String reason, List<String> nearest) implements Offer {}
    }

    /**
     * The charges of a call. A name that the book does not hold, or not at that instant, makes it UNPRICED with the
     * reason and the nearest names.
     *
     * @param provider id or alias, or null for a bare model name
     */
    public Statement statement(@Nullable String provider, String model, Usage usage, Conditions conditions) {
        return switch (offer(provider, model, conditions)) {
            case Offer.Listed listed -> listed.statement(usage);
            case Offer.NotListed none -> unpriced(usage, none.reason());
        };
    }

    /**
     * The card for calls of that model under those conditions, or why there is none.
     *
     * @param provider id or alias, or null for a bare model name
     */
    public Offer offer(@Nullable String provider, String model, Conditions conditions) {
        Name name = new Name(provider == null ? "" : provider, model);
        Remembered known = remembered.get(name);
        if (known == null) {
            known = new Remembered(names.resolve(provider, model), contract);
            remembered.put(name, known);
        }
        return known.offer(conditions);
    }

    private Statement unpriced(Usage usage, String reason) {
        List<UnpricedUnits> units = new ArrayList<>();
        for (int cell = 0; cell < usage.size(); cell++) {
            units.add(new UnpricedUnits(usage.meter(cell), usage.units(cell), reason));
        }
        return Statement.unpriced(book().info().currency(), units, reason);
    }

    /** What a name means, and its cards as far as they were asked for. */
    private static final class Remembered {
        private final Resolution resolution;
        private final @Nullable Contract contract;
        private final List<Sold> cards = new ArrayList<>();

        Remembered(Resolution resolution, @Nullable Contract contract) {
            this.resolution = resolution;
            this.contract = contract;
        }

        Offer offer(Conditions conditions) {
            return switch (resolution) {
                case Resolution.Found found -> offer(found, conditions);
                case Resolution.Unknown unknown -> notListed(unknown.reason(), "nearest", unknown.nearest());
                case Resolution.Ambiguous ambiguous ->
                    notListed(ambiguous.reason(), "candidates", ambiguous.candidates());
            };
        }

        private Offer offer(Resolution.Found found, Conditions conditions) {
            RateCard card = found.listing().cardAt(conditions.at());
            return card == null
                    ? noCard(found, conditions.at())
                    : sold(found, card).offer(conditions);
        }

        @SuppressWarnings("ReferenceEquality") // cards of one listing; comparing their content would cost more
        private Sold sold(Resolution.Found found, RateCard card) {
            for (Sold sold : cards) {
                if (sold.card == card) {
                    return sold;
                }
            }
            Sold sold = new Sold(found, card, contract);
            cards.add(sold);
            return sold;
        }

        private static Offer notListed(String reason, String label, List<String> names) {
            String shown = names.isEmpty() ? "" : "; " + label + ": " + String.join(", ", names);
            return new Offer.NotListed(reason + shown, names);
        }

        private static Offer noCard(Resolution.Found found, Instant at) {
            Listing listing = found.listing();
            String name = found.provider().id() + "/" + listing.id();
            List<String> periods = listing.cards().stream()
                    .map(card -> card.period().toString())
                    .toList();
            String known = periods.isEmpty() ? "no price is known at all" : "known for " + String.join(", ", periods);
            return new Offer.NotListed("no price of " + name + " is known at " + at + "; " + known, List.of(name));
        }
    }

    /** A card as it was resolved for the conditions met so far: by tier, region and the windows that were open. */
    private static final class Sold {
        private static final BitSet NO_WINDOWS = new BitSet();

        private final Resolution.Found found;
        private final RateCard card;
        private final @Nullable Contract contract;
        private final Rater.@Nullable Terms terms;
        private final List<Window> windows;
        private final List<Resolved> resolved = new ArrayList<>();

        private record Resolved(Conditions conditions, BitSet open, boolean underContract, Offer.Listed offer) {}

        Sold(Resolution.Found found, RateCard card, @Nullable Contract contract) {
            this.found = found;
            this.card = card;
            this.contract = contract;
            this.terms = contract == null
                    ? null
                    : new Rater.Terms(
                            contract, found.provider().id(), found.listing().id());
            this.windows = card.windows();
        }

        Offer offer(Conditions conditions) {
            String region = card.distinguishes(conditions.region()) ? conditions.region() : "";
            BitSet open = windows.isEmpty() ? NO_WINDOWS : open(conditions.at());
            boolean underContract = contract != null && contract.period().contains(conditions.at());
            for (Resolved known : resolved) {
                if (known.conditions().tier() == conditions.tier()
                        && known.conditions().region().equals(region)
                        && known.underContract() == underContract
                        && known.open().equals(open)) {
                    return known.offer();
                }
            }
            Conditions here = new Conditions(conditions.at(), conditions.tier(), region);
            Offer.Listed offer = new Offer.Listed(found, ResolvedCard.of(card, here), underContract ? terms : null);
            resolved.add(new Resolved(here, open, underContract, offer));
            return offer;
        }

        private BitSet open(Instant at) {
            BitSet open = new BitSet(windows.size());
            for (int i = 0; i < windows.size(); i++) {
                open.set(i, windows.get(i).contains(at));
            }
            return open;
        }
    }
}
