package farthing.cli.plan;

import farthing.answers.InputException;
import farthing.cli.options.OutputOptions;
import farthing.cli.shell.Shell;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.workload.WorkloadReader;
import farthing.io.BookFiles;
import farthing.io.DocEdit;
import farthing.io.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A workload as its file has it.
 *
 * @param name for messages
 * @param text as it stands in the file
 * @param isExample whether it is the finished example that comes with the program
 */
public record WorkloadFile(String name, String text, Doc document, boolean isExample) {
    private static final String EXAMPLE = "examples/support-bot.yml";

    /**
     * @param file null for the finished example
     * @throws FormatException with file, line and key if it is no workload
     */
    public static WorkloadFile open(Shell shell, @Nullable String file) {
        if (file == null) {
            return read(EXAMPLE, example(), true);
        }
        if (file.isBlank()) {
            throw new InputException("FILE: no file is named; name a workload file, or - for standard input");
        }
        Path path = file.equals("-") ? Path.of("-") : shell.file(file);
        return read(file.equals("-") ? "standard input" : path.toString(), Inputs.bytes(path), false);
    }

    private static WorkloadFile read(String name, byte[] bytes, boolean isExample) {
        try {
            Doc document = BookFiles.document(name, bytes);
            WorkloadReader.read(document);
            return new WorkloadFile(name, new String(bytes, StandardCharsets.UTF_8), document, isExample);
        } catch (FormatException e) {
            throw e.inFile(name);
        }
    }

    private static byte[] example() {
        try (InputStream in = WorkloadFile.class.getResourceAsStream("/farthing/" + EXAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("this build holds no example");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the example of this build cannot be read", e);
        }
    }

    /** Whether a file of that name is to hold a workload, not a page about one. */
    public static boolean isWorkload(String fileName) {
        return fileName.endsWith(".yml") || fileName.endsWith(".yaml");
    }

    /** Writes the edited file: the text as it stands, comments and all, with only what changed in another place. */
    public void write(Shell shell, OutputOptions output, Doc edited) throws IOException {
        DocEdit.Result result = DocEdit.of(text, document, edited);
        try (OutputOptions.Target target = output.open(shell)) {
            target.stream().write(result.text().getBytes(StandardCharsets.UTF_8));
            target.commit();
        }
        shell.note("wrote " + output.fileName());
        if (!result.keptComments()) {
            shell.note("note: " + output.fileName() + " is written anew; comments of " + name + " are not in it");
        }
    }

    /** @throws InputException for an edit of nothing */
    public static InputException nothingToWrite(String fileName) {
        return new InputException(
                "-o " + fileName + ": writes the edited workload; say which edit by --apply, --with or --model");
    }
}
