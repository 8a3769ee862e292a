package farthing.quantity.range;

import java.util.Arrays;

/** What many values, such as draws, come to: mean, deviation, and percentiles by nearest rank. */
public final class Summary {
    private final double[] sorted;
    private final double mean;
    private final double standardDeviation;

    private Summary(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        standardDeviation = values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1));
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** @param values at least one, in any order; they are copied */
    public static Summary of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing to sum up");
        }
        return new Summary(values);
    }

    public int count() {
        return sorted.length;
    }

    public double mean() {
        return mean;
    }

    /** Of the values, with n - 1. */
    public double standardDeviation() {
        return standardDeviation;
    }

    /** Of the mean, as of independent values; stratified draws do better. */
    public double standardError() {
        return standardDeviation / Math.sqrt(sorted.length);
    }

    public double min() {
        return sorted[0];
    }

    public double max() {
        return sorted[sorted.length - 1];
    }

    /**
     * The smallest value that at least this share of the values does not exceed.
     *
     * @param p from 0 to 1
     */
    public double quantile(double p) {
        return nearestRank(sorted, p);
    }

    /** The share of values below x: with profits and 0, the probability of a loss. */
    public double shareBelow(double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }

    static double nearestRank(double[] sorted, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1, found " + p);
        }
        // 0.95 * 20 is a hair above 19 in binary: the noise must not move the rank
        int rank = (int) Math.ceil(p * sorted.length - 1e-9);
        return sorted[Math.max(1, rank) - 1];
    }
}
