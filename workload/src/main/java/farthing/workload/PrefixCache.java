package farthing.workload;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Replays a prompt cache over calls. Within a scope, calls come in order of time, and at the same time in the order of
 * the file.
 *
 * <p>With L input tokens in n blocks of B tokens, of which the first h are alive: read = min(h B, L), write = min(n B,
 * L) - read, uncached = the rest. Afterwards all blocks were last used now. Capacity is unlimited. A
 * {@link CachePolicy} narrows this to what a provider really does.
 */
public final class PrefixCache {
    private final CachePolicy policy;
    private final CacheScope scope;
    private final Map<String, CachedRuns> scopes = new LinkedHashMap<>();

    /** The terms asked for last: calls to one model come in rows. */
    private String termsModel = "";

    private CachePolicy.Terms terms;

    public PrefixCache(CachePolicy policy, CacheScope scope) {
        this.policy = policy;
        this.scope = scope;
        this.terms = policy.termsOf("");
    }

    public CachePolicy policy() {
        return policy;
    }

    /** What the cache makes of the call. */
    public CacheUse use(Call call) {
        return use(call, call.model(), TokenScale.ONE);
    }

    /**
     * What the cache makes of the call if another model answers it, counting in tokens of that model.
     *
     * @param scale tokens of the model in one unit of the trace
     * @throws IllegalArgumentException if the call has blocks but no time
     */
    public CacheUse use(Call call, String model, TokenScale scale) {
        PrefixBlocks blocks = call.blocks();
        long input = scale.tokens(call.input());
        if (blocks.isEmpty()) {
            return CacheUse.none(input);
        }
        if (!call.hasTime()) {
            throw new IllegalArgumentException("a call with blocks but no time cannot meet a cache");
        }
        CachePolicy.Terms terms = terms(model);
        long cacheable = scale.tokens(Math.min(blocks.count() * blocks.blockSize(), call.input()));
        if (cacheable < terms.minimum()) {
            return CacheUse.none(input);
        }
        CachedRuns runs = runs(call, model);
        long now = call.timeMicros();
        long found = scale.tokens(Math.min(runs.leading(blocks, now) * blocks.blockSize(), call.input()));
        long stored = runs.use(blocks, now, policy.isolated() ? call.answersAt() : now);
        long read = found < terms.minimum() ? 0 : found - found % terms.rounding();
        boolean billed = terms.write() != CachePolicy.Write.AS_INPUT;
        long write = billed ? cacheable - read : 0;
        return new CacheUse(read, write, input - read - write, scale.tokens(stored * blocks.blockSize()));
    }

    /** A call without a session shares its prefix with nobody, unless all calls share one cache. */
    private CachedRuns runs(Call call, String model) {
        return scope.isAlone(call) ? newRuns(model) : scopes.computeIfAbsent(keyOf(call, model), key -> newRuns(model));
    }

    private CachedRuns newRuns(String model) {
        return new CachedRuns(terms(model).lifetimeMicros(), policy.storage());
    }

    private CachePolicy.Terms terms(String model) {
        if (!model.equals(termsModel)) {
            termsModel = model;
            terms = policy.termsOf(model);
        }
        return terms;
    }

    /** Forgets every scope: for traces whose sessions follow one another. */
    public void clear() {
        scopes.clear();
    }

    private String keyOf(Call call, String model) {
        String key = scope.keyOf(call, model);
        return policy.isolated() ? key + '\n' + model + '\n' + call.origin().tenant() : key;
    }
}
