package farthing.economics.quote;

import farthing.catalogue.Contract;
import farthing.catalogue.Listing;
import farthing.catalogue.Provider;
import farthing.catalogue.RateCard;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.rating.Conditions;
import farthing.rating.Rater;
import farthing.rating.Statement;
import farthing.rating.UnpricedUnits;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seller's price for a usage.
 *
 * @param card that held, or null if none did at the instant
 */
public record Quote(
        Provider provider, Listing listing, @Nullable RateCard card, Usage usage, Statement statement) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** @param contract laid over the list, or null */
    public static Quote of(
            Provider provider, Listing listing, Usage usage, Conditions conditions, @Nullable Contract contract) {
        RateCard card = listing.cardAt(conditions.at());
        if (card == null) {
            return new Quote(provider, listing, null, usage, undated(listing, usage, conditions));
        }
        boolean holds = contract != null && contract.period().contains(conditions.at());
        Rater.Terms terms = contract == null || !holds ? null : new Rater.Terms(contract, provider.id(), listing.id());
        return new Quote(provider, listing, card, usage, Rater.rate(usage, card, conditions, terms));
    }

    private static Statement undated(Listing listing, Usage usage, Conditions conditions) {
        String reason = "no price of " + listing.id() + " is known for " + conditions.at()
                + nearest(listing.cards(), conditions.at());
        List<UnpricedUnits> unpriced = new ArrayList<>();
        for (int cell = 0; cell < usage.size(); cell++) {
            unpriced.add(new UnpricedUnits(usage.meter(cell), usage.units(cell), reason));
        }
        return Statement.unpriced(farthing.quantity.Currency.USD, unpriced, reason);
    }

    /** Where prices are known, for one who asks before the first or after the last. */
    private static String nearest(List<RateCard> cards, Instant at) {
        if (cards.isEmpty()) {
            return "";
        }
        Instant first = cards.get(0).period().from();
        Instant last = cards.get(cards.size() - 1).period().to();
        if (first != null && at.isBefore(first)) {
            return "; the first known one holds from " + first;
        }
        return last == null || at.isBefore(last) ? "" : "; the last known one held to " + last;
    }

    /** {@code provider/model}. */
    public String name() {
        return provider.id() + "/" + listing.id();
    }

    /**
     * Whether it is wholly priced and costs nothing, or its output does: a model that answers has a price for answers,
     * so that a zero there marks an embedding or an unknown. Such a quote never ranks as cheapest.
     */
    public boolean isFree() {
        Money contracted = statement.contracted();
        if (statement.status() != Statement.Status.PRICED || contracted == null) {
            return false;
        }
        return contracted.isZero()
                || statement.charges().stream()
                        .anyMatch(c ->
                                c.meter().isOutputTokens() && c.contracted().isZero());
    }

    /** Contracted amount per million tokens of input and output together; null without price or tokens. */
    public @Nullable Money blended() {
        BigDecimal tokens = BigDecimal.valueOf(usage.inputTokens()).add(BigDecimal.valueOf(usage.outputTokens()));
        Money contracted = statement.contracted();
        if (contracted == null || tokens.signum() == 0) {
            return null;
        }
        return new Money(Decimals.divide(contracted.amount().multiply(MILLION), tokens), contracted.currency());
    }
}
