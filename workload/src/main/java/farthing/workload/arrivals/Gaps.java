package farthing.workload.arrivals;

import farthing.quantity.Draws;
import farthing.quantity.Elementary;
import java.util.Arrays;

/** How long the calls of one session keep apart, in hours. */
public sealed interface Gaps {
    /** Chance that a gap is at most so long. */
    double within(double hours);

    /** Mean of the gap, no longer than so many hours counted: E[min(G, T)]. */
    double meanUpTo(double hours);

    double draw(Draws draws);

    /** The same shape with all gaps so many times as long. */
    Gaps stretched(double factor);

    String words();

    /** Gaps of people and jobs about which only the mean is known. */
    record Exponential(double meanHours) implements Gaps {
        public Exponential {
            Checks.positive("mean gap", meanHours);
        }

        @Override
        public double within(double hours) {
            return 1 - Elementary.exp(-hours / meanHours);
        }

        @Override
        public double meanUpTo(double hours) {
            return meanHours * within(hours);
        }

        @Override
        public double draw(Draws draws) {
            return -meanHours * Elementary.log(draws.nextFraction());
        }

        @Override
        public Exponential stretched(double factor) {
            return new Exponential(meanHours * factor);
        }

        @Override
        public String words() {
            return "exponential gaps of " + Checks.shown(meanHours * Checks.SECONDS) + " s";
        }
    }

    /** Gaps as observed, or the quantiles of any distribution at even steps: each as likely as the next. */
    final class Observed implements Gaps {
        private final double[] sorted;
        private final double[] sums;

        /**
         * @param hours at least one, none negative
         * @throws IllegalArgumentException if there is none, or one is negative or no number
         */
        public Observed(double... hours) {
            if (hours.length == 0) {
                throw new IllegalArgumentException("gaps: none was observed");
            }
            sorted = hours.clone();
            Arrays.sort(sorted);
            sums = new double[sorted.length + 1];
            for (int i = 0; i < sorted.length; i++) {
                Checks.notNegative("gap", sorted[i]);
                sums[i + 1] = sums[i] + sorted[i];
            }
        }

        /** How many gaps are at most so long. */
        private int count(double hours) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= hours) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        public double within(double hours) {
            return (double) count(hours) / sorted.length;
        }

        @Override
        public double meanUpTo(double hours) {
            int count = count(hours);
            int longer = sorted.length - count;
            return (sums[count] + (longer == 0 ? 0 : longer * hours)) / sorted.length;
        }

        @Override
        public double draw(Draws draws) {
            return sorted[draws.nextInt(sorted.length)];
        }

        @Override
        public Observed stretched(double factor) {
            double[] stretched = sorted.clone();
            for (int i = 0; i < stretched.length; i++) {
                stretched[i] *= factor;
            }
            return new Observed(stretched);
        }

        @Override
        public String words() {
            String middle = Checks.shown(sorted[sorted.length / 2] * Checks.SECONDS);
            return sorted.length == 1
                    ? "gaps of " + middle + " s"
                    : sorted.length + " observed gaps, half of them within " + middle + " s";
        }
    }
}
