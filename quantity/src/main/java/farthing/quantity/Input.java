package farthing.quantity;

import java.math.BigDecimal;

/**
 * A number of a plan that was given and not reckoned.
 *
 * @param path where it stands in the workload file, such as {@code calls.answer.output}; what it is called everywhere
 * @param mean the central value
 * @param tag how far it is to be trusted
 * @param source of a default or of a measurement; empty for what was typed
 */
public record Input(String path, BigDecimal mean, String unit, Tag tag, String source) {

    /** What kind of knowledge a figure is. */
    public enum Tag {
        /** Typed by the user. */
        CLAIMED,
        /** Observed. */
        MEASURED,
        /** A default, because nothing was said. */
        ASSUMED
    }
}
