package farthing.formats.traffic;

import farthing.economics.traffic.ReplayResult;
import farthing.economics.traffic.ReplayResult.Tokens;
import farthing.quantity.Decimals;
import farthing.workload.CachePolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The hit rate that a replay measured, as a workload file takes it. */
public final class MeasuredCache {
    private static final int DECIMALS = 2;

    private MeasuredCache() {}

    /**
     * A line for a workload file, in YAML.
     *
     * @return null where the replay measured none: without a cache or input, under a policy that a plan does not know, or
     *     where other tokens than the recorded ones were counted
     */
    public static @Nullable String line(ReplayResult result) {
        CachePolicy cache = result.cache();
        Tokens tokens = result.tokens();
        if (cache == null || !isPlanned(cache) || tokens.input() == 0 || result.range() != null) {
            return null;
        }
        BigDecimal share = Decimals.divide(BigDecimal.valueOf(tokens.read()), BigDecimal.valueOf(tokens.input()));
        BigDecimal percent = share.movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return "cache: {policy: " + cache.name() + ", hit_rate: {mean: " + Decimals.plain(percent)
                + "%, measured: true, source: replay of " + result.calls() + " calls}}";
    }

    private static boolean isPlanned(CachePolicy cache) {
        return !cache.isIdeal() || cache.name().equals("5m") || cache.name().equals("1h");
    }
}
