package farthing.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What class of model it is, for filters such as {@code --models @flagship}. */
public enum ModelTier {
    BUDGET,
    MID,
    FLAGSHIP,
    REASONING,
    PREMIUM;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier of that label, or null if there is none. */
    public static @Nullable ModelTier ofLabel(String label) {
        for (ModelTier tier : values()) {
            if (tier.label().equals(label)) {
                return tier;
            }
        }
        return null;
    }
}
