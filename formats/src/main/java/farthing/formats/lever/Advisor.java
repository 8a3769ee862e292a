package farthing.formats.lever;

import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries every lever of the playbook on a workload file: edits the file, reads and plans it again. So a saving is what the
 * edited file gives, and a combination is planned, never added up.
 */
public final class Advisor {
    /** What a further lever must save of the whole to join a combination. */
    private static final BigDecimal WORTH_WHILE = new BigDecimal("0.01");

    private final Planner planner;
    private final Terms terms;

    public Advisor(Planner planner, Terms terms) {
        this.planner = planner;
        this.terms = terms;
    }

    /**
     * For the first model of the file that has a price.
     *
     * @return null where the cost of a completed interaction is not known
     */
    public @Nullable Advice advise(Doc file) {
        Workload workload = WorkloadReader.read(file);
        Plan plan = planner.plan(workload);
        if (plan.options().isEmpty()) {
            return null;
        }
        Estimate now = Estimate.of(plan.options().get(0));
        Money completed = now.completed();
        if (completed == null || !now.isPriced() || completed.isZero()) {
            return null;
        }
        Tried tried = new Tried(file, completed, completedMonthly(workload, now));
        List<Advice.Outcome> outcomes = new ArrayList<>();
        for (Lever lever : Playbook.of(workload, now.option(), cheaper(plan, now), terms)) {
            Advice.Outcome outcome = tried.outcome(List.of(lever));
            if (outcome != null && outcome.share().signum() != 0) {
                outcomes.add(outcome);
            }
        }
        outcomes.sort(Comparator.<Advice.Outcome, Boolean>comparing(
                        outcome -> outcome.share().signum() < 0)
                .thenComparing(outcome -> outcome.levers().get(0).effort())
                .thenComparing(Advice.Outcome::share, Comparator.reverseOrder()));
        return new Advice(completed, outcomes, combination(tried, outcomes));
    }

    private static BigDecimal completedMonthly(Workload workload, Estimate now) {
        return workload.traffic().meanInteractions().multiply(now.completedShare());
    }

    private static List<ModelChoice> cheaper(Plan plan, Estimate now) {
        List<ModelChoice> cheaper = new ArrayList<>();
        for (Estimate other : plan.ranked()) {
            if (other.name().equals(now.name())) {
                break;
            }
            cheaper.add(other.option().server().choice());
        }
        return cheaper;
    }

    /** The best lever first, then whichever saves most beside those taken, until none is worth while. */
    private static Advice.@Nullable Outcome combination(Tried tried, List<Advice.Outcome> outcomes) {
        Advice.Outcome best = null;
        List<Lever> left = new ArrayList<>();
        outcomes.stream()
                .filter(outcome -> outcome.levers().get(0).effort() != Lever.Effort.MODEL)
                .forEach(outcome -> left.addAll(outcome.levers()));
        while (true) {
            Advice.Outcome next = null;
            for (Lever lever : left) {
                List<Lever> levers = new ArrayList<>(best == null ? List.of() : best.levers());
                if (levers.stream().anyMatch(taken -> taken.excludes(lever))) {
                    continue;
                }
                levers.add(lever);
                Advice.Outcome outcome = tried.outcome(levers);
                if (outcome != null && (next == null || outcome.share().compareTo(next.share()) > 0)) {
                    next = outcome;
                }
            }
            BigDecimal before = best == null ? BigDecimal.ZERO : best.share();
            if (next == null || next.share().subtract(before).compareTo(WORTH_WHILE) < 0) {
                return best;
            }
            best = next;
            left.removeAll(best.levers());
        }
    }

    /** The file as it stands, for what an edit makes of it. */
    private final class Tried {
        private final Doc file;
        private final Money completed;
        private final BigDecimal completedMonthly;

        Tried(Doc file, Money completed, BigDecimal completedMonthly) {
            this.file = file;
            this.completed = completed;
            this.completedMonthly = completedMonthly;
        }

        /** Null where the edited file is none, or has no cost of a completed interaction. */
        Advice.@Nullable Outcome outcome(List<Lever> levers) {
            try {
                return outcome(levers, WorkloadReader.read(apply(file, levers)));
            } catch (FormatException e) {
                return null;
            }
        }

        private Advice.@Nullable Outcome outcome(List<Lever> levers, Workload workload) {
            OptionSheet option = planner.first(workload);
            Estimate then = option == null ? null : Estimate.of(option);
            Money cost = then == null || !then.isPriced() ? null : then.completed();
            if (cost == null || !cost.currency().equals(completed.currency())) {
                return null;
            }
            Money saved = completed.minus(cost);
            BigDecimal share = Decimals.divide(saved.amount(), completed.amount());
            return new Advice.Outcome(levers, cost, saved.multipliedBy(completedMonthly), share);
        }
    }

    /** The file with the edits of levers, in order. */
    public static Doc apply(Doc file, List<Lever> levers) {
        Doc edited = file;
        for (Lever lever : levers) {
            for (Patch patch : lever.patches()) {
                edited = patch.applyTo(edited);
            }
        }
        return edited;
    }
}
