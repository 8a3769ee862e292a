package farthing.catalogue.terms;

import java.math.BigDecimal;

/**
 * Tokens of one call as limits look at them: means, so decimal.
 *
 * @param uncached input that was neither read from nor written to a cache
 * @param cacheRead input read from a cache
 * @param cacheWrite input written to a cache
 * @param output generated, reasoning included
 * @param maxOutput the cap that the request states; the mean output where it states none
 */
public record CallTokens(
        BigDecimal uncached, BigDecimal cacheRead, BigDecimal cacheWrite, BigDecimal output, BigDecimal maxOutput) {

    /** A call without caching that states no cap. */
    public static CallTokens of(long input, long output) {
        BigDecimal written = BigDecimal.valueOf(output);
        return new CallTokens(BigDecimal.valueOf(input), BigDecimal.ZERO, BigDecimal.ZERO, written, written);
    }

    /** All input, cached or not. */
    public BigDecimal input() {
        return uncached.add(cacheRead).add(cacheWrite);
    }
}
