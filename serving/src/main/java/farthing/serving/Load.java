package farthing.serving;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a machine serves, all alike.
 *
 * @param input tokens of a prompt, at least 0
 * @param output tokens of an answer, at least 0; with 0 the model only reads, as for embeddings
 * @param batch requests at a time, above 0; null for as many as memory holds
 * @param perStep tokens that a request gets from a step on average: 1, or more with speculative decoding
 * @param cached share of the prompt that is found in a prefix cache, from 0 to 1
 */
public record Load(
        BigDecimal input, BigDecimal output, @Nullable BigDecimal batch, BigDecimal perStep, BigDecimal cached) {

    /** @throws IllegalArgumentException outside of the ranges */
    public Load {
        if (input.signum() < 0 || output.signum() < 0) {
            throw new IllegalArgumentException("tokens of a request must be at least 0, are " + input.toPlainString()
                    + " in and " + output.toPlainString() + " out");
        }
        if (batch != null && batch.signum() <= 0) {
            throw new IllegalArgumentException("requests at a time must be above 0, are " + batch.toPlainString());
        }
        if (perStep.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("tokens of a step must be at least 1, are " + perStep.toPlainString());
        }
        if (cached.signum() < 0 || cached.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "the cached share of a prompt must be from 0 to 1, is " + cached.toPlainString());
        }
    }

    /** As many requests as memory holds, each token by a step of its own, nothing cached. */
    public static Load of(long input, long output) {
        return new Load(BigDecimal.valueOf(input), BigDecimal.valueOf(output), null, BigDecimal.ONE, BigDecimal.ZERO);
    }

    /** Steps alone, before any context: what weights by themselves allow. */
    public static Load ofSteps() {
        return of(0, 1);
    }

    public Load withBatch(@Nullable BigDecimal other) {
        return new Load(input, output, other, perStep, cached);
    }

    public Load withPerStep(BigDecimal other) {
        return new Load(input, output, batch, other, cached);
    }

    public Load withCached(BigDecimal other) {
        return new Load(input, output, batch, perStep, other);
    }
}
