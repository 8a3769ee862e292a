package farthing.catalogue;

import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How the price of one meter varies. Selection by service tier and region comes first ({@link RateTable}). */
public sealed interface Tariff {

    /** One price for every unit. */
    record Flat(Price price) implements Tariff {}

    /**
     * The whole request at one price, chosen by its total input tokens, cached ones included ("cliff").
     *
     * @param base below every step
     * @param steps by rising bound; the last one reached decides
     */
    record Threshold(Price base, List<Step> steps) implements Tariff {
        public Threshold {
            steps = rising(steps);
        }
    }

    /** Each unit at the price of the band that it falls into ("marginal"), counted over this meter's own units. */
    record Graduated(Price base, List<Step> steps) implements Tariff {
        public Graduated {
            steps = rising(steps);
        }
    }

    /** Another tariff inside daily windows; the first window that contains the call's instant decides. */
    record TimeOfDay(Tariff otherwise, List<Window> windows) implements Tariff {
        public TimeOfDay {
            windows = List.copyOf(windows);
        }
    }

    /**
     * Billed units are at least a minimum a request and a whole number of increments, rounded up.
     *
     * @param minimum units, 0 for none
     * @param increment units, 0 for none
     */
    record Rounded(Tariff tariff, BigDecimal minimum, BigDecimal increment) implements Tariff {
        public Rounded {
            minimum = Decimals.stripped(minimum);
            increment = Decimals.stripped(increment);
        }
    }

    /**
     * A bound of total input tokens (Threshold) or of own units (Graduated) and the price from there.
     *
     * @param bound in units
     * @param inclusive whether the bound itself takes the new price ({@code >=}) or the old one ({@code >})
     */
    record Step(long bound, boolean inclusive, Price price) {
        public boolean reachedBy(long units) {
            return inclusive ? units >= bound : units > bound;
        }

        /** The comparator as printed. */
        public String comparator() {
            return inclusive ? ">=" : ">";
        }
    }

    /** The price without any condition, for tables and orderings. */
    default Price listPrice() {
        // The commonest case apart: linking a switch over types takes milliseconds of a start.
        if (this instanceof Flat flat) {
            return flat.price();
        }
        return switch (this) {
            case Flat same -> same.price();
            case Threshold threshold -> threshold.base();
            case Graduated graduated -> graduated.base();
            case TimeOfDay timeOfDay -> timeOfDay.otherwise().listPrice();
            case Rounded rounded -> rounded.tariff().listPrice();
        };
    }

    /** The windows that it looks at, at any depth; most tariffs have none. */
    default List<Window> windows() {
        // The commonest case apart, as above.
        if (this instanceof Flat) {
            return List.of();
        }
        return switch (this) {
            case Flat flat -> List.of();
            case Threshold threshold -> List.of();
            case Graduated graduated -> List.of();
            case TimeOfDay timeOfDay -> {
                List<Window> all = new ArrayList<>(timeOfDay.windows());
                timeOfDay.windows().forEach(window -> all.addAll(window.tariff().windows()));
                all.addAll(timeOfDay.otherwise().windows());
                yield all;
            }
            case Rounded rounded -> rounded.tariff().windows();
        };
    }

    /** The same tariff with every price multiplied. */
    default Tariff multipliedBy(BigDecimal factor) {
        return switch (this) {
            case Flat flat -> new Flat(flat.price().multipliedBy(factor));
            case Threshold t -> new Threshold(t.base().multipliedBy(factor), multiplied(t.steps(), factor));
            case Graduated g -> new Graduated(g.base().multipliedBy(factor), multiplied(g.steps(), factor));
            case TimeOfDay t ->
                new TimeOfDay(
                        t.otherwise().multipliedBy(factor),
                        t.windows().stream()
                                .map(w -> w.with(w.tariff().multipliedBy(factor)))
                                .toList());
            case Rounded r -> new Rounded(r.tariff().multipliedBy(factor), r.minimum(), r.increment());
        };
    }

    private static List<Step> multiplied(List<Step> steps, BigDecimal factor) {
        return steps.stream()
                .map(step ->
                        new Step(step.bound(), step.inclusive(), step.price().multipliedBy(factor)))
                .toList();
    }

    private static List<Step> rising(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).bound() < 0
                    || (i > 0 && steps.get(i).bound() <= steps.get(i - 1).bound())) {
                throw new IllegalArgumentException(
                        "steps need rising bounds, not " + steps.get(i).bound());
            }
        }
        return List.copyOf(steps);
    }
}
