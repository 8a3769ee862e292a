package farthing.page.prices;

import farthing.catalogue.ModelTier;
import farthing.catalogue.RateCard;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader meets who has asked for nothing yet: of each seller one budget, one mid and one flagship model before the
 * others. The cheapest offers alone are many variants of few small models.
 */
final class FirstSight {
    private static final List<ModelTier> TIERS = List.of(ModelTier.BUDGET, ModelTier.MID, ModelTier.FLAGSHIP);

    /**
     * One whose speed is known goes first, for that is read of models that are in use; then that on whose price more sources
     * agree, and that whose price began later. Of equals the id that begins the other one: a release before its preview.
     */
    private static final Comparator<Item> KNOWN = Comparator.<Item, Boolean>comparing(item -> item.speed() != null)
            .thenComparing(FirstSight::sources)
            .thenComparing(FirstSight::begins)
            .thenComparing(item -> item.listing.id(), Comparator.reverseOrder());

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

    private static Item better(Item earlier, Item later) {
        return KNOWN.compare(later, earlier) > 0 ? later : earlier;
    }

    private static int sources(Item item) {
        RateCard card = item.card();
        return card == null ? 0 : card.provenance().agreeing().size();
    }

    /** Before all others where that is not known. */
    private static Instant begins(Item item) {
        RateCard card = item.card();
        Instant from = card == null ? null : card.period().from();
        return from == null ? Instant.EPOCH : from;
    }
}
