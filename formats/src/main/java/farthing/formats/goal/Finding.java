package farthing.formats.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one decision variable can do for a goal.
 *
 * @param change the least one that reaches the goal; if none does, the one that comes nearest, or null where none helps
 * @param reason why it does not reach the goal; empty where it does
 * @param others further changes that reach the goal
 * @param leftOut changes that would, but cannot be had: an infeasible model is no answer
 */
public record Finding(
        Variable variable,
        boolean reached,
        @Nullable Change change,
        String reason,
        List<Change> others,
        List<Change> leftOut) {
    public Finding {
        others = List.copyOf(others);
        leftOut = List.copyOf(leftOut);
    }

    /** With nothing left out. */
    Finding(Variable variable, boolean reached, @Nullable Change change, String reason, List<Change> others) {
        this(variable, reached, change, reason, others, List.of());
    }

    Finding with(Change told) {
        return new Finding(variable, reached, told, reason, others, leftOut);
    }

    static Finding none(Variable variable, String reason) {
        return new Finding(variable, false, null, reason, List.of());
    }
}
