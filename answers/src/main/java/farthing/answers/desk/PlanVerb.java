package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.PlanAnswer;
import farthing.answers.PlanDetail;
import farthing.answers.PlanExplanation;
import farthing.answers.PlanSection;
import farthing.answers.question.PlanQuestion;
import farthing.answers.question.WorkloadEdits;
import farthing.economics.plan.Bands;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Planner;
import farthing.formats.plan.Decision;
import farthing.quantity.range.DrawTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What {@code plan} can be asked. */
final class PlanVerb {
    private static final Field<String> APPLY =
            Field.text("apply", "plan the workload with these levers of its answer, such as 1 or 1+3");
    private static final Field<List<PlanSection>> SHOW = new Field<>(
            "show",
            new Kind.Words<>(new Kind.Word<>(sections(), PlanVerb::section), true),
            "",
            "parts of the page",
            "all",
            false);
    private static final Field<String> FIGURE = Field.text(
                    "figure", "with explain: completed, ended, list, month, margin and others")
            .usually("completed");
    private static final Field<Integer> DEPTH =
            Field.rows("depth", "with explain: levels of the tree").in("levels").usually("all");
    static final Verb VERB = new Verb(
            "plan",
            "What a completed interaction of a workload costs in production, why, and the cheapest fix.",
            Asked.withPrices(
                    WorkloadFields.WORKLOAD,
                    WorkloadFields.PRESET,
                    WorkloadFields.WITH,
                    WorkloadFields.MODEL,
                    APPLY,
                    SHOW,
                    FIGURE,
                    DEPTH,
                    WorkloadFields.SEED,
                    WorkloadFields.DRAWS),
            PlanVerb::reply);

    private PlanVerb() {}

    private static Reply reply(Request request, Facts facts) {
        PlanQuestion question = question(request, facts);
        Set<PlanSection> shown = EnumSet.allOf(PlanSection.class);
        shown.retainAll(request.or(SHOW, new ArrayList<>(shown)));
        long seed = request.or(WorkloadFields.SEED, Bands.SEED);
        int draws = request.or(WorkloadFields.DRAWS, DrawTable.USUAL);
        boolean explain = request.flag(Asked.EXPLAIN);
        String figure = request.get(FIGURE);
        if (figure != null && !explain) {
            throw new InputException("--figure " + figure + ": goes with explain: true");
        }
        int depth = request.or(DEPTH, Integer.MAX_VALUE);
        OpenBook open = Asked.prices(request, facts);
        Planner planner = new Planner(open.book(), open.asOf(), open.contract());
        PlanQuestion.Edited edited = question.edited(planner, facts::terms);
        Estimate chosen = edited.chosen();
        if (explain) {
            return new Reply(
                    PlanExplanation.of(open, chosen, edited.workload(), figure == null ? "completed" : figure, depth));
        }
        Decision decision = edited.decision(facts.terms(), facts::hardware, seed, draws);
        PlanAnswer.View view = new PlanAnswer.View(shown, PlanDetail.WHOLE, edited.changes(), edited.before(), "");
        return new Reply(new PlanAnswer(open, decision, view).asTable());
    }

    private static PlanQuestion question(Request request, Facts facts) {
        WorkloadFields.Given given = WorkloadFields.given(request, facts);
        WorkloadEdits edits = WorkloadFields.edits(request);
        return new PlanQuestion(given.name(), given.file(), edits, request.get(APPLY));
    }

    private static List<String> sections() {
        List<String> labels = new ArrayList<>();
        for (PlanSection section : PlanSection.values()) {
            labels.add(section.label());
        }
        return labels;
    }

    private static PlanSection section(String text) {
        PlanSection section = PlanSection.named(text);
        if (section == null) {
            throw new InputException("expected " + String.join(", ", sections()) + ", found '" + text + "'");
        }
        return section;
    }
}
