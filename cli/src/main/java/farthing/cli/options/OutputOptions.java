package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.cli.shell.ResultFile;
import farthing.cli.shell.Shell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How and where to write the result. */
public abstract class OutputOptions {
    private static final int PAGE = 100;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            completionCandidates = FormatNames.class,
            description = "table, json, ndjson, csv, md or html (default: table, or by the ending of the output file)")
    private @Nullable Format format;

    private @Nullable String file;

    @Option(names = "--no-color", description = "no colour, also by NO_COLOR")
    private boolean colourless;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    @SuppressWarnings("unused") // picocli looks at the option, not at the field
    private boolean help;

    private OutputOptions() {}

    /** The file by {@code -o} or {@code --out}. */
    public static final class Plain extends OutputOptions {
        @Option(
                names = {"-o", "--out"},
                paramLabel = "FILE",
                description = "write the result to a file, whole or not at all")
        void file(String name) {
            super.file = name;
        }
    }

    /** The file by {@code -o} alone, for verbs whose {@code --out} counts output tokens. */
    public static final class BesideTokens extends OutputOptions {
        @Option(names = "-o", paramLabel = "FILE", description = "write the result to a file, whole or not at all")
        void file(String name) {
            super.file = name;
        }
    }

    /** Reads the name of a format. */
    static final class FormatName implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            for (Format format : Format.values()) {
                if (format.label().equals(text)) {
                    return format;
                }
            }
            throw new TypeConversionException("expected table, json, ndjson, csv, md or html, found '" + text + "'");
        }
    }

    /** The names, for completion. */
    static final class FormatNames extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FormatNames() {
            for (Format format : Format.values()) {
                add(format.label());
            }
        }
    }

    /** The format asked for by name or file ending, else the given one. */
    public Format formatOr(Format otherwise) {
        if (format != null) {
            return format;
        }
        Format byName = file == null ? null : Format.ofFileName(file);
        return byName == null ? otherwise : byName;
    }

    /** The name of the file to write to, or empty for standard output. */
    public String fileName() {
        return file == null ? "" : file;
    }

    public Style style(Shell shell) {
        boolean toFile = file != null;
        int width = toFile && shell.variable("COLUMNS").isEmpty() ? Integer.MAX_VALUE : shell.width();
        return new Style(width, shell.hasUnicode(), !toFile && !colourless && shell.hasColour());
    }

    /** Of a page, which people read: where nothing says how wide it may be it is as wide as print. */
    public Style pageStyle(Shell shell) {
        Style style = style(shell);
        return style.width() == Integer.MAX_VALUE ? new Style(PAGE, style.unicode(), style.colour()) : style;
    }

    /** Writes the answer. */
    public void write(Shell shell, Answer answer) throws IOException {
        write(shell, answer, style(shell));
    }

    /** Writes a page. */
    public void writePage(Shell shell, Answer answer) throws IOException {
        write(shell, answer, pageStyle(shell));
    }

    private void write(Shell shell, Answer answer, Style style) throws IOException {
        byte[] text = formatOr(Format.TABLE).text(answer, style).getBytes(StandardCharsets.UTF_8);
        try (Target target = open(shell)) {
            target.stream().write(text);
            target.commit();
        }
    }

    /** Where the result goes: the file, or standard output. */
    public Target open(Shell shell) {
        if (file == null) {
            return new Target(shell.out(), null);
        }
        if (file.equals("-")) {
            throw new InputException("-o -: names a file; without -o the result goes to standard output");
        }
        ResultFile result = ResultFile.open(shell.file(file));
        return new Target(result, result);
    }

    /**
     * A stream for the result; {@link #commit} when it is complete.
     *
     * @param file null for standard output
     */
    public record Target(OutputStream stream, @Nullable ResultFile file) implements AutoCloseable {
        public void commit() throws IOException {
            stream.flush();
            if (file != null) {
                file.commit();
            }
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
