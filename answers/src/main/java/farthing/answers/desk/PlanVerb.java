package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.answers.OpenBook;
import farthing.answers.PlanAnswer;
import farthing.answers.PlanDetail;
import farthing.answers.PlanExplanation;
import farthing.answers.PlanSection;
import farthing.answers.question.PlanQuestion;
import farthing.answers.question.WorkloadEdits;
import farthing.answers.words.NumberWords;
import farthing.catalogue.NearestNames;
import farthing.economics.plan.Bands;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.plan.Decision;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.range.DrawTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What {@code plan} can be asked. */
final class PlanVerb {
    private static final Field<Obj> WORKLOAD = new Field<>(
            "workload", new Kind.Document(), "", "what is planned, in the shape of a workload file", "", false);
    private static final Field<String> PRESET =
            Field.text("preset", "a workload that comes with the program, instead of one's own");
    private static final Field<List<Patch>> WITH = new Field<>(
            "with",
            new Kind.Edits(),
            "",
            "plan the workload with other values there, such as {\"calls.answer.output\": 300}; null takes a key out",
            "",
            false);
    private static final Field<String> MODEL = Field.text(
                    "model", "the option that the answer is about; put first, added if new")
            .usually("the first one");
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
    private static final Field<Long> SEED =
            Field.word("seed", PlanVerb::seed, "of the draws behind bands").usually("1");
    private static final Field<Integer> DRAWS = Field.word(
                    "draws", PlanVerb::draws, "how many, from 1 to 1000000, over HTTP to 100000")
            .usually("10000");

    static final Verb VERB = new Verb(
            "plan",
            "What a completed interaction of a workload costs in production, why, and the cheapest fix.",
            Asked.withPrices(WORKLOAD, PRESET, WITH, MODEL, APPLY, SHOW, FIGURE, DEPTH, SEED, DRAWS),
            PlanVerb::reply);

    private PlanVerb() {}

    private static Reply reply(Request request, Facts facts) {
        PlanQuestion question = question(request, facts);
        Set<PlanSection> shown = EnumSet.allOf(PlanSection.class);
        shown.retainAll(request.or(SHOW, new ArrayList<>(shown)));
        long seed = request.or(SEED, Bands.SEED);
        int draws = request.or(DRAWS, DrawTable.USUAL);
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
        Obj workload = request.get(WORKLOAD);
        String preset = request.get(PRESET);
        if (workload != null && preset != null) {
            throw new InputException("--preset: give either a workload or the name of one");
        }
        WorkloadEdits edits = new WorkloadEdits(request.get(MODEL), request.or(WITH, List.of()));
        String name = preset == null ? "workload" : preset;
        Doc file = workload != null ? workload : preset == null ? facts.example() : preset(preset, facts);
        try {
            WorkloadReader.read(file);
        } catch (FormatException e) {
            throw e.inFile(name);
        }
        return new PlanQuestion(name, file, edits, request.get(APPLY));
    }

    private static Doc preset(String name, Facts facts) {
        List<String> names = facts.presets();
        if (!names.contains(name)) {
            List<String> nearest = NearestNames.of(name, names);
            throw new InputException("--preset: '" + name + "' is none of " + String.join(", ", names)
                    + (nearest.isEmpty() ? "" : "; did you mean " + nearest.get(0) + "?"));
        }
        return facts.preset(name);
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

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InputException("expected a whole number such as 1, found '" + text + "'");
        }
    }

    private static int draws(String text) {
        long draws = NumberWords.times(text);
        if (draws > PlanQuestion.DRAWS_MOST) {
            throw new InputException("expected 1 to " + PlanQuestion.DRAWS_MOST + ", found '" + text + "'");
        }
        return (int) draws;
    }
}
