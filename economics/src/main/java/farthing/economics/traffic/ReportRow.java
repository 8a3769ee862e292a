package farthing.economics.traffic;

import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report. Calls, tokens and amounts are those of the group's own calls; interactions and their cost are
 * those that ended in the group, with all their calls wherever these were made.
 *
 * @param key of the group; {@link Grouping#NONE} for calls that do not say
 * @param retries calls that are not a first attempt
 * @param untagged calls that lack what they should be allocated by
 * @param priced calls with a full price; amounts are subtotals where there are others
 * @param list null where nothing is priced
 * @param contracted null where nothing is priced
 * @param untaggedCost contracted amount of untagged calls
 * @param completed interactions that ended so
 * @param failed interactions that ended so
 * @param abandoned interactions that ended so, by their outcome or by silence
 * @param open interactions that have not ended
 * @param endedCost contracted amount of all ended interactions, failures included
 * @param endedPartly ended interactions with a call that lacks a full price: with one, endedCost is a subtotal
 */
public record ReportRow(
        String key,
        long calls,
        ReplayResult.Tokens tokens,
        long retries,
        long untagged,
        PricedCalls priced,
        @Nullable Money list,
        @Nullable Money contracted,
        Money untaggedCost,
        long completed,
        long failed,
        long abandoned,
        long open,
        Money endedCost,
        long endedPartly) {
    private static final int SHARE_SCALE = 6;

    /**
     * Cost of all ended interactions / completed ones; null where none completed or nothing is priced. A lower bound
     * where some ended interaction {@linkplain #endedPartly lacks a full price}.
     */
    public @Nullable Money costPerCompleted() {
        return completed == 0 || contracted == null
                ? null
                : new Money(Decimals.divide(endedCost.amount(), BigDecimal.valueOf(completed)), endedCost.currency());
    }

    /** Calls without a full price: amounts are subtotals where there are any. */
    public long unpriced() {
        return calls - priced.count();
    }

    /** What the calls with a full price cost; null where nothing is priced. */
    public @Nullable Money pricedCost() {
        return contracted == null ? null : new Money(priced.cost(), contracted.currency());
    }

    /** Cost of the calls with a full price / their count; null where there are none. */
    public @Nullable Money costPerCall() {
        BigDecimal each = priced.each();
        return contracted == null || each == null ? null : new Money(each, contracted.currency());
    }

    public long interactions() {
        return completed + failed + abandoned + open;
    }

    /** Read / (read + write + uncached) tokens; null where there are none. */
    public @Nullable BigDecimal cacheHitRate() {
        return share(tokens.read(), tokens.input());
    }

    /** Calls that are not a first attempt / calls. */
    public @Nullable BigDecimal retryShare() {
        return share(retries, calls);
    }

    /** Untagged calls / calls. */
    public @Nullable BigDecimal untaggedShare() {
        return share(untagged, calls);
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_SCALE, RoundingMode.HALF_EVEN);
    }
}
