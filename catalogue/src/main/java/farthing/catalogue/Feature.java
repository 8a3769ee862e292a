package farthing.catalogue;

import java.util.EnumSet;
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

    /** What the narrower meter specifies and the wider one does not. */
    public static Set<Feature> between(Meter wider, Meter narrower) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        if (wider.direction() != narrower.direction()) {
            features.add(DIRECTION);
        }
        if (wider.modality() != narrower.modality()) {
            features.add(ofModality(narrower));
        }
        if (wider.kind() != narrower.kind()) {
            features.add(ofKind(narrower.kind()));
        }
        if (wider.lifetime() != narrower.lifetime()) {
            features.add(narrower.lifetime() == CacheLifetime.HOUR_1 ? LIFETIME_1H : LIFETIME_5M);
        }
        if (!wider.variant().equals(narrower.variant())) {
            features.add(VARIANT);
        }
        return features;
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

    /** The word in book files, such as {@code cache-read}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
