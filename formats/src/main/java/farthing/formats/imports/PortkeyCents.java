package farthing.formats.imports;

import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.quantity.Decimals;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Portkey copies prices from pages that show two decimals of a dollar per million tokens: $0.125 became $0.13. Such a
 * price is told by its neighbours: it is what their ratio gives, rounded to the cent, and not what the ratio gives.
 */
final class PortkeyCents {
    private static final int SHOWN = 2;
    private static final int PLACES = 12;

    /** Shares of the input price that sellers ask for a cached read. */
    private static final List<BigDecimal> CACHED =
            List.of(new BigDecimal("0.1"), new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.2"));

    private final Findings findings;

    PortkeyCents(Findings findings) {
        this.findings = findings;
    }

    /** Whether the first amount is the second one rounded half up to two places, and another. */
    static boolean isRoundedOf(BigDecimal shown, BigDecimal full) {
        return scale(shown) <= SHOWN
                && scale(full) > SHOWN
                && full.setScale(SHOWN, RoundingMode.HALF_UP).compareTo(shown) == 0;
    }

    private static int scale(BigDecimal amount) {
        return amount.signum() == 0
                ? 0
                : Math.max(0, amount.stripTrailingZeros().scale());
    }

    /** Reports cached prices and prices of tiers that look rounded; they stay as they stand. */
    void review(CardDraft card, String where) {
        RateSheet standard = card.standard();
        Price input = standard.baseOf(Meter.INPUT);
        Price cached = standard.baseOf(Meter.CACHE_READ);
        if (input != null && cached != null) {
            cachedShare(input.amount(), cached.amount(), where + ".cache_read_input_token");
        }
        for (ServiceTier tier : List.of(ServiceTier.BATCH, ServiceTier.FLEX, ServiceTier.PRIORITY)) {
            RateSheet own = card.sheet(tier, "");
            Price ownInput = own.baseOf(Meter.INPUT);
            if (input == null || ownInput == null || input.isFree()) {
                continue;
            }
            for (Meter meter : own.meters()) {
                Price price = own.baseOf(meter);
                Price plain = standard.baseOf(meter);
                if (price != null && plain != null && price.per() == plain.per() && !meter.equals(Meter.INPUT)) {
                    BigDecimal expected = Decimals.snapped(plain.amount()
                            .multiply(ownInput.amount())
                            .divide(input.amount(), PLACES, RoundingMode.HALF_UP));
                    report(price.amount(), expected, where + "." + tier.label() + "." + meter);
                }
            }
        }
    }

    private void cachedShare(BigDecimal input, BigDecimal cached, String where) {
        for (BigDecimal share : CACHED) {
            if (input.multiply(share).compareTo(cached) == 0) {
                return;
            }
        }
        for (BigDecimal share : CACHED) {
            if (isRoundedOf(cached, input.multiply(share))) {
                report(cached, input.multiply(share), where);
                return;
            }
        }
    }

    private void report(BigDecimal shown, BigDecimal expected, String where) {
        if (isRoundedOf(shown, expected)) {
            findings.odd(
                    where,
                    Decimals.plain(shown),
                    "looks rounded for display: " + Decimals.plain(expected)
                            + " per million would follow from its neighbours; kept as it stands");
        }
    }
}
