package farthing.quantity;

/**
 * Pseudo-random numbers that are the same in every runtime, which java.util.Random is not: SplitMix64. A seed is handed
 * in; each purpose takes a stream of its own, so that drawing more for one changes nothing for another.
 */
public final class Draws {
    private static final int FRACTION_BITS = 53;

    private final long seed;
    private long state;

    public Draws(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** A stream that hangs on the seed and the purpose only, not on what was drawn before. */
    public Draws split(long purpose) {
        return new Draws(mixed(mixed(seed) ^ mixed(purpose + 0x9E3779B97F4A7C15L)));
    }

    /** Uniform from 0 (inclusive) to the bound (exclusive), bound below 2^31; the bias of the modulus is immaterial. */
    public int nextInt(int bound) {
        return (int) ((nextLong() >>> 1) % bound);
    }

    public boolean nextBoolean() {
        return nextInt(2) == 1;
    }

    /** Uniform between 0 and 1, both excluded. */
    public double nextFraction() {
        return ((nextLong() >>> (Long.SIZE - FRACTION_BITS + 1)) + 0.5) / (1L << (FRACTION_BITS - 1));
    }

    private long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        return mixed(state);
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
