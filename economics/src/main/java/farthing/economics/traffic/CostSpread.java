package farthing.economics.traffic;

import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How amounts spread: mean and maximum exact; percentiles by nearest rank, exact up to {@value #EXACT} amounts, beyond
 * that of amounts rounded to three digits, so that memory stays bounded.
 */
public final class CostSpread {
    /** So many amounts are kept one by one. */
    public static final int EXACT = 200_000;

    private static final int DIGITS = 3;

    private final Currency currency;
    private final List<BigDecimal> amounts = new ArrayList<>();
    private final TreeMap<BigDecimal, Long> rounded = new TreeMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal max = BigDecimal.ZERO;
    private long count;

    public CostSpread(Currency currency) {
        this.currency = currency;
    }

    /**
     * @param mean null where there is no amount, as with all others
     * @param exact whether the percentiles are amounts that occurred
     */
    public record Summary(
            long count,
            @Nullable Money mean,
            @Nullable Money p50,
            @Nullable Money p95,
            @Nullable Money max,
            boolean exact) {}

    public void add(BigDecimal amount) {
        sum = sum.add(amount);
        max = count == 0 ? amount : max.max(amount);
        count++;
        if (count <= EXACT) {
            amounts.add(amount);
            return;
        }
        for (BigDecimal kept : amounts) {
            rounded.merge(bucket(kept), 1L, Long::sum);
        }
        amounts.clear();
        rounded.merge(bucket(amount), 1L, Long::sum);
    }

    private static BigDecimal bucket(BigDecimal amount) {
        return Decimals.rounded(amount, DIGITS).stripTrailingZeros();
    }

    public Summary summary() {
        if (count == 0) {
            return new Summary(0, null, null, null, null, true);
        }
        amounts.sort(null);
        return new Summary(
                count,
                new Money(Decimals.divide(sum, BigDecimal.valueOf(count)), currency),
                new Money(percentile(50), currency),
                new Money(percentile(95), currency),
                new Money(max, currency),
                rounded.isEmpty());
    }

    /** The smallest amount that at least so many percent do not exceed. */
    private BigDecimal percentile(int percent) {
        long rank = (count * percent + 99) / 100;
        if (rounded.isEmpty()) {
            return amounts.get((int) rank - 1);
        }
        long seen = 0;
        for (Map.Entry<BigDecimal, Long> bucket : rounded.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return bucket.getKey();
            }
        }
        return max;
    }
}
