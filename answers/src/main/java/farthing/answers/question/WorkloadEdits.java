package farthing.answers.question;

import farthing.answers.InputException;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.plan.ModelChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits of a workload file that are planned without touching it.
 *
 * @param model that is put first, or null
 * @param with further edits, in order
 */
public record WorkloadEdits(@Nullable String model, List<Patch> with) {
    public WorkloadEdits {
        with = List.copyOf(with);
    }

    /** The edits in order: first the model, then the values. */
    public List<Patch> patches(Doc file) {
        List<Patch> patches = new ArrayList<>();
        if (model != null) {
            patches.addAll(first(model, file));
        }
        patches.addAll(with);
        return patches;
    }

    /** The file's own entry of that name, with or without its provider, comes first; else a new one. */
    private static List<Patch> first(String name, Doc file) {
        List<Doc> models = new ArrayList<>();
        Doc first = new Doc.Text(name, 0);
        for (ModelChoice model : WorkloadReader.read(file).models()) {
            if (model.text().equals(name) || model.text().endsWith("/" + name)) {
                first = text(model);
            } else {
                models.add(text(model));
            }
        }
        models.add(0, first);
        List<Patch> patches = new ArrayList<>();
        if (file instanceof Obj object && object.has("model")) {
            patches.add(Patch.remove("model"));
        }
        patches.add(Patch.set("models", new Doc.Arr(models, 0)));
        return patches;
    }

    private static Doc text(ModelChoice model) {
        if (model.region().isEmpty()) {
            return new Doc.Text(model.text(), 0);
        }
        Obj object = new Obj(0);
        if (!model.provider().isEmpty()) {
            object.put("provider", model.provider());
        }
        return object.put("model", model.model()).put("region", model.region());
    }

    /**
     * The file with edits.
     *
     * @throws InputException if an edit has no place there, or makes no workload of it
     */
    public static Doc apply(Doc file, List<Patch> patches) {
        Doc edited = file;
        for (Patch patch : patches) {
            try {
                edited = patch.applyTo(edited);
            } catch (FormatException e) {
                throw new InputException("--with " + patch.path() + ": " + e.getMessage());
            }
        }
        try {
            WorkloadReader.read(edited);
        } catch (FormatException e) {
            throw new InputException("the file with " + text(patches) + ": " + e.getMessage());
        }
        return edited;
    }

    private static String text(List<Patch> patches) {
        return String.join("; ", patches.stream().map(Patch::text).toList());
    }
}
