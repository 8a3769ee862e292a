package farthing.economics.plan;

import farthing.catalogue.ModelInfo;
import farthing.catalogue.PriceBook;
import farthing.quantity.Currency;
import farthing.rating.PriceDesk;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import farthing.workload.plan.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * A model at a provider, with its prices of one instant.
 *
 * @param book that lists it, and other sellers of the same model
 * @param standard its listing and card, outside all windows of hours with a price of their own
 * @param batch the same in the batch tier, or null where it sells none
 * @param offPeak the same in its cheapest hours, or null where all hours cost the same
 * @param cache rules of its prompt cache, or null where none is used
 * @param cacheName name of the policy; empty for none
 */
public record Server(
        ModelChoice choice,
        PriceBook book,
        PriceDesk.Offer.Listed standard,
        PriceDesk.Offer.@Nullable Listed batch,
        PriceDesk.Offer.@Nullable Listed offPeak,
        CachePolicy.@Nullable Terms cache,
        String cacheName) {

    /** {@code provider/model}. */
    public String name() {
        return standard.found().provider().id() + "/"
                + standard.found().listing().id();
    }

    /** Whether what is kept in its cache is billed by the hour. */
    boolean billsStorage() {
        CachePolicy policy = cache == null ? null : CachePolicies.named(cacheName);
        return policy != null && policy.storage();
    }

    public ModelInfo info() {
        return standard.found().listing().info();
    }

    public Currency currency() {
        return standard.card().card().currency();
    }
}
