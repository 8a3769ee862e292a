package farthing.workload.arrivals;

import farthing.workload.CachePolicy;
import farthing.workload.CacheScope;
import farthing.workload.arrivals.ArrivalPattern.Misses;

/**
 * Calls that begin with the same tokens.
 *
 * @param before tokens in front of the prefix that are cached along with it, such as those that more calls share
 * @param tokens of the prefix itself, at least 1
 * @param pattern of all calls together
 * @param scopes caches that share the calls evenly and nothing else: tenants, models, regions; at least 1
 * @param sharing {@link CacheScope#SHARED} if all calls of a scope have the prefix in common, else the prefix belongs to
 *     one session, such as its history
 */
public record PrefixTraffic(long before, long tokens, ArrivalPattern pattern, int scopes, CacheScope sharing) {
    public PrefixTraffic {
        if (before < 0 || tokens < 1) {
            throw new IllegalArgumentException("a prefix of " + tokens + " tokens after " + before + " is none");
        }
        if (scopes < 1) {
            throw new IllegalArgumentException("scopes: " + scopes + " is less than 1");
        }
    }

    /** A prompt's first tokens, the same in all calls. */
    public static PrefixTraffic shared(long tokens, ArrivalPattern pattern) {
        return new PrefixTraffic(0, tokens, pattern, 1, CacheScope.SHARED);
    }

    public PrefixTraffic in(int manyScopes) {
        return new PrefixTraffic(before, tokens, pattern, manyScopes, sharing);
    }

    public PrefixTraffic after(long tokensBefore) {
        return new PrefixTraffic(tokensBefore, tokens, pattern, scopes, sharing);
    }

    /** The same at another mean rate of all calls together. */
    public PrefixTraffic atRate(double callsPerHour) {
        return new PrefixTraffic(before, tokens, pattern.atRate(callsPerHour), scopes, sharing);
    }

    /**
     * What the provider's cache makes of the prefix, in steady state.
     *
     * @param model whose terms count
     * @param answerMicros from sending a call until its answer begins, when what it wrote can be read; 0 for at once
     * @throws IllegalArgumentException if the answer begins later than the lifetime ends
     */
    public HitRate under(CachePolicy policy, String model, long answerMicros) {
        CachePolicy.Terms terms = policy.termsOf(model);
        long end = before + tokens;
        double callsPerDay = 24 * pattern.callsPerHour();
        if (end < terms.minimum()) {
            return HitRate.never(
                    tokens,
                    callsPerDay,
                    false,
                    end + " tokens are below the minimum of " + terms.minimum() + " of " + policy.name()
                            + ": never written, never read");
        }
        boolean billed = terms.write() != CachePolicy.Write.AS_INPUT;
        double lifetime = terms.lifetimeMicros() == CachePolicy.ENDLESS
                ? Double.POSITIVE_INFINITY
                : terms.lifetimeMicros() / Checks.MICROS;
        double answer = policy.isolated() ? answerMicros / Checks.MICROS : 0;
        boolean own = sharing != CacheScope.SHARED;
        if (own && !(pattern instanceof Bursts)) {
            return HitRate.never(
                    tokens, callsPerDay, billed, "each call is a session of its own: nothing comes back to its prefix");
        }
        ArrivalPattern each = pattern.among(scopes);
        Misses misses = own && each instanceof Bursts bursts
                ? bursts.ownMisses(lifetime, answer)
                : each.misses(lifetime, answer);
        double hits = Math.max(0, 1 - misses.perHour() / each.callsPerHour());
        long steps = end - end % terms.rounding() - (before - before % terms.rounding());
        double read = hits * steps / tokens;
        double stored = policy.storage() ? 24.0 * scopes * tokens * misses.keptShare() : 0;
        return new HitRate(
                tokens,
                callsPerDay,
                hits,
                read,
                billed ? 1 - read : 0,
                billed,
                scopes * misses.cold(),
                stored,
                misses.exact(),
                explanation(policy, lifetime, answer, misses, hits, callsPerDay));
    }

    private String explanation(
            CachePolicy policy, double lifetime, double answer, Misses misses, double hits, double callsPerDay) {
        StringBuilder line = new StringBuilder(pattern.words());
        if (scopes > 1) {
            line.append(", evenly over ").append(scopes).append(" scopes");
        }
        line.append("; ").append(policy.name());
        line.append(
                lifetime == Double.POSITIVE_INFINITY
                        ? " keeps the prefix for ever"
                        : " keeps the prefix " + Checks.shown(lifetime * Checks.SECONDS) + " s after its last use");
        if (answer > 0) {
            line.append(", readable after ")
                    .append(Checks.shown(answer * Checks.SECONDS))
                    .append(" s");
        }
        line.append("; ").append(misses.formula()).append(misses.exact() ? "" : ", about");
        line.append(": ").append(Checks.shown(100 * hits)).append("% of calls read it, ");
        line.append(Checks.shown(callsPerDay * (1 - hits))).append(" a day do not");
        return line.toString();
    }
}
