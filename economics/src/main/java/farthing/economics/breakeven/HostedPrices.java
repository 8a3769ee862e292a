package farthing.economics.breakeven;

import farthing.catalogue.Contract;
import farthing.catalogue.Listing;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provider;
import farthing.economics.quote.Quote;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who host the same open-weight model ask for a request: one offer a seller, in USD, wholly priced and not free.
 *
 * @param quotes by rising price
 */
public record HostedPrices(List<Quote> quotes) {
    public HostedPrices {
        quotes = List.copyOf(quotes);
    }

    /**
     * @param names by which sellers list the model; the first that a seller has stands
     * @param contract laid over the list, or null
     */
    public static HostedPrices of(
            PriceBook book, List<String> names, Usage usage, Conditions conditions, @Nullable Contract contract) {
        List<Quote> quotes = new ArrayList<>();
        for (Provider provider : book.providers()) {
            Listing listing = listing(book, provider, names);
            Quote quote = listing == null ? null : Quote.of(provider, listing, usage, conditions, contract);
            if (quote != null && isComparable(quote)) {
                quotes.add(quote);
            }
        }
        quotes.sort(Comparator.comparing(HostedPrices::price));
        return new HostedPrices(quotes);
    }

    static @Nullable Listing listing(PriceBook book, Provider provider, List<String> names) {
        for (String name : names) {
            Listing listing = book.named(provider.id(), name);
            if (listing != null) {
                return listing;
            }
        }
        return null;
    }

    /** Whether it is an amount in USD for all of the request. */
    public static boolean isComparable(Quote quote) {
        return quote.statement().status() == Statement.Status.PRICED
                && quote.statement().currency().equals(Currency.USD)
                && !quote.isFree();
    }

    /** USD of a request. */
    public static BigDecimal price(Quote quote) {
        Money contracted = quote.statement().contracted();
        return contracted == null ? BigDecimal.ZERO : contracted.amount();
    }

    /** Null where nobody sells it. */
    public @Nullable Quote cheapest() {
        return quotes.isEmpty() ? null : quotes.get(0);
    }

    /** The middle one, the cheaper of two; null where nobody sells it. */
    public @Nullable Quote median() {
        return quotes.isEmpty() ? null : quotes.get((quotes.size() - 1) / 2);
    }
}
