package farthing.formats.goal;

import farthing.catalogue.terms.Terms;
import farthing.economics.goal.Goal;
import farthing.economics.goal.LossRisk;
import farthing.economics.goal.Standing;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Currency;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits of one file, each planned as a file of its own. */
final class Trials {
    private final Planner planner;
    private final Doc file;
    private final Goal goal;
    private final Currency currency;
    private final Terms terms;

    Trials(Planner planner, Doc file, Goal goal, Currency currency, Terms terms) {
        this.planner = planner;
        this.file = file;
        this.goal = goal;
        this.currency = currency;
        this.terms = terms;
    }

    Goal goal() {
        return goal;
    }

    /** The goal's figure of the edited file, or null where it is undefined, not all priced, or in another currency. */
    @Nullable
    BigDecimal figure(List<Patch> patches) {
        try {
            Workload workload = WorkloadReader.read(edited(patches));
            Estimate estimate = estimate(workload);
            return estimate == null ? null : goal.figure().of(workload, estimate);
        } catch (FormatException e) {
            return null;
        }
    }

    /** Where the edited file stands, without the risk of a loss; null where {@link #figure} is. */
    @Nullable
    Standing standing(List<Patch> patches) {
        try {
            Workload workload = WorkloadReader.read(edited(patches));
            Estimate estimate = estimate(workload);
            Standing standing = estimate == null ? null : Standing.of(goal, workload, estimate, terms);
            return standing == null || standing.value() == null ? null : standing;
        } catch (FormatException e) {
            return null;
        }
    }

    /** The same with the risk of a loss. */
    Change drawn(Change change, long seed, int draws) {
        Workload workload = WorkloadReader.read(edited(change.patches()));
        LossRisk risk = LossRisk.of(workload, change.then().estimate().option(), seed, draws);
        return change.with(change.then().with(risk));
    }

    private Doc edited(List<Patch> patches) {
        Doc edited = file;
        for (Patch patch : patches) {
            edited = patch.applyTo(edited);
        }
        return edited;
    }

    private @Nullable Estimate estimate(Workload workload) {
        OptionSheet option = planner.first(workload);
        return option == null || !option.server().currency().equals(currency) ? null : Estimate.of(option);
    }
}
