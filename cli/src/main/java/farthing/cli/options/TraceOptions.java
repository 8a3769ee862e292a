package farthing.cli.options;

import farthing.cli.shell.Progress;
import farthing.cli.shell.Shell;
import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.trace.TraceFormat;
import farthing.io.Inputs;
import farthing.io.TraceFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which recorded traffic to read. */
public final class TraceOptions {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "recorded traffic, gzip or not; - is stdin (docs/traces.md)")
    private @Nullable String file;

    @Option(
            names = "--trace-format",
            paramLabel = "F",
            converter = FormatName.class,
            completionCandidates = FormatNames.class,
            description =
                    "calls, coding-agent, mooncake, lmcache-agent, azure, lengths or servegen (default: by its beginning)")
    private @Nullable TraceFormat format;

    @Option(
            names = "--chars-per-token",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "for traffic that was measured in characters, such as 4")
    private @Nullable BigDecimal charsPerToken;

    /** Reads the name of a trace format. */
    static final class FormatName implements ITypeConverter<TraceFormat> {
        @Override
        public TraceFormat convert(String text) {
            try {
                return TraceFormat.ofLabel(text);
            } catch (FormatException e) {
                throw new TypeConversionException(e.problem());
            }
        }
    }

    /** The names, for completion. */
    static final class FormatNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FormatNames() {
            super(TraceFormat.labels());
        }
    }

    /** Whether there is nothing to read and nobody to send it. */
    public boolean isMissing(Shell shell) {
        return file == null && shell.isTerminal(Shell.Channel.IN);
    }

    public @Nullable BigDecimal charsPerToken() {
        return charsPerToken;
    }

    /**
     * Reads the whole trace.
     *
     * @param reader given the format, who takes the calls
     */
    public <T extends Consumer<TracedCall>> T read(Shell shell, Function<TraceFormat, T> reader) throws IOException {
        return read(shell, TraceFile::read, reader);
    }

    /**
     * Reads the whole trace in a way of the caller's.
     *
     * @param way given the open trace and who takes the calls
     * @param reader given the format, who takes the calls
     */
    public <T extends Consumer<TracedCall>> T read(
            Shell shell, BiConsumer<TraceFile, T> way, Function<TraceFormat, T> reader) throws IOException {
        boolean stdin = file == null || file.equals("-");
        String name = stdin ? "-" : file;
        Path path = shell.file(name == null ? "-" : name);
        long size = !stdin && Files.isRegularFile(path) ? Files.size(path) : -1;
        try (Progress progress = Progress.of(shell, "reading", size);
                InputStream in = new Counted(stdin ? shell.in() : Inputs.open(path), progress);
                TraceFile trace = TraceFile.of(in, path.toString(), format)) {
            T consumer = reader.apply(trace.format());
            way.accept(trace, consumer);
            return consumer;
        }
    }

    /** Tells the progress how far the reading is. */
    private static final class Counted extends FilterInputStream {
        private final Progress progress;
        private long bytes;

        Counted(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            bytes += Math.max(0, read);
            progress.at(bytes);
            return read;
        }
    }
}
