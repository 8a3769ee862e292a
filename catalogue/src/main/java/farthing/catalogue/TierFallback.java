package farthing.catalogue;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/**
 * What holds for a unit whose service tier has no price of its own; printed wherever it is applied. A card without a
 * fallback for a tier leaves such units unpriced.
 *
 * @param tier the tier it stands in for
 * @param multiplier of the standard price; 1 takes the standard price as it is
 * @param label the rule in words, such as "batch is half the standard price"
 */
public record TierFallback(ServiceTier tier, BigDecimal multiplier, String label) {
    public TierFallback {
        multiplier = Decimals.stripped(multiplier);
    }
}
