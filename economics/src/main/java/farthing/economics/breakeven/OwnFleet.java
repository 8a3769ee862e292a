package farthing.economics.breakeven;

import farthing.economics.machine.Capacity;
import farthing.quantity.range.Input;

/**
 * Nodes of one kind, as many as a volume needs.
 *
 * @param hourly USD for an hour of one node
 * @param operation USD a year for the people and services that keep it running, whatever its size
 * @param capacity of one node
 * @param served what its requests are
 * @param peakUtilisation share of its capacity that a serving node works in the busiest hour, above 0 and at most 1
 * @param peak busiest hour over the mean hour, at least 1: nodes are there for the busiest
 * @param spares nodes that stand by
 */
public record OwnFleet(
        Input hourly,
        Input operation,
        Capacity capacity,
        CountedUnit served,
        Input peakUtilisation,
        Input peak,
        int spares) {
    /** The same, run by others. */
    OwnFleet operated(Input by) {
        return new OwnFleet(hourly, by, capacity, served, peakUtilisation, peak, spares);
    }
}
