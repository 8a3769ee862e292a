package farthing.economics.traffic;

import farthing.catalogue.Contract;
import farthing.catalogue.Listing;
import farthing.catalogue.NameResolver;
import farthing.catalogue.PriceBook;
import farthing.catalogue.RateCard;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.PriceDesk;
import farthing.rating.PriceDesk.Offer;
import farthing.rating.ResolvedCard;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Prices calls by the million: in whole numbers where the card allows it, else by full statements. */
public final class CallPricer {
    private final PriceDesk desk;
    private final boolean explained;

    /** @param contract laid over the list, or null */
    public CallPricer(PriceBook book, @Nullable Contract contract) {
        this(book, contract, false);
    }

    /**
     * @param contract laid over the list, or null
     * @param explained whether results shall carry their derivation
     */
    public CallPricer(PriceBook book, @Nullable Contract contract, boolean explained) {
        this.desk = new PriceDesk(new NameResolver(book), contract);
        this.explained = explained;
    }

    /** Collects charges, or null if no derivation is wanted. */
    @Nullable
    Derivation derivation() {
        return explained ? new Derivation() : null;
    }

    /** Who sells and what; both empty where a trace names no model. */
    public record Name(String provider, String model) {
        @Override
        public String toString() {
            return provider.isEmpty() ? model : provider + "/" + model;
        }
    }

    /**
     * What a call costs.
     *
     * @param list null where no unit has a price
     * @param contracted null where no unit has a price
     * @param reason why not every unit has a price; empty if each has
     */
    record Amounts(@Nullable BigDecimal list, @Nullable BigDecimal contracted, String reason) {
        boolean isComplete() {
            return reason.isEmpty();
        }

        /** What is due as far as it is known. */
        BigDecimal due() {
            return contracted == null ? BigDecimal.ZERO : contracted;
        }

        Amounts plus(Amounts other) {
            return new Amounts(
                    sum(list, other.list), sum(contracted, other.contracted), reason.isEmpty() ? other.reason : reason);
        }

        private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other : other == null ? one : one.add(other);
        }
    }

    public PriceBook book() {
        return desk.book();
    }

    /** Currency in which totals are kept: amounts in another one are named, never mixed in. */
    public Currency currency() {
        return book().info().currency();
    }

    /** The listing that the name means under the conditions, or null if there is none. */
    @Nullable
    Listing listing(Name name, Conditions conditions) {
        return offer(name, conditions) instanceof Offer.Listed listed
                ? listed.found().listing()
                : null;
    }

    /** Id of who sells under the name, or empty if there is none. */
    String seller(Name name, Conditions conditions) {
        return offer(name, conditions) instanceof Offer.Listed listed
                ? listed.found().provider().id()
                : "";
    }

    /** The card of the name under the conditions, or null if there is none. */
    @Nullable
    RateCard card(Name name, Conditions conditions) {
        return offer(name, conditions) instanceof Offer.Listed listed
                ? listed.card().card()
                : null;
    }

    private Offer offer(Name name, Conditions conditions) {
        return desk.offer(name.provider(), name.model(), conditions);
    }

    /**
     * What the usage costs; nothing, with the reason, where the name or the instant has no price.
     *
     * @param derivation takes the charges, or null
     */
    Amounts price(Name name, Usage usage, Conditions conditions, @Nullable Derivation derivation) {
        return price(name, usage, conditions, derivation, null);
    }

    /** @param parts takes what each kind of units adds to the amount, or null */
    Amounts price(
            Name name, Usage usage, Conditions conditions, @Nullable Derivation derivation, @Nullable KindSums parts) {
        if (name.model().isEmpty()) {
            return new Amounts(null, null, "the trace names no model; name one with --model");
        }
        return switch (offer(name, conditions)) {
            case Offer.Listed listed -> price(name, listed, usage, derivation, parts);
            case Offer.NotListed none -> new Amounts(null, null, none.reason());
        };
    }

    private Amounts price(
            Name name, Offer.Listed listed, Usage usage, @Nullable Derivation derivation, @Nullable KindSums parts) {
        ResolvedCard card = listed.card();
        Currency priced = card.card().currency();
        if (!priced.equals(currency())) {
            return new Amounts(
                    null,
                    null,
                    listed.found().listing().id() + " is priced in " + priced + ", the book's totals are in "
                            + currency() + "; give a dated rate of your own first");
        }
        boolean byLongs = listed.terms() == null;
        long[] cells = parts == null ? null : parts.cells(usage.size());
        long amount = byLongs ? card.amount(usage, cells) : ResolvedCard.NOT_BY_LONGS;
        if (amount != ResolvedCard.NOT_BY_LONGS) {
            if (parts != null) {
                parts.add(card, usage, amount);
            }
            if (derivation != null && !derivation.add(name, card, usage)) {
                derivation.add(name, listed.statement(usage));
            }
            BigDecimal exact = card.decimal(amount);
            return new Amounts(exact, exact, "");
        }
        Statement statement = listed.statement(usage);
        if (derivation != null) {
            derivation.add(name, statement);
        }
        if (parts != null) {
            parts.add(statement);
        }
        Money list = statement.list();
        Money contracted = statement.contracted();
        return new Amounts(
                list == null ? null : list.amount(),
                contracted == null ? null : contracted.amount(),
                statement.reason());
    }
}
