package farthing.catalogue.hardware;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an hour of an accelerator buys, and what offers can be compared by. */
public enum Measure {
    /** The accelerator itself. */
    ACCELERATOR("hour", "accelerator"),
    /** GB of its memory. */
    MEMORY("memory", "GB"),
    /** TB/s of that memory: what decode is bound by. */
    BANDWIDTH("bandwidth", "TB/s"),
    /** Dense PFLOPS at bf16: what prefill is bound by. */
    COMPUTE("compute", "PFLOPS"),
    /** TB/s of its links, in one direction: what a model over several accelerators is bound by. */
    LINK("interconnect", "TB/s of links");

    private static final int GIGA = 9;
    private static final int TERA = 12;
    private static final int PETA = 15;

    private final String label;
    private final String unit;

    Measure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** How much of it one accelerator has; null where it is not known. */
    public @Nullable BigDecimal of(Accelerator accelerator) {
        return switch (this) {
            case ACCELERATOR -> BigDecimal.ONE;
            case MEMORY -> accelerator.memory().movePointLeft(GIGA);
            case BANDWIDTH -> accelerator.bandwidth().movePointLeft(TERA);
            case COMPUTE -> {
                BigDecimal rate = accelerator.rates().get(Precision.BF16);
                yield rate == null ? null : rate.movePointLeft(PETA);
            }
            case LINK -> accelerator.link().bytesPerSecond().movePointLeft(TERA);
        };
    }

    /** How many times as much one has as the other; null where that is not known. */
    public @Nullable BigDecimal ratio(Accelerator one, Accelerator other) {
        BigDecimal mine = of(one);
        BigDecimal theirs = of(other);
        return mine == null || theirs == null ? null : Decimals.divide(mine, theirs);
    }

    /**
     * What an accelerator is strong in: that of bandwidth, compute and interconnect in which it stands highest against a
     * yardstick; null where it stands equally high in all, as the yardstick itself does.
     */
    public static @Nullable Measure strongest(Accelerator accelerator, Accelerator yardstick) {
        Measure best = BANDWIDTH;
        BigDecimal most = orZero(BANDWIDTH.ratio(accelerator, yardstick));
        boolean differ = false;
        for (Measure measure : new Measure[] {COMPUTE, LINK}) {
            BigDecimal ratio = orZero(measure.ratio(accelerator, yardstick));
            differ = differ || ratio.compareTo(most) != 0;
            if (ratio.compareTo(most) > 0) {
                most = ratio;
                best = measure;
            }
        }
        return differ ? best : null;
    }

    private static BigDecimal orZero(@Nullable BigDecimal ratio) {
        return ratio == null ? BigDecimal.ZERO : ratio;
    }
}
