package farthing.economics.plan;

import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The share of input tokens read from a cache, and what stands behind it.
 *
 * @param used by the estimate
 * @param typed the figure of the workload file, claimed or measured; null where arrivals decide
 * @param byArrivals what the engine itself makes of the arrivals, under the provider's rules
 */
public record HitRateSource(BigDecimal used, @Nullable Input typed, BigDecimal byArrivals) {

    /** {@code claimed} or {@code measured} where it was typed, else {@code arrivals}. */
    public String tag() {
        if (typed == null) {
            return "arrivals";
        }
        return typed.tag() == Input.Tag.MEASURED ? "measured" : "claimed";
    }

    /** Such as {@code claimed 90%, by arrivals 63%}; {@code by arrivals 63%} where nothing was typed. */
    public String words() {
        String own = "by arrivals " + percent(byArrivals);
        if (typed == null) {
            return own;
        }
        return tag() + " " + percent(used) + ", " + own;
    }

    private static String percent(BigDecimal share) {
        return Decimals.plain(share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN)) + "%";
    }
}
