package farthing.workload.arrivals;

import java.util.List;

/**
 * What a prompt cache makes of a prefix in steady state, as shares of the prefix's tokens over all calls.
 *
 * @param tokens of the prefix
 * @param callsPerDay that begin with it
 * @param hits share of the calls that find it
 * @param read share of the tokens read from the cache; below {@code hits} where reads come in steps
 * @param write share of the tokens billed as cache writes; 0 where writes are billed as input
 * @param writesBilled whether a call that finds nothing pays for a cache write
 * @param coldMisses further misses on a first day, which meets an empty cache
 * @param storedTokenHoursPerDay where keeping is billed, else 0
 * @param exact whether the closed form is exact for the pattern, or an approximation that simulation bears out
 * @param explanation one line: pattern, lifetime, formula, result
 */
public record HitRate(
        long tokens,
        double callsPerDay,
        double hits,
        double read,
        double write,
        boolean writesBilled,
        double coldMisses,
        double storedTokenHoursPerDay,
        boolean exact,
        String explanation) {

    static HitRate never(long tokens, double callsPerDay, boolean written, String explanation) {
        return new HitRate(tokens, callsPerDay, 0, 0, written ? 1 : 0, written, 0, 0, true, explanation);
    }

    /** Share of the tokens billed as ordinary input. */
    public double uncached() {
        return Math.max(0, 1 - read - write);
    }

    /** Calls a day that read the prefix. */
    public double readsPerDay() {
        return callsPerDay * hits;
    }

    /** Calls a day that do not: they write it, where it is long enough to be cached. */
    public double missesPerDay() {
        return callsPerDay * (1 - hits);
    }

    /** Misses of a mean day that begins with an empty cache. */
    public double firstDayMisses() {
        return Math.min(callsPerDay, missesPerDay() + coldMisses);
    }

    /**
     * What a token of the prefix costs on average, relative to or in the unit of the given prices of a token.
     *
     * @param input price of ordinary input
     */
    public double cost(double input, double writePrice, double readPrice) {
        return read * readPrice + write * writePrice + uncached() * input;
    }

    /**
     * Several prefixes together: each is weighed by the tokens that its calls send, and never by a common rate.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static HitRate together(List<HitRate> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no prefix was given");
        }
        double calls = 0;
        double sent = 0;
        double hits = 0;
        double read = 0;
        double write = 0;
        double cold = 0;
        double stored = 0;
        boolean billed = false;
        boolean exact = true;
        StringBuilder lines = new StringBuilder();
        for (HitRate part : parts) {
            double weight = part.callsPerDay * part.tokens;
            calls += part.callsPerDay;
            sent += weight;
            hits += part.callsPerDay * part.hits;
            read += weight * part.read;
            write += weight * part.write;
            billed |= part.writesBilled;
            cold += part.coldMisses;
            stored += part.storedTokenHoursPerDay;
            exact &= part.exact;
            lines.append(lines.isEmpty() ? "" : "\n").append(part.explanation);
        }
        return new HitRate(
                Math.round(sent / calls),
                calls,
                hits / calls,
                read / sent,
                write / sent,
                billed,
                cold,
                stored,
                exact,
                lines.toString());
    }
}
