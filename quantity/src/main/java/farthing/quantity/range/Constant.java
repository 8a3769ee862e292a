package farthing.quantity.range;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/**
 * One value, exact as it was typed.
 *
 * @param value at least 0
 */
public record Constant(BigDecimal value) implements Distribution {
    private static final int DIGITS_WITHOUT_NOISE = 15;

    public Constant {
        if (value.signum() < 0) {
            throw new RangeException("a value is at least 0, found " + value.toPlainString());
        }
    }

    @Override
    public double mean() {
        return value.doubleValue();
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public double cdf(double x) {
        return x >= mean() ? 1 : 0;
    }

    @Override
    public double quantile(double p) {
        return mean();
    }

    @Override
    public double meanAbove(double x) {
        return mean() > x ? mean() : 0;
    }

    @Override
    public Constant scaledToMean(double mean) {
        return new Constant(Decimals.stripped(Decimals.rounded(new BigDecimal(mean), DIGITS_WITHOUT_NOISE)));
    }

    @Override
    public BigDecimal decimalMean() {
        return value;
    }
}
