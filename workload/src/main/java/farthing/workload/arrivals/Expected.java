package farthing.workload.arrivals;

/**
 * What a cache is expected to make of all tokens of a class of sessions.
 *
 * @param calls made
 * @param input all prompt tokens
 * @param read expected from the cache
 * @param write expected to be billed as writes
 * @param starts not read because a conversation began with them
 * @param growth not read because a conversation grew by them
 * @param expired not read, although sent before, because the lifetime was over
 * @param tooShort not cached at all: below the policy's minimum, or no whole block
 */
public record Expected(
        double calls,
        double input,
        double read,
        double write,
        double starts,
        double growth,
        double expired,
        double tooShort) {

    /** Tokens billed as ordinary input. */
    public double uncached() {
        return Math.max(0, input - read - write);
    }

    /** What the input costs, in the unit of the prices of a token. */
    public double cost(double inputPrice, double writePrice, double readPrice) {
        return read * readPrice + write * writePrice + uncached() * inputPrice;
    }
}
