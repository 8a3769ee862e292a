package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.question.WorkloadEdits;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.Patch;
import farthing.io.YamlDocs;
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

    /** The edits as typed. */
    public WorkloadEdits edits() {
        List<Patch> with = new ArrayList<>();
        edits.forEach(edit -> with.add(patch(edit)));
        return new WorkloadEdits(model, with);
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
}
