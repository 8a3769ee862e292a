package farthing.page.prices;

import farthing.catalogue.ModelTier;
import farthing.catalogue.RateCard;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader meets who has asked for nothing yet: of each seller one budget, one mid and one flagship model, that on
 * which most sources agree, before the others. The cheapest offers alone are many variants of few small models.
 */
final class FirstSight {
    private static final List<ModelTier> TIERS = List.of(ModelTier.BUDGET, ModelTier.MID, ModelTier.FLAGSHIP);

    private FirstSight() {}

    /** For each place 0 if it stands before the others, else 1. */
    static double[] of(Shelf shelf, int[] ranked) {
        int[] inBook = ranked.clone();
        Arrays.sort(inBook);
        Map<String, Item> first = new LinkedHashMap<>();
        for (int place : inBook) {
            Item item = shelf.item(place);
            ModelTier tier = item.listing.info().tier();
            if (tier != null && TIERS.contains(tier)) {
                first.merge(item.seller.id() + " " + tier.label(), item, FirstSight::better);
            }
        }
        double[] values = new double[shelf.size()];
        Arrays.fill(values, 1);
        first.values().forEach(item -> values[item.place] = 0);
        return values;
    }

    /** Of two with as many sources the later in the book, whose ids rise with the edition. */
    private static Item better(Item earlier, Item later) {
        return sources(later) >= sources(earlier) ? later : earlier;
    }

    /** Those of the price that agree, and before them that of the speed, which is read of few models only. */
    private static int sources(Item item) {
        RateCard card = item.card();
        int agreeing = card == null ? 0 : card.provenance().agreeing().size();
        return agreeing + (item.speed() == null ? 0 : Short.MAX_VALUE);
    }
}
