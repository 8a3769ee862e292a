package farthing.formats.usage;

import farthing.quantity.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider or gateway says a call cost, in US dollars: kept to reconcile, never used as a price.
 *
 * @param charged to the account that made the call; 0 is what a gateway charges on the customer's own key
 * @param field that states it, such as {@code usage.cost}
 * @param ownKey whether the provider underneath billed the customer's own key, so that {@code charged} is not the cost
 * @param upstream what the provider underneath charged, or null if not stated
 */
public record Claim(
        Money charged,
        String field,
        boolean ownKey,
        @Nullable Money upstream) {}
