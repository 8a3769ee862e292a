package farthing.serving;

/**
 * What a machine's memory shall hold.
 *
 * @param context tokens of a request, prompt and answer together, at least 1
 * @param output those of them that come one by one while the request is held, at most all
 * @param concurrency requests at a time, at least 1
 */
public record Demand(long context, long output, long concurrency) {
    /** Beyond any context, and safe to multiply. */
    public static final long MOST = 1_000_000_000_000L;

    /** @throws IllegalArgumentException outside of the ranges */
    public Demand {
        if (context < 1 || context > MOST) {
            throw new IllegalArgumentException("a context of " + context + " tokens: at least 1, at most " + MOST);
        }
        if (output < 0 || output > context) {
            throw new IllegalArgumentException(
                    output + " output tokens of a context of " + context + ": at most all of them");
        }
        if (concurrency < 1 || concurrency > MOST) {
            throw new IllegalArgumentException(concurrency + " requests at a time: at least 1, at most " + MOST);
        }
    }

    /** One request of that many tokens. */
    public static Demand of(long context) {
        return new Demand(context, 0, 1);
    }

    public Demand withContext(long other) {
        return new Demand(other, Math.min(output, other), concurrency);
    }

    /** Tokens that a request holds on average: its output is there by half. */
    long meanHeld() {
        return context - output / 2;
    }
}
