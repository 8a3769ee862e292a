package farthing.answers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of the decision page, by the word that asks for it. */
public enum PlanSection {
    OPTIONS,
    WATERFALL,
    TORNADO,
    BREAKPOINTS,
    LEVERS,
    WARNINGS,
    LIMITS,
    CHARGES,
    ASSUMED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the first screen has it; the others come when they are asked for. */
    public boolean isOnFirstScreen() {
        return this != LIMITS && this != CHARGES;
    }

    /** The section of that word, or null. */
    public static @Nullable PlanSection named(String word) {
        for (PlanSection section : values()) {
            if (section.label().equals(word)) {
                return section;
            }
        }
        return null;
    }
}
