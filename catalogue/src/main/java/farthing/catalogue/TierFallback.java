package farthing.catalogue;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/**
 * What holds for a unit whose service tier has no price of its own; printed wherever it is applied. A card without a
 * fallback for a tier leaves such units unpriced. A {@linkplain Family#isFee fee} is the same at every tier: of a batch
 * Anthropic's pages of its web search and code execution say so (read 2026-11-23), and OpenRouter's of its batches; that it
 * holds for every fee and tier is taken for granted.
 *
 * @param tier the tier it stands in for
 * @param multiplier of the standard price of what a model reads and writes; 1 takes it as it is
 * @param label the rule in words, such as "batch is half the standard price"
 */
public record TierFallback(ServiceTier tier, BigDecimal multiplier, String label) {
    public TierFallback {
        multiplier = Decimals.stripped(multiplier);
    }

    /** The rule for units on that meter. */
    public TierFallback on(Meter meter) {
        return meter.family().isFee()
                ? new TierFallback(tier, BigDecimal.ONE, "a fee is the same at every tier")
                : this;
    }
}
