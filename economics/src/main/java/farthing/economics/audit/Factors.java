package farthing.economics.audit;

import farthing.quantity.Decimals;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A claim that several gains, each a range, multiply to so much. */
public record Factors(List<Factor> factors, Range claimed) {
    public Factors {
        factors = List.copyOf(factors);
    }

    /** Numbers from low to high, both included and above 0. */
    public record Range(BigDecimal low, BigDecimal high) {
        /** @throws IllegalArgumentException unless it is in order and above 0 */
        public Range {
            if (low.signum() <= 0 || high.compareTo(low) < 0) {
                throw new IllegalArgumentException(
                        "a range goes up, from above 0: found " + low.toPlainString() + " to " + high.toPlainString());
            }
        }
    }

    /** @param inverse whether it divides */
    public record Factor(Range range, boolean inverse) {}

    /** What the factors multiply to. */
    public Range product() {
        BigDecimal low = BigDecimal.ONE;
        BigDecimal high = BigDecimal.ONE;
        BigDecimal lowDivisor = BigDecimal.ONE;
        BigDecimal highDivisor = BigDecimal.ONE;
        for (Factor factor : factors) {
            if (factor.inverse) {
                lowDivisor = lowDivisor.multiply(factor.range.high);
                highDivisor = highDivisor.multiply(factor.range.low);
            } else {
                low = low.multiply(factor.range.low);
                high = high.multiply(factor.range.high);
            }
        }
        return new Range(ratio(low, lowDivisor), ratio(high, highDivisor));
    }

    /**
     * Plausible where the claim lies within the product, or the product within the claim; possible only in the part that
     * both have; else impossible by the ratio of the ends that are nearest.
     */
    public Verdict verdict() {
        Range product = product();
        if (isWithin(claimed, product) || isWithin(product, claimed)) {
            return new Verdict.Plausible(BigDecimal.ONE);
        }
        BigDecimal from = claimed.low.max(product.low);
        BigDecimal to = claimed.high.min(product.high);
        if (from.compareTo(to) <= 0) {
            List<Change> part = new ArrayList<>();
            part.add(new Change(Change.Lever.LEAST, from));
            part.add(new Change(Change.Lever.MOST, to));
            return new Verdict.PossibleOnlyIf(Limit.FACTORS, BigDecimal.ONE, List.of(new Condition(part)));
        }
        BigDecimal factor = claimed.low.compareTo(product.high) > 0
                ? ratio(claimed.low, product.high)
                : ratio(product.low, claimed.high);
        return new Verdict.Impossible(Limit.FACTORS, factor);
    }

    private static boolean isWithin(Range inner, Range outer) {
        return inner.low.compareTo(outer.low) >= 0 && inner.high.compareTo(outer.high) <= 0;
    }

    private static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
        return Decimals.stripped(Decimals.quotient(dividend, divisor, Exact.DIGITS));
    }
}
