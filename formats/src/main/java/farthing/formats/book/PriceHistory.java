package farthing.formats.book;

import farthing.catalogue.Listing;
import farthing.catalogue.RateCard;
import farthing.quantity.EffectivePeriod;
import java.util.ArrayList;
import java.util.List;

/** The prices of one listing over time. */
public final class PriceHistory {
    private PriceHistory() {}

    /**
     * What held in one period.
     *
     * @param prices all of them
     * @param changes from the period before; empty for the first
     */
    public record Epoch(EffectivePeriod period, List<PricePoint> prices, List<PriceChange> changes) {
        public Epoch {
            prices = List.copyOf(prices);
            changes = List.copyOf(changes);
        }
    }

    /** Oldest first. */
    public static List<Epoch> of(Listing listing) {
        List<Epoch> epochs = new ArrayList<>();
        List<PricePoint> before = null;
        for (RateCard card : listing.cards()) {
            List<PricePoint> prices = PricePoint.of(card);
            epochs.add(
                    new Epoch(card.period(), prices, before == null ? List.of() : PriceChange.between(before, prices)));
            before = prices;
        }
        return epochs;
    }
}
