package farthing.economics.plan;

import farthing.catalogue.Meter;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.rating.MeterPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How often a prompt that a cache keeps has to be read before that costs less than sending it as plain input each time. Of a
 * million tokens, at list prices of the shortest prompts.
 *
 * @param plain as input
 * @param read from the cache
 * @param write into it
 * @param hour of keeping them, or null where that is not billed
 */
public record CacheReads(
        Money plain, Money read, Money write, @Nullable Money hour) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);

    /**
     * @param writing the meter of what enters the cache; where an hour has a price of its own, the other is that of five
     *     minutes
     * @return null where one of the prices is not known, or a read saves nothing
     */
    public static @Nullable CacheReads of(Server server, Meter writing) {
        Money plain = price(server, Meter.INPUT, MILLION);
        Money read = price(server, Meter.CACHE_READ, MILLION);
        Money write = price(server, writing, MILLION);
        if (write == null
                && writing.equals(Meter.CACHE_WRITE_5M)
                && price(server, Meter.CACHE_WRITE_1H, MILLION) != null) {
            write = price(server, Meter.CACHE_WRITE, MILLION);
        }
        boolean saves = plain != null && read != null && read.compareTo(plain) < 0;
        return plain == null || read == null || write == null || !saves
                ? null
                : new CacheReads(
                        plain,
                        read,
                        write,
                        server.billsStorage() ? price(server, Meter.CACHE_STORAGE, MILLION.multiply(SECONDS)) : null);
    }

    private static @Nullable Money price(Server server, Meter meter, BigDecimal units) {
        return server.standard().card().priceOf(meter, null) instanceof MeterPrice.Priced priced
                        && priced.meter().equals(meter)
                ? priced.tariff().listPrice().forUnits(units)
                : null;
    }

    /** What a read saves. */
    public Money saving() {
        return plain.minus(read);
    }

    /** What the first call pays beyond plain input. */
    public Money surcharge() {
        return write.minus(plain);
    }

    /** The least whole number of reads after the first call with which keeping costs less. */
    public BigDecimal least() {
        return beyond(surcharge());
    }

    /** The same of what an hour of keeping costs: reads that each hour has to bring; null where it costs nothing. */
    public @Nullable BigDecimal hourly() {
        return hour == null ? null : beyond(hour);
    }

    private BigDecimal beyond(Money cost) {
        BigDecimal even = Decimals.divide(cost.amount(), saving().amount());
        return even.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE).max(BigDecimal.ONE);
    }
}
