package farthing.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How fast and how surely a provider serves a call. Rating takes the tier that served it, not the one asked for. */
public enum ServiceTier {
    STANDARD,
    BATCH,
    FLEX,
    PRIORITY,
    FAST,
    /** Capacity paid for by the hour, used or not: its tokens have no price unless a card states one. */
    PROVISIONED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier of that label, or null if there is none. */
    public static @Nullable ServiceTier ofLabel(String label) {
        for (ServiceTier tier : values()) {
            if (tier.label().equals(label)) {
                return tier;
            }
        }
        return null;
    }
}
