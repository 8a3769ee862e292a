package farthing.economics.quote;

import farthing.quantity.Decimals;
import farthing.quantity.Money;
import java.math.BigDecimal;

/**
 * A mix of input and output tokens, such as 5:1, that a volume of tokens has.
 *
 * @param input whole parts
 * @param output whole parts
 */
public record TokenRatio(long input, long output) {
    private static final int DECIMALS_MAX = 3;

    /** Below every long-context threshold. */
    private static final long PARTS_MAX = 100_000;

    /** @throws IllegalArgumentException if both parts are 0, one is negative, or they add up to more than 100,000 */
    public TokenRatio {
        if (input < 0 || output < 0 || (input == 0 && output == 0)) {
            throw new IllegalArgumentException("a ratio has two parts of at least 0, not both 0");
        }
        if (input > PARTS_MAX || output > PARTS_MAX - input) {
            throw new IllegalArgumentException(
                    "a ratio of " + input + ":" + output + " parts is too fine; round it, as in 3.5:1");
        }
    }

    /** Reads {@code 5:1}, {@code 70:30} or {@code 2.5:1}. */
    public static TokenRatio parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("expected input:output such as 5:1, found '" + text + "'");
        }
        try {
            BigDecimal in = Decimals.parse(text.substring(0, colon)).setScale(DECIMALS_MAX);
            BigDecimal out = Decimals.parse(text.substring(colon + 1)).setScale(DECIMALS_MAX);
            long a = in.unscaledValue().longValueExact();
            long b = out.unscaledValue().longValueExact();
            long divisor = Math.max(1, gcd(a, b));
            return new TokenRatio(a / divisor, b / divisor);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("expected input:output such as 5:1, found '" + text + "'");
        }
    }

    /** Of so many tokens, as fine as parts may be. */
    public static TokenRatio near(long input, long output) {
        long divisor = Math.max(gcd(input, output), Math.ceilDiv(input + output, PARTS_MAX - 1));
        return new TokenRatio(rounded(input, divisor), rounded(output, divisor));
    }

    private static long rounded(long tokens, long divisor) {
        return (tokens + divisor / 2) / divisor;
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return input + ":" + output;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    /** One request of as many tokens as the ratio has parts: small enough for the price without thresholds. */
    public CallShape shape() {
        return CallShape.of(input, output);
    }

    /** What a volume of tokens costs, if the shape's tokens cost the amount. */
    public Money amountFor(Money ofShape, long tokens) {
        return new Money(
                Decimals.divide(
                        ofShape.amount().multiply(BigDecimal.valueOf(tokens)),
                        BigDecimal.valueOf(Math.addExact(input, output))),
                ofShape.currency());
    }
}
