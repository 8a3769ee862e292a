package farthing.serving;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import java.util.Map;

/** What a precision takes at the very least, of memory and of time: no engine can do with less. */
public final class LeastNumbers {
    /** INT4 may share one scale for a whole column, so that only the numbers themselves count. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private LeastNumbers() {}

    /** Bytes for one number. The block formats have their scales by definition. */
    public static BigDecimal bytes(Precision precision) {
        return precision == Precision.INT4 ? HALF : precision.bytes();
    }

    /**
     * Operations a second of one accelerator on numbers of that precision: the fastest of those that are no narrower, for
     * an engine may widen them first; of an accelerator that only knows narrower ones, its fastest.
     */
    public static BigDecimal rate(Accelerator accelerator, Precision precision) {
        BigDecimal fastest = BigDecimal.ZERO;
        BigDecimal any = BigDecimal.ZERO;
        for (Map.Entry<Precision, BigDecimal> rate : accelerator.rates().entrySet()) {
            any = any.max(rate.getValue());
            if (bits(rate.getKey()) >= bits(precision)) {
                fastest = fastest.max(rate.getValue());
            }
        }
        return fastest.signum() == 0 ? any : fastest;
    }

    /** Of one number, the scales that blocks share not counted. */
    public static int bits(Precision precision) {
        return switch (precision) {
            case FP32 -> 32;
            case BF16 -> 16;
            case FP8, INT8 -> 8;
            case NVFP4, MXFP4, INT4 -> 4;
        };
    }

    public static Precision narrower(Precision one, Precision other) {
        return bits(other) < bits(one) ? other : one;
    }
}
