package farthing.economics.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An option with what it costs and whether it can be had. */
public record Judged(Estimate estimate, Feasibility feasibility) {

    public Verdict verdict() {
        return feasibility.verdict();
    }

    /** The cheapest that is not known to be infeasible, or null if there is none. */
    public static @Nullable Judged answer(List<Judged> ranked) {
        for (Judged option : ranked) {
            if (option.verdict() != Verdict.INFEASIBLE) {
                return option;
            }
        }
        return null;
    }
}
