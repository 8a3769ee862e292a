package farthing.economics.breakeven;

import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The base load on nodes of one's own and its peaks on the API. A further node is worth having while the share of hours in
 * which it is used is at least its price over what the API asks for all that it can serve.
 *
 * @param nodes that serve, spares left out; 0 where not even the first earns itself
 * @param priceRatio a node's hour over the API's price of a full hour of it
 * @param lastUsed share of its hours in which the last of these nodes is used; 0 without one
 * @param nextUsed the same of the node that is not worth having
 * @param served requests a year that these nodes serve
 * @param own share of the requests that these nodes serve
 * @param cost USD a year: nodes, spares, people and the API for the rest
 * @param apiOnly what the API alone costs
 * @param ownOnly what nodes for the busiest hour cost
 * @param peakNodes nodes for the busiest hour, spares left out
 */
public record Hybrid(
        BigDecimal nodes,
        BigDecimal priceRatio,
        BigDecimal lastUsed,
        BigDecimal nextUsed,
        BigDecimal served,
        BigDecimal own,
        BigDecimal cost,
        BigDecimal apiOnly,
        BigDecimal ownOnly,
        BigDecimal peakNodes) {
    /**
     * @param price USD a request at the API
     * @param loads requests in each of a number of hours that repeat themselves through the year
     */
    public static Hybrid of(FleetStair fleet, BigDecimal price, List<BigDecimal> loads) {
        Day day = new Day(fleet, loads);
        BigDecimal ratio = BreakEven.quotient(fleet.node(), price.multiply(fleet.capacity()));
        BigDecimal peakNodes = day.peakNodes();
        // A further node is used no more than the one before it: halve the span until one is left.
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = peakNodes;
        while (least.compareTo(most) < 0) {
            BigDecimal middle = least.add(most).divide(BigDecimal.valueOf(2), 0, RoundingMode.CEILING);
            if (day.used(middle).compareTo(ratio) >= 0) {
                least = middle;
            } else {
                most = middle.subtract(BigDecimal.ONE);
            }
        }
        BigDecimal all = day.yearly(peakNodes);
        BigDecimal served = day.yearly(least);
        BigDecimal rest = price.multiply(all.subtract(served));
        boolean none = least.signum() == 0;
        return new Hybrid(
                least,
                ratio,
                none ? BigDecimal.ZERO : day.used(least),
                day.used(least.add(BigDecimal.ONE)),
                served,
                all.signum() == 0 ? BigDecimal.ZERO : BreakEven.quotient(served, all),
                none ? rest : rest.add(fleet.cost(least)),
                price.multiply(all),
                fleet.cost(peakNodes),
                peakNodes);
    }

    /** Whether it costs less than the API alone and less than nodes for all. */
    public boolean pays() {
        return nodes.signum() > 0 && cost.compareTo(apiOnly) < 0 && cost.compareTo(ownOnly) < 0;
    }

    private record Day(FleetStair fleet, List<BigDecimal> loads) {
        private BigDecimal hourly() {
            return BreakEven.quotient(fleet.capacity(), CommonYear.HOURS);
        }

        BigDecimal peakNodes() {
            BigDecimal peak = loads.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            return BreakEven.quotient(peak, hourly())
                    .setScale(0, RoundingMode.CEILING)
                    .max(BigDecimal.ONE);
        }

        /** The share of its hours in which the node of that number, counted from 1, serves. */
        BigDecimal used(BigDecimal number) {
            BigDecimal hourly = hourly();
            BigDecimal before = hourly.multiply(number.subtract(BigDecimal.ONE));
            BigDecimal served = BigDecimal.ZERO;
            for (BigDecimal load : loads) {
                served = served.add(load.subtract(before).max(BigDecimal.ZERO).min(hourly));
            }
            return BreakEven.quotient(served, hourly.multiply(BigDecimal.valueOf(loads.size())));
        }

        /** Requests a year that so many nodes serve. */
        BigDecimal yearly(BigDecimal nodes) {
            BigDecimal most = hourly().multiply(nodes);
            BigDecimal served = BigDecimal.ZERO;
            for (BigDecimal load : loads) {
                served = served.add(load.min(most));
            }
            return Decimals.stripped(
                    BreakEven.quotient(served.multiply(CommonYear.HOURS), BigDecimal.valueOf(loads.size())));
        }
    }
}
