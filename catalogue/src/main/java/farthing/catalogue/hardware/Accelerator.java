package farthing.catalogue.hardware;

import farthing.catalogue.Provenance;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One accelerator as it is counted when rented: a GPU, a TPU chip, a Trainium chip.
 *
 * @param id such as {@code h100-sxm}
 * @param names other names that mean it, such as {@code h100}, as users, offers and measurements write it
 * @param memory bytes of fast memory that a program may have: as its driver reports them, else the nominal figure
 * @param memoryReported whether a driver reported the figure
 * @param bandwidth of that memory, bytes per second
 * @param rates dense arithmetic operations per second by the precision that is multiplied in; a precision without an entry
 *     is not known to be faster than the next wider one
 * @param link to accelerators of the same machine
 * @param watts thermal design power, or null where it is not published
 * @param confidence how well the figures are known
 * @param note how to read it; empty if nothing is to be said
 */
public record Accelerator(
        String id,
        String name,
        String maker,
        List<String> names,
        BigDecimal memory,
        boolean memoryReported,
        BigDecimal bandwidth,
        Map<Precision, BigDecimal> rates,
        Link link,
        @Nullable BigDecimal watts,
        Confidence confidence,
        Provenance provenance,
        String note) {
    public Accelerator {
        names = List.copyOf(names);
        EnumMap<Precision, BigDecimal> ordered = new EnumMap<>(Precision.class);
        ordered.putAll(rates);
        rates = Collections.unmodifiableMap(ordered);
    }

    /** What weights are stored in where nothing is said: FP8 where it multiplies in it, else BF16. */
    public Precision usualWeights() {
        return rates.containsKey(Precision.FP8) ? Precision.FP8 : Precision.BF16;
    }

    /** Whether the id or one of the names is this one, but for case, blanks and punctuation. */
    public boolean isCalled(String name) {
        String key = plain(name);
        if (key.isEmpty()) {
            return false;
        }
        for (String known : names) {
            if (plain(known).equals(key)) {
                return true;
            }
        }
        return plain(id).equals(key);
    }

    /** Letters and digits alone, small: two names with the same are one. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 'a' - 'A'));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * How accelerators of one machine reach each other.
     *
     * @param kind such as {@code NVLink4}
     * @param bytesPerSecond in one direction, for one accelerator
     * @param domain how many reach each other that fast
     */
    public record Link(String kind, BigDecimal bytesPerSecond, int domain) {}

    /** How well figures are known. */
    public enum Confidence {
        /** Independent sources agree. */
        AGREED("agreed"),
        /** One source. */
        SINGLE("single"),
        /** Sources differ; the reason says why these stand. */
        DISPUTED("disputed"),
        /** From a data sheet that was not at hand. */
        UNVERIFIED("unverified");

        private final String label;

        Confidence(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
