package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.question.SolveQuestion;
import farthing.answers.question.WorkloadEdits;
import farthing.economics.plan.Bands;
import farthing.formats.goal.GoalText;
import farthing.formats.goal.Variable;
import farthing.quantity.range.DrawTable;
import java.util.List;

/** What {@code solve} can be asked. */
final class SolveVerb {
    private static final int MODELS_MOST = 200;

    private static final Field<String> GOAL = Field.text(
                    "goal", "a figure, >= or <=, and a bound, such as margin >= 70%; figures: " + GoalText.figures())
            .usually("the workload's business.target_margin");
    private static final Field<List<Variable>> OVER = new Field<>(
            "over",
            new Kind.Words<>(new Kind.Word<>(Variable.labels(), Variable::named), true),
            "",
            "what may change, what is preferred first",
            "each of them",
            false);

    static final Verb VERB = new Verb(
            "solve",
            "The least change of a workload that reaches a goal: a price, a cap, a cache, a model.",
            Asked.unexplained(
                    WorkloadFields.WORKLOAD,
                    WorkloadFields.PRESET,
                    WorkloadFields.WITH,
                    WorkloadFields.MODEL,
                    GOAL,
                    OVER,
                    FilterFields.MODELS,
                    FilterFields.PROVIDER,
                    FilterFields.MODALITY,
                    WorkloadFields.SEED,
                    WorkloadFields.DRAWS),
            SolveVerb::reply);

    private SolveVerb() {}

    private static Reply reply(Request request, Facts facts) {
        if (!request.has(WorkloadFields.WORKLOAD) && !request.has(WorkloadFields.PRESET)) {
            throw new InputException("--workload: what is to be changed? Give a workload, or name a preset");
        }
        WorkloadFields.Given given = WorkloadFields.given(request, facts);
        WorkloadEdits edits = WorkloadFields.edits(request);
        SolveQuestion question = new SolveQuestion(
                WorkloadEdits.apply(given.file(), edits.patches(given.file())),
                request.or(GOAL, ""),
                request.or(OVER, List.of()),
                FilterFields.filter(request),
                request.or(WorkloadFields.SEED, Bands.SEED),
                request.or(WorkloadFields.DRAWS, DrawTable.USUAL));
        OpenBook open = Asked.prices(request, facts);
        refuseMany(question.candidates(open).size());
        return new Reply(question.ask(open, facts.terms()).asTable());
    }

    /** Each is planned for every change: a request may ask for so many, a command line for all. */
    private static void refuseMany(int models) {
        if (models > MODELS_MOST) {
            throw new InputException("--models: " + models + " match; a request tries at most " + MODELS_MOST
                    + ": name fewer, or ask the command line");
        }
    }
}
