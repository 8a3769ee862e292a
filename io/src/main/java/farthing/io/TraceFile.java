package farthing.io;

import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.FormatException;
import farthing.formats.trace.LineSource;
import farthing.formats.trace.ServegenDraw;
import farthing.formats.trace.TraceFormat;
import farthing.formats.trace.TraceReader;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A trace in a file or a stream, gzip or not: its format recognised, its calls handed over one by one.
 *
 * <pre>{@code
 * try (TraceFile trace = TraceFile.open(file, null)) {
 *     Replay replay = new Replay(trace.format().settled(options, null, null), pricer);
 *     trace.read(replay);
 *     ReplayResult result = replay.finish();
 * }
 * }</pre>
 */
public final class TraceFile implements Closeable {
    private static final int HEAD = 1 << 16;
    private static final int BUFFER = 1 << 17;

    private final InputStream in;
    private final String name;
    private final TraceFormat format;

    private TraceFile(InputStream in, String name, TraceFormat format) {
        this.in = in;
        this.name = name;
        this.format = format;
    }

    /**
     * A file, or standard input for {@code -}.
     *
     * @param format or null to recognise it by the beginning
     * @throws FormatException if it cannot be read, or no format is named and none is recognised
     */
    public static TraceFile open(Path file, @Nullable TraceFormat format) {
        try {
            return of(Inputs.raw(file), file.toString(), format);
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(file.toString());
        }
    }

    /**
     * @param raw closed with the trace
     * @param name for messages
     * @param format or null to recognise it by the beginning
     */
    public static TraceFile of(InputStream raw, String name, @Nullable TraceFormat format) {
        try {
            InputStream in = new BufferedInputStream(Inputs.unpacked(new BufferedInputStream(raw, BUFFER)), BUFFER);
            in.mark(HEAD);
            byte[] bytes = in.readNBytes(HEAD);
            in.reset();
            int mark = Utf8.markLength(bytes, 0, bytes.length);
            in.skipNBytes(mark);
            String head = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
            TraceFormat known = format == null ? TraceFormat.detect(head) : format;
            if (known == null) {
                throw unknown(head).inFile(name);
            }
            return new TraceFile(in, name, known);
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(name);
        }
    }

    private static FormatException unknown(String head) {
        return new FormatException(
                head.isBlank() ? 0 : 1,
                "",
                (head.isBlank() ? "is empty" : "begins like no trace format that is known") + "; a trace is one of "
                        + String.join(", ", TraceFormat.labels()) + " (docs/traces.md)");
    }

    public TraceFormat format() {
        return format;
    }

    /**
     * Reads to the end.
     *
     * @throws FormatException at the first record that is not what it should be, with file, line and key
     */
    public void read(Consumer<TracedCall> calls) {
        try {
            if (format.isJson()) {
                try (JsonTokens tokens = new JsonTokens(in)) {
                    TraceReader.read(format, tokens, calls);
                }
            } else {
                TraceReader.read(format, lines(Lines.of(in, name)), calls);
            }
        } catch (FormatException e) {
            throw e.inFile(name);
        }
    }

    /**
     * Draws calls from the rates in this file and the densities in another, gzip or not.
     *
     * @throws FormatException at the first line of either that is not what it should be, with file, line and key
     */
    public void draw(Path lengths, ServegenDraw draw, Consumer<TracedCall> calls) {
        if (format != TraceFormat.SERVEGEN) {
            throw new FormatException(
                            0, "", "--lengths goes with ServeGen's rates, not with a " + format.label() + " trace")
                    .inFile(name);
        }
        try (InputStream raw = Inputs.raw(lengths);
                JsonTokens tokens = new JsonTokens(Inputs.unpacked(new BufferedInputStream(raw, BUFFER)))) {
            draw.read(lines(Lines.of(in, name)), tokens, lengths.toString(), calls);
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(lengths.toString());
        } catch (FormatException e) {
            throw e.inFile(name);
        }
    }

    private static LineSource lines(Lines lines) {
        return new LineSource() {
            @Override
            public @Nullable String next() {
                return lines.next() ? lines.text() : null;
            }

            @Override
            public int line() {
                return lines.number();
            }
        };
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(name);
        }
    }
}
