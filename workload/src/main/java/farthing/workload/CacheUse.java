package farthing.workload;

/**
 * What a prompt cache made of a call's input: every token is read, written or uncached.
 *
 * @param read tokens found in the cache
 * @param write tokens put into it
 * @param uncached the rest
 * @param storedTokenMicros tokens times microseconds that the call keeps stored; 0 where storage is free
 */
public record CacheUse(long read, long write, long uncached, long storedTokenMicros) {
    /** A call that no cache saw. */
    public static CacheUse none(long input) {
        return new CacheUse(0, 0, input, 0);
    }

    public CacheUse plus(CacheUse other) {
        return new CacheUse(
                Math.addExact(read, other.read),
                Math.addExact(write, other.write),
                Math.addExact(uncached, other.uncached),
                Math.addExact(storedTokenMicros, other.storedTokenMicros));
    }

    /** All tokens of the prompt. */
    public long input() {
        return read + write + uncached;
    }
}
