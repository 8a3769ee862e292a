package farthing.catalogue;

import java.util.Locale;
import java.util.Set;

/** What a unit may specify beyond the meter of the rate that is to cover it. */
public enum Feature {
    TEXT,
    DOCUMENT,
    INPUT_IMAGE,
    INPUT_VIDEO,
    INPUT_AUDIO,
    OUTPUT_IMAGE,
    OUTPUT_VIDEO,
    OUTPUT_AUDIO,
    CACHE_READ,
    CACHE_WRITE,
    LIFETIME_5M,
    LIFETIME_1H,
    TOOL_INPUT,
    REASONING,
    CITATION,
    DIRECTION,
    VARIANT;

    /** Whether all that the narrower meter specifies and the wider one does not is among these. */
    static boolean isAllAmong(Set<Feature> features, Meter wider, Meter narrower) {
        return (wider.direction() == narrower.direction() || features.contains(DIRECTION))
                && (wider.modality() == narrower.modality() || features.contains(ofModality(narrower)))
                && (wider.kind() == narrower.kind() || features.contains(ofKind(narrower.kind())))
                && (wider.lifetime() == narrower.lifetime() || features.contains(ofLifetime(narrower.lifetime())))
                && (wider.variant().equals(narrower.variant()) || features.contains(VARIANT));
    }

    private static Feature ofModality(Meter meter) {
        boolean output = meter.direction() == Direction.OUTPUT;
        return switch (meter.modality()) {
            case ANY, TEXT -> TEXT;
            case DOCUMENT -> DOCUMENT;
            case AUDIO -> output ? OUTPUT_AUDIO : INPUT_AUDIO;
            case IMAGE -> output ? OUTPUT_IMAGE : INPUT_IMAGE;
            case VIDEO -> output ? OUTPUT_VIDEO : INPUT_VIDEO;
        };
    }

    private static Feature ofKind(TokenKind kind) {
        return switch (kind) {
            case ANY -> TEXT;
            case CACHE_READ -> CACHE_READ;
            case CACHE_WRITE -> CACHE_WRITE;
            case TOOL -> TOOL_INPUT;
            case REASONING -> REASONING;
            case CITATION -> CITATION;
        };
    }

    private static Feature ofLifetime(CacheLifetime lifetime) {
        return lifetime == CacheLifetime.HOUR_1 ? LIFETIME_1H : LIFETIME_5M;
    }

    /** The word in book files, such as {@code cache-read}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
