package farthing.economics.plan;

import farthing.quantity.Money;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /**
     * Options of the plan's first currency by rising cost of a completed interaction. What is free, priced in part or never
     * completes does not rank.
     */
    public List<Estimate> ranked() {
        List<Estimate> ranked = new ArrayList<>();
        for (OptionSheet option : options) {
            Estimate estimate = Estimate.of(option);
            Money completed = estimate.completed();
            boolean ranks = estimate.isPriced()
                    && completed != null
                    && !estimate.contracted().isZero()
                    && (ranked.isEmpty() || ranked.get(0).currency().equals(estimate.currency()));
            if (ranks) {
                ranked.add(estimate);
            }
        }
        ranked.sort(Comparator.comparing(estimate -> Objects.requireNonNull(estimate.completed())));
        return ranked;
    }

    /** The option under that model's name as the workload has it, or null if it was refused. */
    public @Nullable OptionSheet option(ModelChoice model) {
        for (OptionSheet option : options) {
            if (option.server().choice().equals(model)) {
                return option;
            }
        }
        return null;
    }

    /** A model that the book does not hold, and why. */
    public record Refusal(ModelChoice model, String reason) {}
}
