package farthing.economics.plan;

import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.time.Instant;
import java.util.List;

/**
 * A workload priced at its options.
 *
 * @param options in the order of the workload's models
 * @param refused what could not be priced
 */
public record Plan(Workload workload, Instant asOf, List<OptionSheet> options, List<Refusal> refused) {
    public Plan {
        options = List.copyOf(options);
        refused = List.copyOf(refused);
    }

    /** A model that the book does not hold, and why. */
    public record Refusal(ModelChoice model, String reason) {}
}
