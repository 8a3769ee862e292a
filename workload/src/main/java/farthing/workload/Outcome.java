package farthing.workload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an interaction ended. */
public enum Outcome {
    COMPLETED,
    FAILED,
    ABANDONED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of that label, or null if there is none. */
    public static @Nullable Outcome ofLabel(String label) {
        for (Outcome outcome : values()) {
            if (outcome.label().equals(label)) {
                return outcome;
            }
        }
        return null;
    }
}
