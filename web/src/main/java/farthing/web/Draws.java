package farthing.web;

/** Pseudo-random numbers that are the same in every runtime, which java.util.Random is not: SplitMix64. */
final class Draws {
    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    /** Uniform from 0 (inclusive) to the bound (exclusive), bound below 2^31; the bias of the modulus is immaterial. */
    int nextInt(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) (((mixed ^ (mixed >>> 31)) >>> 1) % bound);
    }

    boolean nextBoolean() {
        return nextInt(2) == 1;
    }
}
