package farthing.quantity.range;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a plan that was given and not reckoned. Two kinds of not knowing, never mixed: how single interactions differ
 * around the mean, and how well the mean itself is known. Both distributions have this mean; but a
 * break-even draws its ranges as they are stated.
 *
 * @param path where it stands in the workload file, such as {@code calls.answer.output}; what it is called everywhere
 * @param mean the central value
 * @param tag how far it is to be trusted
 * @param source of a default or of a measurement; empty for what was typed
 * @param spread how single interactions differ, or null where all are alike
 * @param uncertain what the mean may be, or null where it is taken as known
 * @param beside the range as it was stated, where the mean lies outside of it; else null
 */
public record Input(
        String path,
        BigDecimal mean,
        String unit,
        Tag tag,
        String source,
        @Nullable Distribution spread,
        @Nullable Distribution uncertain,
        @Nullable Beside beside) {

    /**
     * A range that was stated with a mean outside of it, so that it was moved.
     *
     * @param key spread or uncertain
     * @param low 1st percentile, as stated
     * @param high 99th percentile, as stated
     */
    public record Beside(String key, BigDecimal low, BigDecimal high) {}

    /** A number whose mean lies within what is stated of it. */
    public Input(
            String path,
            BigDecimal mean,
            String unit,
            Tag tag,
            String source,
            @Nullable Distribution spread,
            @Nullable Distribution uncertain) {
        this(path, mean, unit, tag, source, spread, uncertain, null);
    }

    /** A number that is the same in every interaction, and known. */
    public Input(String path, BigDecimal mean, String unit, Tag tag, String source) {
        this(path, mean, unit, tag, source, null, null);
    }

    /** What kind of knowledge a figure is. */
    public enum Tag {
        /** Typed by the user. */
        CLAIMED,
        /** Observed. */
        MEASURED,
        /** A physical limit. */
        BOUND,
        /** A default, because nothing was said. */
        ASSUMED
    }
}
