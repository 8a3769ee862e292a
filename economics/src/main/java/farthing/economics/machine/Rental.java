package farthing.economics.machine;

import farthing.quantity.range.Input;
import org.jspecify.annotations.Nullable;

/**
 * A machine that is paid by the hour, and what it can do.
 *
 * @param hourly USD for an hour as it is billed
 * @param spot what interruptions make of that price, or null where it cannot be taken away
 * @param operation USD a year of keeping such machines running, whatever their number; porting spread over its term included
 */
public record Rental(Input hourly, @Nullable Spot spot, Input operation, Capacity capacity) {
    /** With a spot price that has risen; the same where it is no spot machine. */
    Rental with(Spot other) {
        return new Rental(other.price(), other, operation, capacity);
    }
}
