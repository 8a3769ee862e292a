package farthing.page.view;

import farthing.answers.InputException;
import farthing.answers.question.WorkloadEdits;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.plan.Workload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workload that the state tells of: a preset or a dropped file, with the reader's edits and the model chosen on the page.
 *
 * @param source as it was before the edits
 * @param edited as it is planned: the {@code farthing.yml} to take away
 */
public record Scenario(Doc source, Doc edited, Workload workload) {

    /** @throws FormatException if the file or an edit makes no workload */
    public static Scenario of(Facts facts, State state) {
        Doc source = source(facts, state);
        Doc edited = edited(source, state.edits(), facts);
        String model = state.get(State.MODEL);
        if (!model.isEmpty()) {
            edited = withFirst(edited, model);
        }
        return new Scenario(source, edited, WorkloadReader.read(edited));
    }

    /** The workload alone, or null where file and edits make none. */
    public static @Nullable Workload workload(Facts facts, State state) {
        return problem(facts, state).isEmpty() ? of(facts, state).workload() : null;
    }

    /** Why file and edits make no workload; null where they do. */
    public static @Nullable RuntimeException refusal(Facts facts, State state) {
        try {
            of(facts, state);
            return null;
        } catch (FormatException | InputException e) {
            return e;
        }
    }

    /** The same as a message; empty where they do. */
    public static String problem(Facts facts, State state) {
        RuntimeException refusal = refusal(facts, state);
        return refusal == null ? "" : String.valueOf(refusal.getMessage());
    }

    /** The preset or the file, as it stands. */
    public static Doc source(Facts facts, State state) {
        String file = state.get(State.FILE);
        if (!file.isEmpty()) {
            return facts.reader().apply(file);
        }
        @Nullable Doc preset = facts.presets().get(state.get(State.PRESET));
        if (preset == null) {
            throw new FormatException(
                    0,
                    State.PRESET.name(),
                    "there is no '" + state.get(State.PRESET) + "'; there are: "
                            + String.join(", ", facts.presets().keySet()));
        }
        return preset;
    }

    /** A document with these edits, as paths and what was typed for them. */
    public static Doc edited(Doc source, List<Map.Entry<String, String>> edits, Facts facts) {
        Doc edited = source;
        for (Map.Entry<String, String> edit : edits) {
            try {
                Doc value = TypedFigure.value(edit.getValue(), facts.reader());
                edited = new Patch(edit.getKey(), value).applyTo(edited);
            } catch (IllegalArgumentException e) {
                throw new FormatException(0, State.EDIT + edit.getKey(), String.valueOf(e.getMessage()));
            } catch (FormatException e) {
                throw e.key().isEmpty() ? new FormatException(0, edit.getKey(), e.problem()) : e;
            }
        }
        return edited;
    }

    /** The model first among the options: the page is about it, the others stay to compare. */
    private static Doc withFirst(Doc edited, String model) {
        return WorkloadEdits.apply(edited, new WorkloadEdits(model, List.of()).patches(edited));
    }
}
