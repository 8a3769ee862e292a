package farthing.economics.own;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the bill. */
public enum Line {
    HARDWARE("hardware", "hardware, in equal parts over its life", false),
    NETWORK("network", "network, in equal parts over the life of the hardware", true),
    RESALE("resale", "what the sale brings less than the books say", false),
    FINANCING("financing", "interest on what is not yet written off", true),
    POWER("power", "electricity", true),
    COOLING("cooling", "cooling", true),
    COLO("colo", "colocation", true),
    MAINTENANCE("maintenance", "maintenance and support", true),
    WAITING("waiting", "rent until the bought machine is there", true),
    PEOPLE("people", "operations people", true),
    RENT("rent", "rent", true);

    private final String label;
    private final String what;
    private final boolean typed;

    Line(String label, String what, boolean typed) {
        this.label = label;
        this.what = what;
        this.typed = typed;
    }

    public String label() {
        return label;
    }

    public String what() {
        return what;
    }

    /** Whether its amounts may be given as they are; the others follow from price, life and resale. */
    public boolean canBeTyped() {
        return typed;
    }

    /** The line of that label whose amounts may be given; null if there is none. */
    public static @Nullable Line typed(String label) {
        for (Line line : values()) {
            if (line.typed && line.label.equals(label)) {
                return line;
            }
        }
        return null;
    }

    public static List<String> typedLabels() {
        List<String> labels = new ArrayList<>();
        for (Line line : values()) {
            if (line.typed) {
                labels.add(line.label);
            }
        }
        return labels;
    }
}
