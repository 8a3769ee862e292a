package farthing.quantity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a price holds: from an instant (inclusive) to an instant (exclusive), in UTC.
 *
 * @param from first instant, or null if the beginning is not known
 * @param to first instant no longer covered, or null if it still holds
 */
public record EffectivePeriod(
        @Nullable Instant from, @Nullable Instant to) {
    /** Without known beginning or end. */
    public static final EffectivePeriod ALWAYS = new EffectivePeriod(null, null);

    public EffectivePeriod {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to + " is empty");
        }
    }

    public boolean contains(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
    }

    public boolean overlaps(EffectivePeriod other) {
        return (to == null || other.from == null || other.from.isBefore(to))
                && (other.to == null || from == null || from.isBefore(other.to));
    }

    @Override
    public String toString() {
        return "[" + (from == null ? "" : from) + ", " + (to == null ? "" : to) + ")";
    }
}
