package farthing.catalogue;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/**
 * A surcharge for a region or residency: every price of the card times the multiplier.
 *
 * @param region the provider's own name, such as {@code us}
 * @param multiplier 1.1 is ten percent more
 * @param label the rule in words
 */
public record RegionRule(String region, BigDecimal multiplier, String label) {
    public RegionRule {
        multiplier = Decimals.stripped(multiplier);
    }
}
