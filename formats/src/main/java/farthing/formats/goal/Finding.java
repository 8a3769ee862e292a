package farthing.formats.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one decision variable can do for a goal.
 *
 * @param change the least one that reaches the goal; if none does, the one that comes nearest, or null where none helps
 * @param reason why it does not reach the goal; empty where it does
 * @param others further changes that reach the goal
 */
public record Finding(
        Variable variable, boolean reached, @Nullable Change change, String reason, List<Change> others) {
    public Finding {
        others = List.copyOf(others);
    }

    Finding with(Change told) {
        return new Finding(variable, reached, told, reason, others);
    }

    static Finding none(Variable variable, String reason) {
        return new Finding(variable, false, null, reason, List.of());
    }
}
