package farthing.economics.traffic;

import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Under what a trace is replayed.
 *
 * @param asOf instant whose prices apply to calls that state no time of their own, and to all if {@code repriced}
 * @param repriced whether a call's own time is left aside
 * @param cache policy to replay, or null to take what the provider metered, and nothing cached where it metered nothing
 * @param scope which calls share the cache
 * @param models who answers
 * @param unitsPerToken how many units of the trace make a token: 1, or the characters per token of a trace in characters
 * @param sessionsInARow whether the calls of a session follow one another in order of time and share nothing with others
 */
public record ReplayOptions(
        Instant asOf,
        boolean repriced,
        @Nullable CachePolicy cache,
        CacheScope scope,
        ModelMap models,
        BigDecimal unitsPerToken,
        boolean sessionsInARow) {

    /** As recorded, at the prices of an instant. */
    public static ReplayOptions at(Instant asOf) {
        return new ReplayOptions(asOf, false, null, CacheScope.SESSION, ModelMap.OWN, BigDecimal.ONE, false);
    }

    public ReplayOptions with(CachePolicy newCache, CacheScope newScope) {
        return new ReplayOptions(asOf, repriced, newCache, newScope, models, unitsPerToken, sessionsInARow);
    }

    public ReplayOptions with(ModelMap newModels) {
        return new ReplayOptions(asOf, repriced, cache, scope, newModels, unitsPerToken, sessionsInARow);
    }
}
