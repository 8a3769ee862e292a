package farthing.quantity.range;

import farthing.quantity.Draws;
import java.util.Arrays;

/** A place in each of n equally likely slices between 0 and 1, and the order in which draws take them. */
final class Slices {
    private final double[] fractions;
    private int[] order;

    Slices(Draws draws, int n) {
        fractions = new double[n];
        order = new int[n];
        for (int i = 0; i < n; i++) {
            fractions[i] = (i + draws.nextFraction()) / n;
            int j = draws.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    /** The normal score of each draw. */
    double[] scores() {
        double[] bySlice = new double[fractions.length];
        for (int i = 0; i < bySlice.length; i++) {
            bySlice[i] = StandardNormal.quantile(fractions[i]);
        }
        return inOrder(bySlice);
    }

    /** A value of the distribution for each draw. */
    double[] values(Distribution distribution) {
        return inOrder(distribution.stratified(fractions));
    }

    private double[] inOrder(double[] bySlice) {
        double[] values = new double[bySlice.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bySlice[order[i]];
        }
        return values;
    }

    /** Lets the draw with the k-th smallest score take the k-th slice. */
    void orderBy(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int[] taken = new int[sorted.length];
        int[] ranks = new int[sorted.length];
        for (int i = 0; i < ranks.length; i++) {
            int first = firstOf(sorted, scores[i]);
            ranks[i] = first + taken[first]; // equal scores one after another
            taken[first]++;
        }
        order = ranks;
    }

    private static int firstOf(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
