package farthing.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact decimals: read from text, divided by a named rule, freed from binary noise. */
public final class Decimals {
    /** Decimal places kept when a quotient does not terminate: {@value}, half to even ("scale-18 half-even"). */
    public static final int QUOTIENT_SCALE = 18;

    /** Significant digits that a published price has at most: {@value}; more are binary noise. */
    public static final int PRICE_DIGITS = 12;

    /** Decimal digits that a binary one is worth. */
    private static final double LOG_2 = 0.30102999566398120;

    private static final BigInteger[] TENS = tens();
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

    /**
     * How many digits the value has, as {@link BigDecimal#precision} tells: that takes long compiled by TeaVM, and tells one
     * too many of nines.
     */
    public static int precision(BigDecimal value) {
        BigInteger magnitude = value.unscaledValue().abs();
        int digits = (int) (magnitude.bitLength() * LOG_2) + 1;
        return digits > 1 && magnitude.compareTo(powerOfTen(digits - 1)) < 0 ? digits - 1 : digits;
    }

    /**
     * The value to so many significant digits, half to even. BigDecimal's own rounding to digits, in whatever operation, is not
     * for the pure rooms: compiled by TeaVM it leaves a value that has one digit too many as it is.
     */
    public static BigDecimal rounded(BigDecimal value, int digits) {
        int over = precision(value) - digits;
        if (over <= 0) {
            return value;
        }
        BigDecimal rounded = value.setScale(value.scale() - over, RoundingMode.HALF_EVEN);
        // 999.9 to three digits is 1000, which has four of which the last is a zero
        boolean longer = rounded.unscaledValue().abs().compareTo(powerOfTen(digits)) >= 0;
        return longer ? rounded.setScale(rounded.scale() - 1, RoundingMode.HALF_EVEN) : rounded;
    }

    private static BigInteger powerOfTen(int exponent) {
        return exponent < TENS.length ? TENS[exponent] : BigInteger.TEN.pow(exponent);
    }

    private static BigInteger[] tens() {
        BigInteger[] tens = new BigInteger[160];
        tens[0] = BigInteger.ONE;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1].multiply(BigInteger.TEN);
        }
        return tens;
    }

    /** The quotient to so many significant digits, half to even; divided once, so that it is not rounded twice. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int digits) {
        int whole = precision(dividend) - dividend.scale() - (precision(divisor) - divisor.scale());
        // so many digits stand before the point, or one more
        boolean longer = dividend.abs().compareTo(divisor.abs().scaleByPowerOfTen(whole)) >= 0;
        int scale = digits - whole - (longer ? 1 : 0);
        return rounded(dividend.divide(divisor, scale, RoundingMode.HALF_EVEN), digits);
    }

    /** The value without binary noise: rounded to {@link #PRICE_DIGITS} significant digits where it has more. */
    public static BigDecimal snapped(BigDecimal value) {
        return precision(value) > PRICE_DIGITS ? rounded(value, PRICE_DIGITS).stripTrailingZeros() : value;
    }

    /** The same value without trailing zeros, so that equal values are equal. */
    public static BigDecimal stripped(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Plain text without exponent and trailing zeros. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * Whether commas part thousands, as in {@code 28,681} and {@code 1,00,000}: where one stands for a decimal point, as in
     * {@code 1,5} and {@code 1.500,0}, to drop it would be another number.
     */
    public static boolean isGrouped(String text) {
        int last = text.lastIndexOf(',');
        if (last < 0) {
            return true;
        }
        int point = text.indexOf('.');
        boolean grouped = digits(text, last) == 3 && (point < 0 || point > last);
        for (int comma = text.indexOf(','); grouped && comma < last; comma = text.indexOf(',', comma + 1)) {
            int digits = digits(text, comma);
            grouped = (digits == 2 || digits == 3) && text.charAt(comma + 1 + digits) == ',';
        }
        return grouped && text.charAt(0) != ',';
    }

    private static int digits(String text, int comma) {
        int end = comma + 1;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - comma - 1;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
