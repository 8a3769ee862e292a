package farthing.economics.quote;

import farthing.catalogue.ModelInfo;
import farthing.quantity.Currency;
import farthing.quantity.Money;
import farthing.rating.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotes for one call, ranked. What is free, priced in part or not at all never ranks: it stands apart.
 *
 * @param rankings one a currency, the currency with most quotes first; currencies never mix
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

    /** Wholly priced quotes of one currency, best first. */
    public record Ranking(Currency currency, List<Quote> quotes) {
        public Ranking {
            quotes = List.copyOf(quotes);
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

    /** Ties keep the order of the book. */
    public static Comparison of(List<Quote> quotes, List<Refusal> refused, Order order) {
        List<List<Quote>> ranked = new ArrayList<>();
        List<Quote> free = new ArrayList<>();
        List<Quote> partial = new ArrayList<>();
        List<Quote> unpriced = new ArrayList<>();
        for (Quote quote : quotes) {
            switch (quote.statement().status()) {
                case PRICED -> (quote.isFree() ? free : ofCurrency(ranked, quote)).add(quote);
                case PARTIAL -> partial.add(quote);
                case UNPRICED -> unpriced.add(quote);
            }
        }
        List<Ranking> rankings = new ArrayList<>();
        for (List<Quote> group : ranked) {
            group.sort(order == Order.SPEED ? bySpeed() : byCost());
            rankings.add(new Ranking(group.get(0).statement().currency(), group));
        }
        rankings.sort((a, b) -> Integer.compare(b.quotes().size(), a.quotes().size()));
        return new Comparison(rankings, free, partial, unpriced, refused);
    }

    private static List<Quote> ofCurrency(List<List<Quote>> groups, Quote quote) {
        for (List<Quote> group : groups) {
            if (group.get(0).statement().currency().equals(quote.statement().currency())) {
                return group;
            }
        }
        List<Quote> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    private static Comparator<Quote> byCost() {
        return (a, b) -> amount(a.statement()).compareTo(amount(b.statement()));
    }

    private static Comparator<Quote> bySpeed() {
        Comparator<Quote> fastestFirst =
                (a, b) -> speed(b.listing().info()).compareTo(speed(a.listing().info()));
        return fastestFirst.thenComparing(byCost());
    }

    private static BigDecimal amount(Statement statement) {
        Money contracted = statement.contracted();
        return contracted == null ? BigDecimal.ZERO : contracted.amount();
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
            BigDecimal amount = amount(quote.statement());
            least = least == null || amount.compareTo(least) < 0 ? amount : least;
            most = most == null || amount.compareTo(most) > 0 ? amount : most;
        }
        return least == null || most == null || ranking.quotes().size() < 2
                ? null
                : farthing.quantity.Decimals.divide(most, least);
    }
}
