package farthing.economics.quote;

import farthing.catalogue.ModelInfo;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.ExchangeRate;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotes for one call, ranked. What is free, priced in part or not at all never ranks: it stands apart.
 *
 * @param rankings one a currency, the currency with most quotes first; without a given rate currencies never mix
 * @param free wholly priced at nothing
 * @param partial some units without a price: the subtotal is no total
 * @param unpriced no unit with a price
 * @param refused what cannot take the call
 */
public record Comparison(
        List<Ranking> rankings, List<Quote> free, List<Quote> partial, List<Quote> unpriced, List<Refusal> refused) {

    public Comparison {
        rankings = List.copyOf(rankings);
        free = List.copyOf(free);
        partial = List.copyOf(partial);
        unpriced = List.copyOf(unpriced);
        refused = List.copyOf(refused);
    }

    /**
     * Wholly priced quotes in one currency, or brought to it by the rates, best first.
     *
     * @param rates what its user gave; empty where every quote is in the currency already
     */
    public record Ranking(Currency currency, List<Quote> quotes, List<ExchangeRate> rates) {
        public Ranking {
            quotes = List.copyOf(quotes);
            rates = List.copyOf(rates);
        }

        /** The contracted amount in the currency of the ranking, exact. */
        public Money amount(Quote quote) {
            Money contracted = quote.statement().contracted();
            return contracted == null ? Money.zero(currency) : common(contracted, rates);
        }
    }

    /** A model that cannot take the call, and why. */
    public record Refusal(String name, String reason) {}

    /** What decides the rank. */
    public enum Order {
        /** The least amount first. */
        COST,
        /** The fastest decoding first, unknown speeds last. */
        SPEED
    }

    /**
     * Ties keep the order of the book.
     *
     * @param rates by which amounts of one currency may rank beside those of another; without them currencies stay apart
     */
    public static Comparison of(List<Quote> quotes, List<Refusal> refused, Order order, List<ExchangeRate> rates) {
        List<List<Quote>> ranked = new ArrayList<>();
        List<Quote> free = new ArrayList<>();
        List<Quote> partial = new ArrayList<>();
        List<Quote> unpriced = new ArrayList<>();
        for (Quote quote : quotes) {
            switch (quote.statement().status()) {
                case PRICED -> (quote.isFree() ? free : ofCurrency(ranked, quote, rates)).add(quote);
                case PARTIAL -> partial.add(quote);
                case UNPRICED -> unpriced.add(quote);
            }
        }
        List<Ranking> rankings = new ArrayList<>();
        for (List<Quote> group : ranked) {
            group.sort(order == Order.SPEED ? bySpeed(rates) : byCost(rates));
            Currency common = common(group.get(0), rates);
            boolean mixed = group.stream()
                    .anyMatch(quote -> !quote.statement().currency().equals(common));
            rankings.add(new Ranking(common, group, mixed ? rates : List.of()));
        }
        rankings.sort((a, b) -> Integer.compare(b.quotes().size(), a.quotes().size()));
        return new Comparison(rankings, free, partial, unpriced, refused);
    }

    private static List<Quote> ofCurrency(List<List<Quote>> groups, Quote quote, List<ExchangeRate> rates) {
        for (List<Quote> group : groups) {
            if (common(group.get(0), rates).equals(common(quote, rates))) {
                return group;
            }
        }
        List<Quote> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    private static Currency common(Quote quote, List<ExchangeRate> rates) {
        return common(Money.zero(quote.statement().currency()), rates).currency();
    }

    /** By the first rate of its currency, or as it is. */
    private static Money common(Money money, List<ExchangeRate> rates) {
        for (ExchangeRate rate : rates) {
            if (rate.from().equals(money.currency())) {
                return rate.convert(money);
            }
        }
        return money;
    }

    private static Comparator<Quote> byCost(List<ExchangeRate> rates) {
        return (a, b) -> amount(a, rates).compareTo(amount(b, rates));
    }

    private static Comparator<Quote> bySpeed(List<ExchangeRate> rates) {
        Comparator<Quote> fastestFirst =
                (a, b) -> speed(b.listing().info()).compareTo(speed(a.listing().info()));
        return fastestFirst.thenComparing(byCost(rates));
    }

    private static BigDecimal amount(Quote quote, List<ExchangeRate> rates) {
        Money contracted = quote.statement().contracted();
        return contracted == null ? BigDecimal.ZERO : common(contracted, rates).amount();
    }

    private static BigDecimal speed(ModelInfo info) {
        BigDecimal speed = info.decodeTokensPerSecond();
        return speed == null ? BigDecimal.ZERO : speed;
    }

    /** How many times the dearest quote costs what the cheapest does, or null where fewer than two rank. */
    public static @Nullable BigDecimal spread(Ranking ranking) {
        BigDecimal least = null;
        BigDecimal most = null;
        for (Quote quote : ranking.quotes()) {
            BigDecimal amount = ranking.amount(quote).amount();
            least = least == null || amount.compareTo(least) < 0 ? amount : least;
            most = most == null || amount.compareTo(most) > 0 ? amount : most;
        }
        return least == null || most == null || ranking.quotes().size() < 2 ? null : Decimals.divide(most, least);
    }
}
