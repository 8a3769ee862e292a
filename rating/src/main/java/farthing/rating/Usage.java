package farthing.rating;

import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What a call consumed: one disjoint vector, so that no unit stands in two meters. Cells are in the order of meters
 * and none is zero.
 */
public final class Usage {
    public static final Usage NONE = new Usage(new Meter[0], new long[0]);

    private final Meter[] meters;
    private final long[] counts;

    private Usage(Meter[] meters, long[] counts) {
        this.meters = meters;
        this.counts = counts;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Ordinary input and output tokens. */
    public static Usage tokens(long input, long output) {
        return builder().add(Meter.INPUT, input).add(Meter.OUTPUT, output).build();
    }

    public int size() {
        return meters.length;
    }

    public Meter meter(int cell) {
        return meters[cell];
    }

    /** In 10^-decimals of the meter's unit. */
    public long count(int cell) {
        return counts[cell];
    }

    /** In whole and decimal units. */
    public BigDecimal units(int cell) {
        return meters[cell].units(counts[cell]);
    }

    /** The count of exactly this meter; 0 if it has none. */
    public long countOf(Meter meter) {
        for (int i = 0; i < meters.length; i++) {
            if (meters[i].equals(meter)) {
                return counts[i];
            }
        }
        return 0;
    }

    /** All input tokens, cached ones included: what long-context thresholds look at. */
    public long inputTokens() {
        long total = 0;
        for (int i = 0; i < meters.length; i++) {
            if (meters[i].isInputTokens()) {
                total = Math.addExact(total, counts[i]);
            }
        }
        return total;
    }

    /** All output tokens, reasoning included. */
    public long outputTokens() {
        long total = 0;
        for (int i = 0; i < meters.length; i++) {
            if (meters[i].isOutputTokens()) {
                total = Math.addExact(total, counts[i]);
            }
        }
        return total;
    }

    public boolean has(Family family) {
        for (Meter meter : meters) {
            if (meter.family() == family) {
                return true;
            }
        }
        return false;
    }

    /** @throws ArithmeticException if a count overflows */
    public Usage plus(Usage other) {
        Builder sum = builder();
        for (int i = 0; i < meters.length; i++) {
            sum.add(meters[i], counts[i]);
        }
        for (int i = 0; i < other.meters.length; i++) {
            sum.add(other.meters[i], other.counts[i]);
        }
        return sum.build();
    }

    /** Every count times a factor of at least 0. */
    public Usage times(long factor) {
        Builder product = builder();
        for (int i = 0; i < meters.length; i++) {
            product.add(meters[i], Math.multiplyExact(counts[i], factor));
        }
        return product.build();
    }

    public List<Meter> meters() {
        return List.of(meters);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Usage usage
                && Arrays.equals(meters, usage.meters)
                && Arrays.equals(counts, usage.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(meters) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < meters.length; i++) {
            text.append(i == 0 ? "" : ", ").append(meters[i]).append(' ').append(units(i).toPlainString());
        }
        return text.toString();
    }

    /** Collects cells; adding to a meter twice adds up. */
    public static final class Builder {
        private Meter[] meters = new Meter[6];
        private long[] counts = new long[6];
        private int size;

        private Builder() {}

        /**
         * @throws IllegalArgumentException if the count is negative
         * @throws ArithmeticException if the sum overflows
         */
        public Builder add(Meter meter, long count) {
            if (count < 0) {
                throw new IllegalArgumentException(meter + " is negative: " + count);
            }
            if (count == 0) {
                return this;
            }
            int at = 0;
            while (at < size && meters[at].compareTo(meter) < 0) {
                at++;
            }
            if (at < size && meters[at].equals(meter)) {
                counts[at] = Math.addExact(counts[at], count);
                return this;
            }
            insert(at, meter, count);
            return this;
        }

        /**
         * Adds decimal units, such as 12.5 seconds.
         *
         * @throws ArithmeticException if they have more decimals than the meter counts
         */
        public Builder addUnits(Meter meter, BigDecimal units) {
            return add(meter, units.movePointRight(meter.family().decimals()).longValueExact());
        }

        private void insert(int at, Meter meter, long count) {
            if (size == meters.length) {
                meters = Arrays.copyOf(meters, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            System.arraycopy(meters, at, meters, at + 1, size - at);
            System.arraycopy(counts, at, counts, at + 1, size - at);
            meters[at] = meter;
            counts[at] = count;
            size++;
        }

        public Usage build() {
            return size == 0 ? NONE : new Usage(Arrays.copyOf(meters, size), Arrays.copyOf(counts, size));
        }
    }
}
