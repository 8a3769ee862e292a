package farthing.catalogue.hardware;

import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An offer at one of its prices. */
public record PricedOffer(Offer offer, Offer.HourlyPrice price, Accelerator accelerator) {
    /** USD for a month of the whole machine. */
    public BigDecimal month() {
        return price.usd().multiply(CommonYear.HOURS_OF_MONTH);
    }

    /** USD an hour for one accelerator. */
    public BigDecimal each() {
        return Decimals.divide(price.usd(), offer.count());
    }

    /** USD an hour of the same machine if it is paid like that; null where it is not offered so. */
    public @Nullable BigDecimal usd(Offer.Payment payment) {
        Offer.HourlyPrice other = offer.price(payment);
        return other == null ? null : other.usd();
    }

    /** USD an hour for one unit of the measure; null where the accelerator's figure is not known. */
    public @Nullable BigDecimal per(Measure measure) {
        BigDecimal amount = measure.of(accelerator);
        return amount == null ? null : Decimals.divide(each(), amount);
    }

    /** Cheapest first by the measure, those without a figure last; ties by seller and machine. */
    public static Comparator<PricedOffer> by(Measure measure) {
        Comparator<PricedOffer> cheapest = (one, other) -> compare(one.per(measure), other.per(measure));
        return cheapest.thenComparing(priced -> priced.offer().provider())
                .thenComparing(priced -> priced.offer().instance())
                .thenComparing(priced -> priced.offer().region())
                .thenComparing(priced -> priced.price().payment());
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other == null ? 0 : 1;
        }
        return other == null ? -1 : one.compareTo(other);
    }
}
