package farthing.quantity;

/**
 * Logarithm and exponential to 1e-13, the same bits in every runtime: a host's own functions differ in the last. Compiled
 * to JavaScript, a + (b + c) and a * (b * c) lose their brackets, and with them their last bits: in the pure rooms
 * what is added or multiplied first stands first.
 */
public final class Elementary {
    private static final double LN_2_HIGH = 0x1.62e42feep-1; // few enough digits that a multiple is exact
    private static final double LN_2_LOW = 1.9082149292705877e-10;
    private static final double LN_2 = 0.6931471805599453;
    private static final double SQRT_2 = 1.4142135623730951;
    private static final double EXP_MAX = 709;
    private static final double EXP_MIN = -708;
    private static final int ATANH_TERMS = 12;
    private static final int EXP_TERMS = 16;

    private Elementary() {}

    /**
     * Natural logarithm: 2 atanh((m - 1) / (m + 1)) of the mantissa m, between the roots of 1/2 and 2.
     *
     * @throws IllegalArgumentException unless {@code x} is normal and above 0
     */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL) || x == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("no logarithm of " + x);
        }
        long bits = Double.doubleToLongBits(x);
        int exponent = (int) (bits >>> 52) - 1023;
        double mantissa = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa > SQRT_2) {
            mantissa /= 2;
            exponent++;
        }
        double s = (mantissa - 1) / (mantissa + 1);
        double sum = 0;
        for (int term = ATANH_TERMS; term >= 0; term--) {
            sum = sum * s * s + 1.0 / (2 * term + 1);
        }
        return exponent * LN_2_LOW + 2 * s * sum + exponent * LN_2_HIGH;
    }

    /** e to the power of x: 0 below {@value #EXP_MIN}, infinite above {@value #EXP_MAX}. */
    public static double exp(double x) {
        if (x < EXP_MIN) {
            return 0;
        }
        if (x > EXP_MAX) {
            return Double.POSITIVE_INFINITY;
        }
        int twos = (int) Math.floor(x / LN_2 + 0.5);
        double rest = x - twos * LN_2_HIGH - twos * LN_2_LOW;
        double sum = 1;
        for (int term = EXP_TERMS; term >= 1; term--) {
            sum = 1 + sum * rest / term;
        }
        // twos may be 1023 with a sum below 1, or -1021 with one above: both halves of the scale are normal
        int half = twos / 2;
        return sum * powerOfTwo(half) * powerOfTwo(twos - half);
    }

    /** {@code base} above 0 to any power. */
    public static double pow(double base, double power) {
        return exp(power * log(base));
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((exponent + 1023L) << 52);
    }
}
