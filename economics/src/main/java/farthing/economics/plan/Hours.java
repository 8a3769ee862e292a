package farthing.economics.plan;

import farthing.catalogue.Meter;
import farthing.catalogue.RateCard;
import farthing.catalogue.Window;
import farthing.quantity.Price;
import farthing.rating.MeterPrice;
import farthing.rating.PriceDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a seller: what holds outside its windows, and its cheapest window. A plan is not made at the hour of its
 * as-of instant, which may lie within one.
 *
 * @param usual outside all windows, or at the instant itself where they leave no hour out
 * @param at when that holds
 * @param cheap within the window of the lowest price of input, or null if none is cheaper
 */
record Hours(PriceDesk.Offer.Listed usual, Instant at, PriceDesk.Offer.@Nullable Listed cheap) {
    /** Windows begin and end at times that a quarter of an hour divides; a week holds every day. */
    private static final Duration STEP = Duration.ofMinutes(15);

    private static final int STEPS_A_WEEK = 7 * 24 * 4;

    /** What the same model costs at another instant. */
    interface At {
        PriceDesk.Offer offer(Instant at);
    }

    static Hours of(PriceDesk.Offer.Listed now, Instant asOf, At prices) {
        RateCard card = now.found().listing().cardAt(asOf);
        if (card == null || card.windows().isEmpty()) {
            return new Hours(now, asOf, null);
        }
        List<Window> windows = card.windows();
        Instant usualAt = null;
        PriceDesk.Offer.Listed cheapest = now;
        for (int step = 0; step < STEPS_A_WEEK; step++) {
            Instant at = asOf.plus(STEP.multipliedBy(step));
            if (!(prices.offer(at) instanceof PriceDesk.Offer.Listed offer)
                    || !card.equals(offer.found().listing().cardAt(at))) {
                break;
            }
            if (usualAt == null && windows.stream().noneMatch(window -> window.contains(at))) {
                usualAt = at;
            }
            cheapest = isBelow(offer, cheapest) ? offer : cheapest;
        }
        Instant at = usualAt == null ? asOf : usualAt;
        PriceDesk.Offer.Listed usual =
                usualAt != null && prices.offer(usualAt) instanceof PriceDesk.Offer.Listed listed ? listed : now;
        return new Hours(usual, at, isBelow(cheapest, usual) ? cheapest : null);
    }

    private static boolean isBelow(PriceDesk.Offer.Listed one, PriceDesk.Offer.Listed other) {
        Price price = input(one);
        Price than = input(other);
        return price != null
                && than != null
                && price.amount()
                                .multiply(BigDecimal.valueOf(than.per()))
                                .compareTo(than.amount().multiply(BigDecimal.valueOf(price.per())))
                        < 0;
    }

    private static @Nullable Price input(PriceDesk.Offer.Listed offer) {
        return offer.card().priceOf(Meter.INPUT, null) instanceof MeterPrice.Priced priced
                ? priced.tariff().listPrice()
                : null;
    }
}
