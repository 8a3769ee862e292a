package farthing.economics.machine;

import java.math.BigDecimal;

/**
 * Tokens of a request on average.
 *
 * @param input of the prompt, at least 0
 * @param output of the answer, at least 0
 */
public record Mix(BigDecimal input, BigDecimal output) {
    /** @throws IllegalArgumentException if either is negative, or both are 0 */
    public Mix {
        if (input.signum() < 0 || output.signum() < 0 || input.signum() + output.signum() == 0) {
            throw new IllegalArgumentException("a request has tokens of input or output, and not fewer than 0: found "
                    + input.toPlainString() + " and " + output.toPlainString());
        }
    }

    /** Whether both are the same numbers, however they are written. */
    public boolean isSame(Mix other) {
        return input.compareTo(other.input) == 0 && output.compareTo(other.output) == 0;
    }

    /** Of input and output together. */
    public BigDecimal tokens() {
        return input.add(output);
    }
}
