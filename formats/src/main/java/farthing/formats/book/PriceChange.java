package farthing.formats.book;

import farthing.quantity.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One price that differs between two cards.
 *
 * @param place where it stands, with the price after, or before if it is gone
 * @param before null if it is new
 * @param after null if it is gone
 */
public record PriceChange(
        PricePoint place, @Nullable Price before, @Nullable Price after) {

    /** In percent of the price before, to one decimal; null if one side is absent or free, or currencies differ. */
    public @Nullable BigDecimal percent() {
        if (before == null
                || after == null
                || before.isFree()
                || !before.currency().equals(after.currency())) {
            return null;
        }
        BigDecimal was = before.amount().multiply(BigDecimal.valueOf(after.per()));
        BigDecimal is = after.amount().multiply(BigDecimal.valueOf(before.per()));
        return is.subtract(was).movePointRight(2).divide(was, 1, RoundingMode.HALF_EVEN);
    }

    /** What differs, in the order of the cards: changed and gone prices first, then new ones. */
    static List<PriceChange> between(List<PricePoint> before, List<PricePoint> after) {
        List<PriceChange> changes = new ArrayList<>();
        for (PricePoint old : before) {
            PricePoint now = at(after, old);
            Integer order = now == null ? null : PricePoint.compare(old.price(), now.price());
            if (now == null || order == null || order != 0) {
                changes.add(new PriceChange(now == null ? old : now, old.price(), now == null ? null : now.price()));
            }
        }
        for (PricePoint now : after) {
            if (at(before, now) == null) {
                changes.add(new PriceChange(now, null, now.price()));
            }
        }
        return changes;
    }

    private static @Nullable PricePoint at(List<PricePoint> points, PricePoint place) {
        for (PricePoint point : points) {
            if (point.samePlace(place)) {
                return point;
            }
        }
        return null;
    }
}
