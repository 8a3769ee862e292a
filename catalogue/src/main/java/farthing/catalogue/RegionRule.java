package farthing.catalogue;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/**
 * A surcharge for a region or residency: every price of tokens times the multiplier. What is counted beside the tokens, such
 * as a search, costs there what it costs everywhere: Anthropic's page names each class of token and nothing else.
 *
 * @param region the provider's own name, such as {@code us}
 * @param multiplier 1.1 is ten percent more
 * @param label the rule in words
 */
public record RegionRule(String region, BigDecimal multiplier, String label) {
    public RegionRule {
        multiplier = Decimals.stripped(multiplier);
    }

    /** Whether units on that meter cost more there. */
    public boolean raises(Meter meter) {
        return meter.family() == Family.TOKENS;
    }
}
