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

    /** Below every long-context threshold of the market, the least of which is 32,000, and within what models read. */
    private static final long PARTS_MAX = 4_000;

    /** @throws IllegalArgumentException if both parts are 0, one is negative, or they add up to more than 4,000 */
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

    /** Of so many tokens: their ratio, or the nearest one whose parts are few enough. */
    public static TokenRatio near(long input, long output) {
        long larger = Math.max(input, output);
        long smaller = Math.min(input, output);
        long parts = 1;
        long best = partsBeside(parts, larger, smaller);
        for (long few = 2; few <= Math.min(smaller, PARTS_MAX / 2); few++) {
            long many = partsBeside(few, larger, smaller);
            boolean fits = many + few <= PARTS_MAX;
            if (fits && away(many, few, larger, smaller) * parts < away(best, parts, larger, smaller) * few) {
                parts = few;
                best = many;
            }
        }
        long rest = smaller == 0 ? 0 : parts;
        return input >= output ? new TokenRatio(best, rest) : new TokenRatio(rest, best);
    }

    private static long partsBeside(long few, long larger, long smaller) {
        return smaller == 0 ? 1 : Math.min(PARTS_MAX - 1, (larger * few + smaller / 2) / smaller);
    }

    /** How far {@code many : few} is from {@code larger : smaller}, times {@code few * smaller}. */
    private static long away(long many, long few, long larger, long smaller) {
        return Math.abs(larger * few - many * smaller);
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
