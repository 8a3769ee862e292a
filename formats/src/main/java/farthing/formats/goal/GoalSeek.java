package farthing.formats.goal;

import farthing.catalogue.terms.Terms;
import farthing.economics.goal.Goal;
import farthing.economics.goal.LossRisk;
import farthing.economics.goal.Standing;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.Currency;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Goal seek: the least change of each decision variable with which the plan of a workload file reaches a goal. A change is an
 * edit of the file that is planned again, so a goal is reached as exactly as {@code plan} reckons.
 *
 * <pre>{@code
 * Solution solution = new GoalSeek(planner, terms, 1, DrawTable.USUAL)
 *         .solve(file, GoalText.parse("margin >= 70%"), List.of(Variable.values()), List.of());
 * }</pre>
 */
public final class GoalSeek {
    private final Planner planner;
    private final Terms terms;
    private final long seed;
    private final int draws;

    /**
     * @param terms the limits that say which option can be had
     * @param seed of the draws behind the risk of a loss
     * @param draws how many
     */
    public GoalSeek(Planner planner, Terms terms, long seed, int draws) {
        this.planner = planner;
        this.terms = terms;
        this.seed = seed;
        this.draws = draws;
    }

    /**
     * For the first model of the file that has a price.
     *
     * @param models to try beside those of the file
     * @throws FormatException if the file is no workload, or its figures are not priced in the goal's currency
     */
    public Solution solve(Doc file, Goal goal, List<Variable> over, List<ModelChoice> models) {
        Workload workload = WorkloadReader.read(file);
        Estimate now = priced(workload);
        Currency currency = now.currency();
        if (goal.currency() != null && !goal.currency().equals(currency)) {
            throw new FormatException(
                    0,
                    "goal",
                    "'" + goal.text() + "' is in " + goal.currency() + ", but " + now.name() + " is priced in "
                            + currency + ": name the bound in " + currency);
        }
        Standing stands =
                Standing.of(goal, workload, now, terms).with(LossRisk.of(workload, now.option(), seed, draws));
        if (stands.met()) {
            return new Solution(goal, stands, List.of());
        }
        Trials trials = new Trials(planner, file, goal, currency, terms);
        Numbers numbers = new Numbers(trials, workload, stands);
        Choices choices = new Choices(trials, workload, stands);
        List<Attempt> attempts = new ArrayList<>();
        for (Variable variable : new LinkedHashSet<>(over)) {
            Attempt attempt =
                    switch (variable) {
                        case PRICE -> numbers.price();
                        case MESSAGES_PER_USER -> numbers.messagesPerUser();
                        case OUTPUT_CAP -> numbers.outputCap();
                        case CACHE -> choices.cache();
                        case MODEL -> choices.model(file, models);
                    };
            Change change = attempt.change();
            attempts.add(change == null ? attempt : attempt.with(trials.drawn(change, seed, draws)));
        }
        attempts.sort(Comparator.comparing((Attempt attempt) -> !attempt.reached())
                .thenComparing(Attempt::isDrastic)
                .thenComparing(Attempt::variable));
        return new Solution(goal, stands, attempts);
    }

    private Estimate priced(Workload workload) {
        OptionSheet option = planner.first(workload);
        if (option == null) {
            Plan.Refusal refused = planner.plan(workload).refused().get(0);
            throw new FormatException(0, "model", refused.model().text() + ": " + refused.reason());
        }
        if (!option.unpriced().isEmpty()) {
            String meter = option.unpriced().keySet().iterator().next();
            throw new FormatException(
                    0,
                    "model",
                    option.server().name() + " has no price for " + meter
                            + ", so that every figure would be a subtotal: "
                            + option.unpriced().get(meter));
        }
        return Estimate.of(option);
    }
}
