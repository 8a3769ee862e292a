package farthing.economics.traffic;

import farthing.catalogue.NearestNames;
import farthing.workload.Call;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a report adds up.
 *
 * @param tag key of the tag, for {@link By#TAG}; else empty
 */
public record Grouping(By by, String tag) {
    /** Stands for calls that do not carry what is grouped by. */
    public static final String NONE = "(none)";

    /** The dimensions that every call has. */
    public enum By {
        INTERACTION("interaction"),
        TENANT("tenant"),
        FEATURE("feature"),
        MODEL("model"),
        DAY("day"),
        TAG("tag");

        private final String label;

        By(String label) {
            this.label = label;
        }
    }

    /**
     * Reads {@code interaction}, {@code tenant}, {@code feature}, {@code model}, {@code day} or {@code tag:KEY}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Grouping parse(String text) {
        if (text.startsWith("tag:") && text.length() > 4) {
            return new Grouping(By.TAG, text.substring(4));
        }
        for (By by : By.values()) {
            if (by != By.TAG && by.label.equals(text)) {
                return new Grouping(by, "");
            }
        }
        List<String> names = List.of("interaction", "tenant", "feature", "model", "day", "tag:KEY");
        List<String> nearest = NearestNames.of(text, names);
        throw new IllegalArgumentException("'" + text + "' is none of " + String.join(", ", names)
                + (nearest.isEmpty() ? "" : "; did you mean '" + nearest.get(0) + "'?"));
    }

    /** As the command line spells it. */
    public String label() {
        return by == By.TAG ? "tag:" + tag : by.label;
    }

    /** The group that the call belongs to; empty if it does not say. */
    String keyOf(TracedCall traced) {
        Call call = traced.call();
        return switch (by) {
            case INTERACTION -> call.origin().interaction();
            case TENANT -> call.origin().tenant();
            case FEATURE -> call.origin().feature();
            case MODEL -> call.model();
            case DAY -> day(traced.sentAt());
            case TAG -> call.origin().tags().get(tag);
        };
    }

    /** Whether the call lacks what its cost should be allocated by: the group's label, else every label. */
    boolean isUntagged(TracedCall traced) {
        return switch (by) {
            case TENANT, FEATURE, TAG -> keyOf(traced).isEmpty();
            case INTERACTION, MODEL, DAY -> traced.call().origin().isUntagged();
        };
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
