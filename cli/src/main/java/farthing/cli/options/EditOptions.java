package farthing.cli.options;

import farthing.answers.InputException;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.io.YamlDocs;
import farthing.workload.plan.ModelChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Edits of a workload file that are planned without touching it. */
public final class EditOptions {
    @Option(
            names = "--with",
            paramLabel = "PATH=VALUE",
            description = {
                "plan the file with another value there, such as calls.answer.output=300; nothing behind = takes",
                "the key out; may repeat"
            })
    private List<String> edits = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "the option that the page is about (default: the first of the file); put first, added if new")
    private @Nullable String model;

    /** The edits in order: first the model, then the values. */
    public List<Patch> patches(Doc file) {
        List<Patch> patches = new ArrayList<>();
        if (model != null) {
            patches.addAll(first(model, file));
        }
        edits.forEach(edit -> patches.add(patch(edit)));
        return patches;
    }

    public boolean isEmpty() {
        return model == null && edits.isEmpty();
    }

    /** The model that was asked for, or null. */
    public @Nullable String model() {
        return model;
    }

    /** The words of these options as a command line has them. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (model != null) {
            words.add("--model " + model);
        }
        edits.forEach(edit -> words.add("--with '" + edit + "'"));
        return words;
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

    private static Patch patch(String edit) {
        int at = edit.indexOf('=');
        if (at < 1) {
            throw new InputException("--with " + edit + ": expected PATH=VALUE, such as calls.answer.output=300");
        }
        String path = edit.substring(0, at).strip();
        String value = edit.substring(at + 1).strip();
        try {
            return value.isEmpty() ? Patch.remove(path) : Patch.set(path, YamlDocs.parse(value));
        } catch (IllegalArgumentException e) {
            throw new InputException("--with " + edit + ": " + e.getMessage());
        } catch (FormatException e) {
            throw new InputException("--with " + edit + ": " + e.problem());
        }
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
