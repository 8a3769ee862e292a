package farthing.catalogue.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in front of providers: what it takes for that, in money and time.
 *
 * @param monthly fixed, or null
 * @param perThousandCalls or null
 * @param shareOfSpend or null
 * @param latency added to each call, or null if not known
 */
public record Gateway(
        String id,
        String name,
        @Nullable Figure monthly,
        @Nullable Figure perThousandCalls,
        @Nullable Figure shareOfSpend,
        @Nullable Figure latency) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /**
     * Its fee in USD a month, by the taken values.
     *
     * @param calls a month
     * @param spend USD a month at the providers
     */
    public BigDecimal fee(BigDecimal calls, BigDecimal spend) {
        BigDecimal fee = monthly == null ? BigDecimal.ZERO : monthly.value();
        if (perThousandCalls != null) {
            fee = fee.add(calls.multiply(perThousandCalls.value()).divide(THOUSAND));
        }
        return shareOfSpend == null ? fee : fee.add(spend.multiply(shareOfSpend.value()));
    }
}
