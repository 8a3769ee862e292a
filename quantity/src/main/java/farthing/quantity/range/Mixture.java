package farthing.quantity.range;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One of several cases, each with its probability: {@code 10% of 5000 | 90% of 0}.
 *
 * @param parts at least one; the weights add up to exactly 1
 */
public record Mixture(List<Part> parts) implements Distribution {
    private static final double RELATIVE = 1e-14;
    private static final double BELOW_ONE = 1 - 0x1p-53; // a rounded quotient must not ask for an infinite value

    /** @param weight probability of this case, above 0 */
    public record Part(BigDecimal weight, Distribution distribution) {
        public Part {
            if (weight.signum() <= 0) {
                throw new RangeException(
                        "a case has a share above 0%, found " + percent(weight) + ": leave it out or give it a share");
            }
        }

        double share() {
            return weight.doubleValue();
        }
    }

    public Mixture {
        parts = List.copyOf(parts);
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = sum.add(part.weight);
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new RangeException("the cases add up to " + percent(sum) + ", not to 100%");
        }
    }

    private static String percent(BigDecimal share) {
        return Decimals.plain(share.movePointRight(2)) + "%";
    }

    @Override
    public double mean() {
        double mean = 0;
        for (Part part : parts) {
            mean += part.share() * part.distribution.mean();
        }
        return mean;
    }

    @Override
    public double variance() {
        double mean = mean();
        double variance = 0;
        for (Part part : parts) {
            double off = part.distribution.mean() - mean;
            variance += part.share() * (part.distribution.variance() + off * off);
        }
        return variance;
    }

    @Override
    public double cdf(double x) {
        double cdf = 0;
        for (Part part : parts) {
            cdf += part.share() * part.distribution.cdf(x);
        }
        return cdf;
    }

    @Override
    public double meanAbove(double x) {
        double mean = 0;
        for (Part part : parts) {
            mean += part.share() * part.distribution.meanAbove(x);
        }
        return mean;
    }

    @Override
    public double quantile(double p) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Part part : parts) {
            double value = part.distribution.quantile(p);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (low == high || cdf(low) >= p) {
            return low;
        }
        for (Part part : parts) {
            double value = part.distribution.mean();
            if (part.distribution instanceof Constant && value < high && jumpsOver(value, p)) {
                return value;
            }
        }
        return high == Double.POSITIVE_INFINITY || cdf(high) < p || jumpsOver(high, p)
                ? high
                : Root.of(x -> cdf(x) - p, low, high, high * RELATIVE);
    }

    /** Whether the probability lies in the jump that constants of this value make. */
    private boolean jumpsOver(double value, double p) {
        double before = 0;
        double at = 0;
        for (Part part : parts) {
            double cdf = part.share() * part.distribution.cdf(value);
            at += cdf;
            before += part.distribution instanceof Constant && part.distribution.mean() == value ? 0 : cdf;
        }
        return before < p && p <= at;
    }

    /** Each case gets its share of the slices, and slices these. */
    @Override
    public double[] stratified(double[] fractions) {
        double[] values = new double[fractions.length];
        int start = 0;
        double from = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double to = i == parts.size() - 1 ? 1 : from + part.share();
            int end = start;
            while (end < fractions.length && fractions[end] < to) {
                end++;
            }
            double[] within = new double[end - start];
            for (int j = 0; j < within.length; j++) {
                within[j] = Math.min(BELOW_ONE, (fractions[start + j] - from) / (to - from));
            }
            if (within.length > 0) {
                System.arraycopy(part.distribution.stratified(within), 0, values, start, within.length);
            }
            start = end;
            from = to;
        }
        Arrays.sort(values);
        return values;
    }

    @Override
    public Distribution scaledToMean(double mean) {
        double factor = mean / mean();
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new RangeException(
                    "cases that are all 0 cannot be scaled to a mean of " + RangeException.plain(mean));
        }
        List<Part> scaled = new ArrayList<>();
        for (Part part : parts) {
            Distribution inner = part.distribution;
            scaled.add(new Part(part.weight, inner.scaledToMean(inner.mean() * factor)));
        }
        return new Mixture(scaled);
    }

    @Override
    public BigDecimal decimalMean() {
        BigDecimal mean = BigDecimal.ZERO;
        for (Part part : parts) {
            mean = mean.add(part.weight.multiply(part.distribution.decimalMean()));
        }
        return Decimals.stripped(mean);
    }
}
