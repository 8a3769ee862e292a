package farthing.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exact decimals: read from text, divided by a named rule, freed from binary noise. */
public final class Decimals {
    /** Decimal places kept when a quotient does not terminate: {@value}, half to even ("scale-18 half-even"). */
    public static final int QUOTIENT_SCALE = 18;

    /** Significant digits that a published price has at most: {@value}; more are binary noise. */
    public static final int PRICE_DIGITS = 12;

    private static final int MAX_CHARS = 80;
    private static final int MAX_EXPONENT = 60;

    private Decimals() {}

    /**
     * Reads a decimal number such as {@code 3}, {@code 0.075} or {@code 1e-7}.
     *
     * @throws NumberFormatException if the text is no number, or one longer than 80 characters or beyond 10^60
     */
    public static BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > MAX_CHARS) {
            throw new NumberFormatException("'" + shortened(text) + "' is not a decimal number");
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new NumberFormatException("'" + shortened(text) + "' is not a decimal number");
        }
        if (Math.abs((long) value.scale()) > MAX_EXPONENT) {
            throw new NumberFormatException("'" + shortened(text) + "' is beyond 10^" + MAX_EXPONENT);
        }
        return value;
    }

    /** The quotient: exact if it terminates within {@link #QUOTIENT_SCALE} places, else rounded there half to even. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(QUOTIENT_SCALE, dividend.scale());
        BigDecimal quotient = dividend.divide(divisor, scale, RoundingMode.HALF_EVEN);
        return quotient.multiply(divisor).compareTo(dividend) == 0
                ? quotient
                : dividend.divide(divisor, QUOTIENT_SCALE, RoundingMode.HALF_EVEN);
    }

    /** The same by a whole number of at least 1; by 1000 or a million the point only moves. */
    public static BigDecimal divide(BigDecimal dividend, long divisor) {
        int zeros = 0;
        long rest = divisor;
        while (rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return rest == 1 && dividend.scale() + zeros <= QUOTIENT_SCALE
                ? dividend.scaleByPowerOfTen(-zeros)
                : divide(dividend, BigDecimal.valueOf(divisor));
    }

    /** The value without binary noise: rounded to {@link #PRICE_DIGITS} significant digits where it has more. */
    public static BigDecimal snapped(BigDecimal value) {
        return value.precision() > PRICE_DIGITS
                ? value.round(new MathContext(PRICE_DIGITS, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros()
                : value;
    }

    /** The same value without trailing zeros, so that equal values are equal. */
    public static BigDecimal stripped(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Plain text without exponent and trailing zeros. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
