package farthing.catalogue.hardware;

import farthing.catalogue.Provenance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine for rent.
 *
 * @param provider such as {@code aws}
 * @param instance the provider's name for it
 * @param accelerator id of an {@link Accelerator}
 * @param count accelerators in it
 * @param region the provider's name for it; empty where a price holds everywhere
 * @param prices at least one
 * @param note how to read it; empty if nothing is to be said
 */
public record Offer(
        String provider,
        String instance,
        String accelerator,
        int count,
        String region,
        List<HourlyPrice> prices,
        String note) {
    public Offer {
        prices = List.copyOf(prices);
    }

    /** How a machine is paid. */
    public enum Payment {
        ON_DEMAND("on-demand"),
        SPOT("spot"),
        MONTHLY("monthly"),
        RESERVED_1_YEAR("reserved-1y"),
        RESERVED_3_YEARS("reserved-3y");

        private final String label;

        Payment(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The one with that label; null if there is none. */
        public static @Nullable Payment named(String label) {
            for (Payment payment : values()) {
                if (payment.label.equals(label)) {
                    return payment;
                }
            }
            return null;
        }

        public static List<String> labels() {
            List<String> labels = new ArrayList<>();
            for (Payment payment : values()) {
                labels.add(payment.label);
            }
            return labels;
        }
    }

    /** How much a price may be relied on. */
    public enum Standing {
        /** Read from the seller's own list of a known day. */
        LIST("list"),
        /** From a copy of such a list that tells no day: it is at most as old as the day on which it was read. */
        UNDATED("undated"),
        /** A later copy shows another price, or no longer this machine. */
        SUPERSEDED("superseded"),
        /** Someone else's report of the price. */
        SECONDARY("secondary"),
        /** Reckoned from another price and a published discount; the note says how. */
        DERIVED("derived");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param usd for one hour of the whole machine; a month has 730 hours
     * @param note how to read it; empty if nothing is to be said
     */
    public record HourlyPrice(Payment payment, BigDecimal usd, Standing standing, String note, Provenance provenance) {}

    /** What an hour of the whole machine costs; null where it is not offered like that, or the price is unknown. */
    public @Nullable HourlyPrice price(Payment payment) {
        for (HourlyPrice price : prices) {
            if (price.payment() == payment) {
                return price;
            }
        }
        return null;
    }

    /** The same, but null also where a later list has replaced the price. */
    public @Nullable HourlyPrice standing(Payment payment) {
        HourlyPrice price = price(payment);
        return price == null || price.standing() == Standing.SUPERSEDED ? null : price;
    }
}
