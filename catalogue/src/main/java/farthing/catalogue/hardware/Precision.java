package farthing.catalogue.hardware;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are stored. {@link #bytes} counts the scales that blocks of numbers share: NVFP4 has one byte for 16 numbers,
 * MXFP4 one for 32, INT4 (AWQ, GPTQ) two bytes of scale and half a byte of zero point for 128.
 */
public enum Precision {
    FP32("fp32", "4"),
    BF16("bf16", "2"),
    FP8("fp8", "1"),
    INT8("int8", "1"),
    NVFP4("nvfp4", "0.5625"),
    MXFP4("mxfp4", "0.53125"),
    INT4("int4", "0.51953125");

    private final String label;
    private final BigDecimal bytes;

    Precision(String label, String bytes) {
        this.label = label;
        this.bytes = new BigDecimal(bytes);
    }

    public String label() {
        return label;
    }

    /** Bytes for one number, scales included. */
    public BigDecimal bytes() {
        return bytes;
    }

    /** The precision of that name, also {@code fp16}, {@code fp4} and the like; null if there is none. */
    public static @Nullable Precision named(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return switch (key) {
            case "fp16", "float16", "bfloat16", "f16", "half" -> BF16;
            case "float32", "f32" -> FP32;
            case "float8", "fp8_e4m3", "fp8_e5m2", "fp8-dynamic" -> FP8;
            case "fp4" -> NVFP4;
            case "awq", "gptq", "w4a16" -> INT4;
            case "w8a8" -> INT8;
            default -> ofLabel(key);
        };
    }

    private static @Nullable Precision ofLabel(String label) {
        for (Precision precision : values()) {
            if (precision.label.equals(label)) {
                return precision;
            }
        }
        return null;
    }

    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Precision precision : values()) {
            labels.add(precision.label);
        }
        return labels;
    }
}
