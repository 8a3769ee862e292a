package farthing.answers.desk;

import farthing.answers.InputException;
import farthing.answers.question.PlanQuestion;
import farthing.answers.question.WorkloadEdits;
import farthing.answers.words.NumberWords;
import farthing.catalogue.NearestNames;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import java.util.List;

/** Fields that verbs of a workload share: where it comes from, its edits, and the draws behind what is not sure. */
final class WorkloadFields {
    static final Field<Obj> WORKLOAD = new Field<>(
            "workload", new Kind.Document(), "", "what it is about, in the shape of a workload file", "", false);
    static final Field<String> PRESET =
            Field.text("preset", "a workload that comes with the program, instead of one's own");
    static final Field<List<Patch>> WITH = new Field<>(
            "with",
            new Kind.Edits(),
            "",
            "the workload with other values there, such as {\"calls.answer.output\": 300}; null takes a key out",
            "",
            false);
    static final Field<String> MODEL = Field.text(
                    "model", "the option that the answer is about; put first, added if new")
            .usually("the first one");
    static final Field<Long> SEED = Field.word("seed", WorkloadFields::seed, "of the draws behind bands")
            .usually("1");
    static final Field<Integer> DRAWS = Field.word(
                    "draws", WorkloadFields::draws, "how many, from 1 to 1000000, over HTTP to 100000")
            .usually("10000");

    private WorkloadFields() {}

    /**
     * A workload and how messages call it.
     *
     * @param file as the request has it, without its edits
     */
    record Given(String name, Doc file) {}

    /** The model put first, and the values put elsewhere. */
    static WorkloadEdits edits(Request request) {
        return new WorkloadEdits(request.get(MODEL), request.or(WITH, List.of()));
    }

    /** @throws FormatException if it is no workload */
    static Given given(Request request, Facts facts) {
        Obj workload = request.get(WORKLOAD);
        String preset = request.get(PRESET);
        if (workload != null && preset != null) {
            throw new InputException("--preset: give either a workload or the name of one");
        }
        String name = preset == null ? "workload" : preset;
        Doc file = workload != null ? workload : preset == null ? facts.example() : preset(preset, facts);
        try {
            WorkloadReader.read(file);
        } catch (FormatException e) {
            throw e.inFile(name);
        }
        return new Given(name, file);
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
