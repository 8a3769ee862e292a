package farthing.formats.lever;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Examiner;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.economics.plan.Verdict;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.CommonYear;
import farthing.quantity.Currency;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
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
    private final @Nullable Supplier<Hardware> hardware;

    /** Without machines: of hosting a model oneself it says no more than what people cost. */
    public Advisor(Planner planner, Terms terms) {
        this(planner, terms, null);
    }

    /** @param hardware asked for only where a workload is large enough for machines of one's own */
    public Advisor(Planner planner, Terms terms, @Nullable Supplier<Hardware> hardware) {
        this.planner = planner;
        this.terms = terms;
        this.hardware = hardware;
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
        Playbook playbook = Playbook.of(planner, workload, now, models(file, plan, now), terms, hardware);
        List<Advice.Outcome> outcomes = new ArrayList<>();
        List<Advice.Idle> idle = new ArrayList<>(playbook.idle());
        for (Lever lever : playbook.levers()) {
            Advice.Outcome outcome = tried.outcome(List.of(lever));
            if (outcome == null) {
                idle.add(new Advice.Idle(lever.name(), "has no cost here that is known in full"));
            } else if (outcome.share().signum() == 0) {
                idle.add(new Advice.Idle(lever.name(), "changes nothing here"));
            } else {
                outcomes.add(outcome);
            }
        }
        outcomes.sort(Comparator.<Advice.Outcome, Boolean>comparing(
                        outcome -> outcome.share().signum() < 0)
                .thenComparing(outcome -> outcome.levers().get(0).effort())
                .thenComparing(Advice.Outcome::share, Comparator.reverseOrder()));
        return new Advice(completed, outcomes, together(tried, outcomes), idle, engineerMonth());
    }

    private static BigDecimal completedMonthly(Workload workload, Estimate now) {
        return workload.traffic().meanInteractions().multiply(now.completedShare());
    }

    private Money engineerMonth() {
        BigDecimal year = terms.figure("engineer-year").value();
        return new Money(Decimals.divide(year, CommonYear.MONTHS), Currency.USD);
    }

    /** Those of the file that cost less, and the next smaller one of the seller; none that cannot serve the workload. */
    private Playbook.Models models(Doc file, Plan plan, Estimate now) {
        Examiner examiner = new Examiner(plan.workload(), terms);
        List<ModelChoice> cheaper = new ArrayList<>();
        boolean knowsSmaller = false;
        ModelChoice smaller = planner.smaller(now.option());
        for (Estimate other : plan.ranked()) {
            if (other.name().equals(now.name())) {
                break;
            }
            if (canServe(examiner, other)) {
                cheaper.add(other.option().server().choice());
            }
            knowsSmaller |= smaller != null && other.name().equals(smaller.text());
        }
        boolean mayServe =
                !knowsSmaller && smaller != null && !plan.workload().quality().excludes(smaller);
        if (smaller != null && mayServe) {
            OptionSheet next = planner.option(plan.workload(), smaller);
            if (next != null && canServe(examiner, Estimate.of(next))) {
                cheaper.add(smaller);
            }
        }
        return new Playbook.Models(file instanceof Obj fields && fields.has("model"), cheaper);
    }

    private static boolean canServe(Examiner examiner, Estimate option) {
        return examiner.examine(option).verdict() != Verdict.INFEASIBLE;
    }

    /** The best lever first, then whichever saves most beside those taken, until none is worth while. */
    private static Advice.@Nullable Combination together(Tried tried, List<Advice.Outcome> outcomes) {
        List<Advice.Outcome> left = new ArrayList<>(outcomes);
        left.removeIf(outcome -> outcome.levers().get(0).effort() == Lever.Effort.MODEL);
        List<Advice.Outcome> steps = new ArrayList<>();
        Money counted = null;
        while (true) {
            Advice.Outcome before = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            Advice.Outcome next = null;
            Advice.Outcome joined = null;
            for (Advice.Outcome single : left) {
                Advice.Outcome outcome = tried.beside(before, single.levers().get(0));
                if (outcome != null && (next == null || outcome.share().compareTo(next.share()) > 0)) {
                    next = outcome;
                    joined = single;
                }
            }
            BigDecimal saved = before == null ? BigDecimal.ZERO : before.share();
            if (next == null || joined == null || next.share().subtract(saved).compareTo(WORTH_WHILE) < 0) {
                return counted == null ? null : new Advice.Combination(steps, counted);
            }
            steps.add(next);
            left.remove(joined);
            counted = counted == null ? joined.month() : counted.plus(joined.month());
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

        /** What a further lever gives beside those of an outcome; null where they edit the same place. */
        Advice.@Nullable Outcome beside(Advice.@Nullable Outcome before, Lever lever) {
            List<Lever> levers = new ArrayList<>(before == null ? List.of() : before.levers());
            if (levers.stream().anyMatch(taken -> taken.excludes(lever))) {
                return null;
            }
            levers.add(lever);
            return outcome(levers);
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
