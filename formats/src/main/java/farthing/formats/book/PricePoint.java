package farthing.formats.book;

import farthing.catalogue.Meter;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.Tariff.Step;
import farthing.catalogue.Window;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One price of a card and where it applies.
 *
 * @param region empty for everywhere
 * @param condition such as {@code > 200000 input tokens} or {@code 16:30-00:30 UTC}; empty for none
 * @param provenance where it was read
 */
public record PricePoint(
        ServiceTier tier, String region, Meter meter, String condition, Price price, Provenance provenance) {

    /** Every price of the card, in the order of its tables and meters. */
    public static List<PricePoint> of(RateCard card) {
        List<PricePoint> points = new ArrayList<>();
        for (RateTable table : card.tables()) {
            for (Rate rate : table.rates()) {
                new Walk(points, table, rate.meter(), card.provenanceOf(rate)).add(rate.tariff(), "");
            }
        }
        return points;
    }

    /** Whether both stand at the same place, whatever their prices. */
    public boolean samePlace(PricePoint other) {
        return tier == other.tier
                && region.equals(other.region)
                && meter.equals(other.meter)
                && condition.equals(other.condition);
    }

    /** Such as {@code batch input, > 200000 input tokens}. */
    public String place() {
        StringBuilder place = new StringBuilder();
        if (tier != ServiceTier.STANDARD) {
            place.append(tier.label()).append(' ');
        }
        place.append(meter.name());
        if (!region.isEmpty()) {
            place.append(" in ").append(region);
        }
        return condition.isEmpty() ? place.toString() : place + ", " + condition;
    }

    /** Compares what one unit costs; prices of two currencies do not compare and give null. */
    static @Nullable Integer compare(Price first, Price second) {
        if (!first.currency().equals(second.currency())) {
            return null;
        }
        BigDecimal left = first.amount().multiply(BigDecimal.valueOf(second.per()));
        BigDecimal right = second.amount().multiply(BigDecimal.valueOf(first.per()));
        return left.compareTo(right);
    }

    private record Walk(List<PricePoint> points, RateTable table, Meter meter, Provenance provenance) {
        void add(Tariff tariff, String condition) {
            switch (tariff) {
                case Tariff.Flat flat -> point(condition, flat.price());
                case Tariff.Threshold threshold -> {
                    point(condition, threshold.base());
                    for (Step step : threshold.steps()) {
                        point(both(condition, step.comparator() + " " + step.bound() + " input tokens"), step.price());
                    }
                }
                case Tariff.Graduated graduated -> {
                    point(condition, graduated.base());
                    for (Step step : graduated.steps()) {
                        point(both(condition, "units above " + step.bound()), step.price());
                    }
                }
                case Tariff.TimeOfDay timeOfDay -> {
                    add(timeOfDay.otherwise(), condition);
                    for (Window window : timeOfDay.windows()) {
                        add(window.tariff(), both(condition, window.text()));
                    }
                }
                case Tariff.Rounded rounded -> add(rounded.tariff(), condition);
            }
        }

        private void point(String condition, Price price) {
            points.add(new PricePoint(table.tier(), table.region(), meter, condition, price, provenance));
        }

        private static String both(String outer, String inner) {
            return outer.isEmpty() ? inner : outer + ", " + inner;
        }
    }
}
