package farthing.page.view;

import farthing.formats.doc.Doc;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.plan.Workload;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workload that the state tells of: a preset or a dropped file, with the reader's edits.
 *
 * @param source as it was before the edits
 */
public record Scenario(Doc source, Doc edited, Workload workload) {

    /** @throws farthing.formats.doc.FormatException if the file or an edit makes no workload */
    public static Scenario of(Facts facts, State state) {
        Doc source = source(facts, state);
        Doc edited = source;
        for (Map.Entry<String, String> edit : state.edits()) {
            edited = Patch.set(edit.getKey(), value(edit.getValue())).applyTo(edited);
        }
        return new Scenario(source, edited, WorkloadReader.read(edited));
    }

    private static Doc source(Facts facts, State state) {
        String file = state.get(State.FILE);
        if (!file.isEmpty()) {
            return facts.reader().apply(file);
        }
        @Nullable Doc preset = facts.presets().get(state.get(State.PRESET));
        return preset == null ? facts.presets().values().iterator().next() : preset;
    }

    /** A plain number stays a number; everything else is text, as in the file. */
    private static Doc value(String typed) {
        String text = typed.strip();
        boolean number = !text.isEmpty();
        for (int i = 0; i < text.length() && number; i++) {
            char c = text.charAt(i);
            number = (c >= '0' && c <= '9') || (c == '.' && i > 0 && i + 1 < text.length() && text.indexOf('.') == i);
        }
        boolean padded = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
        return number && !padded ? new Doc.Num(text, 0) : new Doc.Text(text, 0);
    }
}
