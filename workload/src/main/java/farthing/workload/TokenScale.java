package farthing.workload;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one unit of a trace is in tokens of the model that is priced: 1 for the model's own tokens, less for characters,
 * a bound of the token ratio for another tokenizer. Exact, rounded down to whole tokens.
 */
public final class TokenScale {
    /** The trace counts the model's own tokens. */
    public static final TokenScale ONE = new TokenScale(1, 1);

    private final long numerator;
    private final long denominator;

    private TokenScale(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * @param factor tokens per unit, more than 0
     * @param divisor units per token that the factor is of, more than 0; 1 where the trace counts tokens
     */
    public static TokenScale of(BigDecimal factor, BigDecimal divisor) {
        if (factor.signum() <= 0 || divisor.signum() <= 0) {
            throw new IllegalArgumentException(
                    "tokens scale by more than 0, not by " + Decimals.plain(factor) + " / " + Decimals.plain(divisor));
        }
        BigDecimal top = factor.stripTrailingZeros();
        BigDecimal bottom = divisor.stripTrailingZeros();
        int shift = Math.max(0, Math.max(top.scale(), bottom.scale()));
        return new TokenScale(
                top.movePointRight(shift).longValueExact(),
                bottom.movePointRight(shift).longValueExact());
    }

    /** What is told of a trace that counts characters; nothing of one that counts tokens. */
    public static List<String> assumed(BigDecimal unitsPerToken) {
        return unitsPerToken.compareTo(BigDecimal.ONE) == 0
                ? List.of()
                : List.of("the trace counts characters; assumed: " + Decimals.plain(unitsPerToken)
                        + " characters a token");
    }

    public boolean isOne() {
        return numerator == denominator;
    }

    /** Whole tokens of so many units. */
    public long tokens(long units) {
        if (numerator == denominator) {
            return units;
        }
        long whole = Math.multiplyExact(units / denominator, numerator);
        return Math.addExact(whole, Math.multiplyExact(units % denominator, numerator) / denominator);
    }
}
