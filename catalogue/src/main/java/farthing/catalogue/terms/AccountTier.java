package farthing.catalogue.terms;

import farthing.catalogue.Provenance;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A step that an account climbs as it pays. A provider's tiers stand in rising order.
 *
 * @param paid USD to have paid or deposited before, or null if not published
 * @param days to wait after the first payment
 * @param monthlyCap USD that can be spent a month, or null if not published
 * @param note how to read it; empty if nothing is to be said
 */
public record AccountTier(
        String provider,
        String id,
        @Nullable BigDecimal paid,
        int days,
        @Nullable BigDecimal monthlyCap,
        Provenance provenance,
        String note) {}
