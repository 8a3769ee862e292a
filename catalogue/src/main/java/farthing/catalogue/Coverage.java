package farthing.catalogue;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which narrower units a wider rate may price. What is not absorbed is unpriced: a missing rate is never zero.
 *
 * @param absorbed features that a rate may absorb without naming them
 */
public record Coverage(Set<Feature> absorbed) {
    /**
     * The safe cover: text and documents by input, reasoning by output, a five-minute cache write by the plain one,
     * input images, video and tool results by input. Never cached reads, one-hour writes, audio or media output.
     */
    public static final Coverage SAFE = new Coverage(EnumSet.of(
            Feature.TEXT,
            Feature.DOCUMENT,
            Feature.INPUT_IMAGE,
            Feature.INPUT_VIDEO,
            Feature.TOOL_INPUT,
            Feature.REASONING,
            Feature.LIFETIME_5M));

    /** Every unit takes the nearest wider rate: the convention of catalogues that price a gap by its parent. */
    public static final Coverage NEAREST_PARENT = new Coverage(EnumSet.allOf(Feature.class));

    public Coverage {
        Set<Feature> copy = EnumSet.noneOf(Feature.class);
        copy.addAll(absorbed);
        absorbed = copy;
    }

    /** Whether a rate for the wider meter prices units of the other one. */
    public boolean allows(Meter rate, Meter unit) {
        return rate.contains(unit) && Feature.isAllAmong(absorbed, rate, unit);
    }
}
