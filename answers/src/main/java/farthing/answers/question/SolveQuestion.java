package farthing.answers.question;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.SolveAnswer;
import farthing.catalogue.terms.Terms;
import farthing.economics.goal.Figure;
import farthing.economics.goal.Goal;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.goal.GoalSeek;
import farthing.formats.goal.GoalText;
import farthing.formats.goal.Solution;
import farthing.formats.goal.Variable;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.range.Input;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Which change of a workload reaches a goal?
 *
 * @param file with the edits that were asked for
 * @param goal such as {@code margin >= 70%}; empty for what the file itself wants to reach
 * @param over what may change, in the order of preference; empty for all of it
 * @param models to try beside those of the file, where the filter names any
 * @param seed of the draws behind the risk of a loss
 * @param draws how many, 1 to {@link PlanQuestion#DRAWS_MOST}
 */
public record SolveQuestion(Doc file, String goal, List<Variable> over, ModelFilter models, long seed, int draws) {
    /** @throws InputException if the draws are out of their range */
    public SolveQuestion {
        over = over.isEmpty() ? List.of(Variable.values()) : List.copyOf(over);
        if (draws < 1 || draws > PlanQuestion.DRAWS_MOST) {
            throw new InputException(
                    "--draws: expected a whole number from 1 to " + PlanQuestion.DRAWS_MOST + ", found " + draws);
        }
    }

    /** @throws InputException if no goal is named, or the models are not known */
    public SolveAnswer ask(OpenBook open, Terms terms) {
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        Workload workload = WorkloadReader.read(file);
        Solution solution =
                new GoalSeek(planner, terms, seed, draws).solve(file, goal(workload), over, candidates(open));
        return new SolveAnswer(open, workload.name(), solution);
    }

    private Goal goal(Workload workload) {
        Input target = workload.business().targetMargin();
        if (!goal.isEmpty()) {
            return GoalText.parse(goal);
        }
        if (target == null) {
            throw new InputException("the goal is missing: name one such as 'margin >= 70%', or write"
                    + " business: {target_margin: 70%} in the file");
        }
        return new Goal(Figure.MARGIN, true, target.mean(), null);
    }

    /** The models that are tried beside those of the file. */
    public List<ModelChoice> candidates(OpenBook open) {
        List<ModelChoice> candidates = new ArrayList<>();
        if (!models.isAll()) {
            for (ModelFilter.Entry entry : models.entries(open)) {
                candidates.add(
                        new ModelChoice(entry.provider().id(), entry.listing().id(), ""));
            }
        }
        return candidates;
    }
}
