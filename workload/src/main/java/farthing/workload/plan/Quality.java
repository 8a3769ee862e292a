package farthing.workload.plan;

import farthing.quantity.range.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the answers of single models are.
 *
 * @param floor least share of right answers: a model known to lie below it is neither an option nor a fallback; null for none
 * @param models what is known
 */
public record Quality(@Nullable Input floor, List<Known> models) {
    /** Nothing is known. */
    public static final Quality UNKNOWN = new Quality(null, List.of());

    public Quality {
        models = List.copyOf(models);
    }

    /**
     * @param model as the file names it, whoever sells it
     * @param correct share of right answers
     */
    public record Known(String model, Input correct) {}

    /** Share of right answers of a model, or null if it is not known. */
    public @Nullable Input of(ModelChoice model) {
        for (Known known : models) {
            if (names(known.model(), model)) {
                return known.correct();
            }
        }
        return null;
    }

    /** With or without its provider. */
    private static boolean names(String known, ModelChoice model) {
        return known.equals(model.model())
                || model.model().endsWith("/" + known)
                || known.endsWith("/" + model.model());
    }

    /** Whether a model is known to lie below the floor. */
    public boolean excludes(ModelChoice model) {
        Input correct = of(model);
        return floor != null && correct != null && correct.mean().compareTo(floor.mean()) < 0;
    }
}
