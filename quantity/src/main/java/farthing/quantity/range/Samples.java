package farthing.quantity.range;

import java.util.Arrays;

/** Measured values, each as likely as the next; a quantile is by nearest rank, so every draw is a value that occurred. */
public final class Samples implements Distribution {
    private final double[] sorted;
    private final double mean;
    private final double variance;

    private Samples(double[] sorted) {
        this.sorted = sorted;
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        mean = sum / sorted.length;
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        variance = squares / sorted.length;
    }

    /**
     * @param values in any order, each finite and at least 0
     * @throws RangeException if there is none, or one is not such a value
     */
    public static Samples of(double... values) {
        if (values.length == 0) {
            throw new RangeException("no measured value was found: at least one is needed");
        }
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new RangeException("a measured value is at least 0, found " + RangeException.plain(value));
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    public int size() {
        return sorted.length;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }

    @Override
    public double cdf(double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }

    @Override
    public double meanAbove(double x) {
        double sum = 0;
        for (int i = sorted.length - 1; i >= 0 && sorted[i] > x; i--) {
            sum += sorted[i];
        }
        return sum / sorted.length;
    }

    @Override
    public double quantile(double p) {
        return Summary.nearestRank(sorted, p);
    }

    @Override
    public Distribution scaledToMean(double target) {
        double factor = target / mean;
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new RangeException(
                    "measured values that are all 0 cannot be scaled to a mean of " + RangeException.plain(target));
        }
        double[] scaled = new double[sorted.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = sorted[i] * factor;
        }
        return new Samples(scaled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples samples && Arrays.equals(sorted, samples.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    /** Such as {@code 500 measured values, 12 to 900}. */
    @Override
    public String toString() {
        return sorted.length + " measured values, " + RangeException.plain(sorted[0]) + " to "
                + RangeException.plain(sorted[sorted.length - 1]);
    }
}
