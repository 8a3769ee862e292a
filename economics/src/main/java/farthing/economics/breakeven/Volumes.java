package farthing.economics.breakeven;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of volumes, in requests a year.
 *
 * @param intervals apart from one another, by rising volume, ends included
 * @param alwaysFrom from where on every volume is in it, or null if there is none such
 * @param listedTo up to where {@code intervals} are all there are; null where that holds everywhere
 */
public record Volumes(
        List<Interval> intervals,
        @Nullable BigDecimal alwaysFrom,
        @Nullable BigDecimal listedTo) {
    public Volumes {
        intervals = List.copyOf(intervals);
    }

    /** @param to null where it has no end */
    public record Interval(BigDecimal from, @Nullable BigDecimal to) {
        boolean contains(BigDecimal volume) {
            return from.compareTo(volume) <= 0 && (to == null || volume.compareTo(to) <= 0);
        }
    }

    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    /** The least volume in it; null if it is empty. */
    public @Nullable BigDecimal least() {
        return intervals.isEmpty() ? null : intervals.get(0).from();
    }

    /** Of volumes up to {@link #listedTo}, and of all from {@link #alwaysFrom} on. */
    public boolean contains(BigDecimal volume) {
        if (alwaysFrom != null && volume.compareTo(alwaysFrom) >= 0) {
            return true;
        }
        return intervals.stream().anyMatch(interval -> interval.contains(volume));
    }
}
