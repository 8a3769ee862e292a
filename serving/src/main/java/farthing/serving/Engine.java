package farthing.serving;

import java.math.BigDecimal;

/**
 * Settings of a serving engine that memory depends on.
 *
 * @param memoryShare of an accelerator's memory that the engine takes, above 0 and at most 1
 * @param blockTokens tokens whose keys and values are allocated together
 * @param batchedTokens most tokens of one step
 */
public record Engine(BigDecimal memoryShare, int blockTokens, int batchedTokens) {
    /** What vLLM takes where nothing is said: 0.9 of the memory, blocks of 16, steps of 8192 tokens. */
    public static final Engine USUAL = new Engine(new BigDecimal("0.9"), 16, 8192);

    /** @throws IllegalArgumentException outside of the ranges */
    public Engine {
        if (memoryShare.signum() <= 0 || memoryShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "the engine's share of memory must be above 0 and at most 1, is " + memoryShare.toPlainString());
        }
        if (blockTokens < 1 || batchedTokens < 1) {
            throw new IllegalArgumentException(
                    "tokens of a block and of a step must be at least 1, are " + blockTokens + " and " + batchedTokens);
        }
    }
}
