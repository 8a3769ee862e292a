package farthing.workload.plan;

import farthing.quantity.range.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How prompt caches are used.
 *
 * @param policy {@code none}; {@code 5m} or {@code 1h} for that lifetime wherever a provider sells it; the name of one of
 *     the {@link farthing.workload.CachePolicies policies}; or empty for what a provider does unasked
 * @param scopes how many different prefixes share the traffic, such as one a tenant
 * @param hitRate share of all input tokens read, as typed by the user; null to reckon it from arrivals
 * @param changes how often a month the prefix itself is edited, or null for never: each time every scope writes it anew
 * @param changing what changes with every call within the prefix, such as a timestamp; it defeats the cache
 */
public record Caching(
        String policy,
        Input scopes,
        @Nullable Input hitRate,
        @Nullable Input changes,
        List<String> changing) {
    public static final String NONE = "none";

    public Caching {
        changing = List.copyOf(changing);
    }

    /** Whose prefix is never edited. */
    public Caching(String policy, Input scopes, @Nullable Input hitRate, List<String> changing) {
        this(policy, scopes, hitRate, null, changing);
    }
}
