package farthing.workload.arrivals;

import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What it costs to keep a prefix where storage is billed, exactly.
 *
 * @param tokens of the prefix
 * @param hours for which it is kept
 * @param storage price of a token kept for an hour
 */
public record StorageFee(BigDecimal tokens, BigDecimal hours, Price storage) {
    public Money amount() {
        return storage.forUnits(tokens.multiply(hours));
    }

    /**
     * Reads from which the fee is earned: each saves the difference of the two prices. The write itself costs what the
     * call would have paid without a cache.
     *
     * @param input price of a token of ordinary input
     * @param read price of a token read from the cache
     * @return at least 0
     * @throws IllegalArgumentException if a read saves nothing
     */
    public long readsNeeded(Price input, Price read) {
        Money saved = input.forUnits(tokens).minus(read.forUnits(tokens));
        if (saved.amount().signum() <= 0) {
            throw new IllegalArgumentException("a read at " + read + " saves nothing against " + input);
        }
        return amount().amount().divide(saved.amount(), 0, RoundingMode.CEILING).longValueExact();
    }
}
