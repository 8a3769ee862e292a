package farthing.cli.rate;

import farthing.cli.shell.Shell;
import farthing.formats.calls.CallRater;
import farthing.formats.calls.CallRecord;
import farthing.formats.calls.RatedCall;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.io.JsonDocs;
import farthing.io.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The calls of a file, rated one by one as they are read; what cannot be read is INVALID and the file goes on. */
public final class CallFile implements AutoCloseable {
    private final Lines lines;
    private final long size;
    private final CallRater rater;
    private final Stopwatch watch;

    private CallFile(Lines lines, long size, CallRater rater, Stopwatch watch) {
        this.lines = lines;
        this.size = size;
        this.rater = rater;
        this.watch = watch;
    }

    /**
     * @param name of a file, or {@code -} for standard input
     * @throws FormatException if the file cannot be read
     */
    public static CallFile open(Shell shell, String name, CallRater rater, Stopwatch watch) {
        if (name.equals("-")) {
            return new CallFile(Lines.of(shell.in(), name), -1, rater, watch);
        }
        Path path = shell.file(name);
        return new CallFile(Lines.open(path), name.endsWith(".gz") ? -1 : sizeOf(path), rater, watch);
    }

    private static long sizeOf(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return -1;
        }
    }

    /** The next call, or null at the end. Blank lines are no calls. */
    public @Nullable RatedCall next() {
        try {
            do {
                if (!lines.next()) {
                    return null;
                }
            } while (lines.isBlank());
        } catch (FormatException e) {
            if (e.line() == 0) {
                throw e;
            }
            return RatedCall.invalid(null, reason(e));
        }
        watch.lap(Stopwatch.Stage.READING);
        return rated();
    }

    private RatedCall rated() {
        String id = null;
        try {
            Doc line = JsonDocs.parse(lines.buffer(), lines.from(), lines.length(), lines.number());
            watch.lap(Stopwatch.Stage.JSON);
            id = CallRecord.idOf(line);
            return rater.rate(CallRecord.of(line));
        } catch (FormatException e) {
            return RatedCall.invalid(id, reason(e));
        } finally {
            watch.lap(Stopwatch.Stage.RATING);
        }
    }

    private String reason(FormatException e) {
        return "line " + lines.number() + ": " + (e.key().isEmpty() ? "" : e.key() + ": ") + e.problem();
    }

    /** Bytes read so far, unpacked. */
    public long consumed() {
        return lines.consumed();
    }

    /** Bytes in all, or -1 if that is not known before the end. */
    public long size() {
        return size;
    }

    @Override
    public void close() {
        lines.close();
    }
}
