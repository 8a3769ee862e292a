package farthing.formats.plan;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.Finding;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Windows;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Money;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workload file with edits, planned: what {@code farthing plan FILE --with EDIT} says of it. Its cost is known in full.
 *
 * @param patches none for the file as it stands
 * @param workload with the edits
 */
public record EditedPlan(List<Patch> patches, Workload workload, Estimate estimate) {
    public EditedPlan {
        patches = List.copyOf(patches);
    }

    /**
     * At the file's first model that has prices.
     *
     * @return null where the edited file is none, or the cost of a completed interaction is not known in full
     */
    public static @Nullable EditedPlan of(Doc file, List<Patch> patches, Planner planner) {
        Workload workload = edited(file, patches);
        return workload == null ? null : of(patches, workload, planner.first(workload));
    }

    /** At one model. */
    public static @Nullable EditedPlan of(Doc file, List<Patch> patches, Planner planner, ModelChoice model) {
        Workload workload = edited(file, patches);
        return workload == null ? null : of(patches, workload, planner.option(workload, model));
    }

    private static @Nullable Workload edited(Doc file, List<Patch> patches) {
        try {
            Doc edited = file;
            for (Patch patch : patches) {
                edited = patch.applyTo(edited);
            }
            return WorkloadReader.read(edited);
        } catch (FormatException e) {
            return null;
        }
    }

    private static @Nullable EditedPlan of(List<Patch> patches, Workload workload, @Nullable OptionSheet option) {
        Estimate estimate = option == null ? null : Estimate.of(option);
        boolean known = estimate != null && estimate.isPriced() && estimate.completed() != null;
        return known ? new EditedPlan(patches, workload, Objects.requireNonNull(estimate)) : null;
    }

    /** Why its model does not take the calls; null where it is not known not to. */
    public @Nullable Finding beyond() {
        return new Windows(workload).beyond(estimate, null);
    }

    public Money completed() {
        return Objects.requireNonNull(estimate.completed());
    }

    /** The edits as a person reads them: {@code reasoning: {effort: low}; max_output: 4000}. */
    public String edits() {
        List<String> texts = new ArrayList<>();
        patches.forEach(patch -> texts.add(patch.text()));
        return String.join("; ", texts);
    }
}
