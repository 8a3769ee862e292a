package farthing.formats.trace;

import farthing.economics.traffic.TracedCall;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of calls that is handed over in pieces, as a browser reads it: its format is recognised by its beginning, its
 * records are read one by one. A record that cannot be read is counted and named, and the next one is read. Memory
 * holds one record.
 *
 * <pre>{@code
 * TraceStream stream = new TraceStream(calls::add);
 * stream.feed(bytes, length); // again and again
 * stream.end();
 * }</pre>
 */
public final class TraceStream {
    /** A longer record is refused. */
    private static final int RECORD_BYTES_MAX = 16 << 20;

    private static final int HEAD = 1 << 16;
    private static final int FIRST_BUFFER = 1 << 17;

    private final Consumer<TracedCall> calls;
    private final Consumer<TracedCall> counted;
    private final BrokenLines broken = new BrokenLines();
    private final JsonLine json = new JsonLine();
    private @Nullable TraceFormat format;
    private @Nullable RecordEnds ends;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;
    /** Lines that ended already. */
    private int lines;
    /** Whether the record at the start of the buffer is too long and passed over up to its end. */
    private boolean passing;

    private long bytes;
    private long count;
    /** Why the latest line of a request that came to nothing was not billed; empty before there is one. */
    private String unbilled = "";

    public TraceStream(Consumer<TracedCall> calls) {
        this.calls = calls;
        this.counted = this::take;
    }

    private void take(TracedCall call) {
        if (call.unbilled().isEmpty()) {
            count++;
        } else {
            unbilled = call.unbilled();
        }
        calls.accept(call);
    }

    /** The format, or null before enough of the file was seen. */
    public @Nullable TraceFormat format() {
        return format;
    }

    public BrokenLines broken() {
        return broken;
    }

    /** Calls handed over so far. */
    public long calls() {
        return count;
    }

    /** Bytes taken so far. */
    public long bytes() {
        return bytes;
    }

    /**
     * Takes the next piece.
     *
     * @throws FormatException if the file as a whole is none of calls; nothing more may be fed then
     */
    public void feed(byte[] piece, int length) {
        bytes += length;
        int from = 0;
        while (from < length) {
            if (filled == buffer.length) {
                makeRoom();
            }
            int part = Math.min(length - from, buffer.length - filled);
            System.arraycopy(piece, from, buffer, filled, part);
            filled += part;
            from += part;
            if (format != null || filled >= HEAD) {
                records(false);
            }
        }
    }

    /**
     * Reads what is left.
     *
     * @throws FormatException if the file as a whole is none of calls
     */
    public void end() {
        records(true);
        if (count == 0) {
            throw unbilled.isEmpty() || broken.count() > 0
                    ? broken.nothingRead()
                    : new FormatException(0, "", "holds no call: " + unbilled);
        }
    }

    private void makeRoom() {
        if (buffer.length >= RECORD_BYTES_MAX) {
            if (!passing) {
                passing = true;
                broken.add(lines + 1, new FormatException(lines + 1, "", "is over " + RECORD_BYTES_MAX + " bytes"));
            }
            if (ends != null) {
                ends.moved(filled);
            }
            filled = 0;
            return;
        }
        buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, RECORD_BYTES_MAX));
    }

    /** Reads the whole records in the buffer, at the end of the file the last one too, and moves the rest to the front. */
    private void records(boolean last) {
        TraceFormat known = format == null ? recognised() : format;
        RecordEnds found = ends == null ? RecordEnds.of(known, buffer, filled) : ends;
        ends = found;
        int from = bytes == filled ? Bytes.markLength(buffer, filled) : 0;
        int end = found.next(buffer, filled);
        while (end >= 0) {
            record(known, from, end, found.linesBefore());
            from = Math.min(end + 1, filled);
            end = found.next(buffer, filled);
        }
        if (last && from < filled) {
            record(known, from, filled, found.linesBefore());
            from = filled;
        }
        lines = found.lines();
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        found.moved(from);
    }

    private TraceFormat recognised() {
        TraceFormat known = Bytes.recognised(buffer, filled);
        format = known;
        return known;
    }

    private void record(TraceFormat known, int from, int end, int line) {
        if (passing) {
            passing = false;
            return;
        }
        int start = from;
        int stop = end;
        while (start < stop && buffer[start] <= ' ' && buffer[start] >= 0) {
            start++;
        }
        while (stop > start && buffer[stop - 1] <= ' ' && buffer[stop - 1] >= 0) {
            stop--;
        }
        if (start == stop) {
            return;
        }
        try {
            read(known, start, stop, line + 1);
        } catch (FormatException e) {
            broken.add(line + 1, e);
        }
    }

    private void read(TraceFormat known, int from, int end, int line) {
        if (known.isJson()) {
            Doc doc = json.parse(buffer, from, end, line);
            if (known == TraceFormat.CALLS) {
                counted.accept(CallLines.of(doc));
            } else {
                TraceReader.read(known, new DocTokens(doc), counted);
            }
            return;
        }
        String header = known == TraceFormat.AZURE ? AzureTrace.HEADER : LengthsTrace.HEADER;
        String text = new String(buffer, from, end - from, StandardCharsets.UTF_8);
        if (!text.equals(header)) {
            TraceReader.read(known, new OneLine(header, text, line), counted);
        }
    }

    /** A line behind the header of its file. */
    private static final class OneLine implements LineSource {
        private final String header;
        private final String text;
        private final int line;
        private int handed;

        OneLine(String header, String text, int line) {
            this.header = header;
            this.text = text;
            this.line = line;
        }

        @Override
        public @Nullable String next() {
            handed++;
            return handed == 1 ? header : handed == 2 ? text : null;
        }

        @Override
        public int line() {
            return line;
        }
    }
}
