package farthing.formats.goal;

import java.math.BigDecimal;
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
public record Attempt(
        Variable variable,
        boolean reached,
        @Nullable Change change,
        String reason,
        List<Change> others,
        List<Change> leftOut) {
    /** Beyond it an answer or a user's month is another product than the one planned, whatever the margin. */
    private static final BigDecimal DRASTIC = new BigDecimal("0.5");

    public Attempt {
        others = List.copyOf(others);
        leftOut = List.copyOf(leftOut);
    }

    /** With nothing left out. */
    Attempt(Variable variable, boolean reached, @Nullable Change change, String reason, List<Change> others) {
        this(variable, reached, change, reason, others, List.of());
    }

    /** Whether it reaches the goal by moving an answer's cap or what a user brings more than half: that is harder to have than another price. */
    public boolean isDrastic() {
        BigDecimal relative = change == null ? null : change.relative();
        return reached
                && (variable == Variable.OUTPUT_CAP || variable == Variable.MESSAGES_PER_USER)
                && relative != null
                && relative.abs().compareTo(DRASTIC) > 0;
    }

    Attempt with(Change told) {
        return new Attempt(variable, reached, told, reason, others, leftOut);
    }

    static Attempt none(Variable variable, String reason) {
        return new Attempt(variable, false, null, reason, List.of());
    }
}
