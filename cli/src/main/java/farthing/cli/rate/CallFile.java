package farthing.cli.rate;

import farthing.cli.shell.Shell;
import farthing.formats.calls.CallRater;
import farthing.formats.calls.CallRecord;
import farthing.formats.calls.KnownKeys;
import farthing.formats.calls.RatedCall;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import farthing.io.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of a file, rated one by one as they are read; what cannot be read is INVALID and the file goes on. */
public final class CallFile implements AutoCloseable {
    private static final int SLIPS_SHOWN = 8;

    private final String name;
    private final Lines lines;
    private final long size;
    private final CallRater rater;
    private final Stopwatch watch;
    private final Map<String, Slips> slips = new LinkedHashMap<>();
    private long calls;

    private CallFile(String name, Lines lines, long size, CallRater rater, Stopwatch watch) {
        this.name = name;
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
            return new CallFile(name, Lines.of(shell.in(), name), -1, rater, watch);
        }
        Path path = shell.file(name);
        return new CallFile(path.toString(), Lines.open(path), name.endsWith(".gz") ? -1 : sizeOf(path), rater, watch);
    }

    private static long sizeOf(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Lines with the same slip of a key. */
    private static final class Slips {
        private final KnownKeys.Slip first;
        private long lines;

        Slips(KnownKeys.Slip first) {
            this.first = first;
        }

        String warning() {
            return "warning: line " + first.line() + (lines == 1 ? "" : " and " + (lines - 1) + " more") + ": "
                    + first.key() + ": unknown key, left aside; did you mean '" + first.known() + "'?";
        }
    }

    /**
     * The next call, or null at the end. Blank lines are no calls.
     *
     * @throws FormatException if the file cannot be read on, or ends without any call
     */
    public @Nullable RatedCall next() {
        try {
            do {
                if (!lines.next()) {
                    return end();
                }
            } while (lines.isBlank());
            calls++;
        } catch (FormatException e) {
            if (e.line() == 0) {
                throw e;
            }
            calls++;
            return RatedCall.invalid(null, reason(e));
        }
        watch.lap(Stopwatch.Stage.READING);
        return rated();
    }

    private @Nullable RatedCall end() {
        if (calls == 0) {
            throw new FormatException(0, "", "is empty; calls are expected, one JSON object a line").inFile(name);
        }
        return null;
    }

    private RatedCall rated() {
        String id = null;
        try {
            Doc line = JsonDocs.parse(lines.buffer(), lines.from(), lines.length(), lines.number());
            watch.lap(Stopwatch.Stage.JSON);
            id = CallRecord.idOf(line);
            warn(line);
            return rater.rate(line);
        } catch (FormatException e) {
            return RatedCall.invalid(id, reason(e));
        } finally {
            watch.lap(Stopwatch.Stage.RATING);
        }
    }

    private void warn(Doc line) {
        if (!(line instanceof Obj object)) {
            return;
        }
        for (KnownKeys.Slip slip : KnownKeys.slips(object)) {
            if (slips.size() < SLIPS_SHOWN || slips.containsKey(slip.key())) {
                slips.computeIfAbsent(slip.key(), key -> new Slips(slip)).lines++;
            }
        }
    }

    /** What a reader of the result should be warned of: keys that look like slips, each once, up to eight. */
    public List<String> warnings() {
        return slips.values().stream().map(Slips::warning).toList();
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
