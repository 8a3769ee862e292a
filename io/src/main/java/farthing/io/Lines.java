package farthing.io;

import farthing.formats.doc.FormatException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a text of any length line by line in bounded memory. Lines end with LF, CR LF or CR, mixed as they come; gzip
 * is undone, a byte-order mark skipped. The line is a range of a buffer that the next call overwrites.
 *
 * <pre>{@code
 * try (Lines lines = Lines.open(file)) {
 *     while (lines.next()) {
 *         Doc doc = JsonDocs.parse(lines.buffer(), lines.from(), lines.length(), lines.number());
 *     }
 * }
 * }</pre>
 */
public final class Lines implements Closeable {
    /** A longer line is refused: {@value} bytes. */
    public static final int LINE_BYTES_MAX = 16 << 20;

    private static final int FIRST_BUFFER = 1 << 18;

    private final InputStream in;
    private final String name;
    private final int maxBytes;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;
    private int next;
    private int from;
    private int to;
    private int number;
    private long consumed;
    private boolean ended;
    /** The last line ended with a CR at the end of the buffer; an LF that follows belongs to it. */
    private boolean skipLineFeed;

    private Lines(InputStream in, String name, int maxBytes) {
        this.in = in;
        this.name = name;
        this.maxBytes = maxBytes;
    }

    /**
     * A file, or standard input for {@code -}.
     *
     * @throws FormatException if it cannot be read
     */
    public static Lines open(Path file) {
        return of(Inputs.open(file), file.toString());
    }

    /** @param name for messages */
    public static Lines of(InputStream in, String name) {
        return of(in, name, LINE_BYTES_MAX);
    }

    static Lines of(InputStream in, String name, int maxBytes) {
        try {
            return new Lines(Inputs.unpacked(in), name, maxBytes);
        } catch (IOException e) {
            throw Inputs.unreadable(e).inFile(name);
        }
    }

    /**
     * Goes to the next line; false at the end.
     *
     * @throws FormatException if the line is too long or the file cannot be read on; after a line that was too long
     *     the next call goes on behind it
     */
    public boolean next() {
        from = next;
        int searched = next;
        while (true) {
            int end = LineEnds.next(buffer, searched, filled);
            if (end < filled) {
                return finish(end, end + 1);
            }
            searched = end;
            if (ended) {
                return searched > from && finish(end, end);
            }
            if (searched - from > maxBytes) {
                throw tooLong();
            }
            int shift = from;
            fill();
            searched -= shift - from;
        }
    }

    private boolean finish(int end, int behind) {
        number++;
        to = end;
        next = behind;
        if (end < behind && buffer[end] == '\r') {
            if (behind == filled) {
                skipLineFeed = true;
            } else if (buffer[behind] == '\n') {
                next++;
            }
        }
        if (to - from > maxBytes) {
            throw longLine();
        }
        if (number == 1) {
            from += Utf8.markLength(buffer, from, to);
        }
        return true;
    }

    /** Reads more behind what is there, after moving the line begun to the start of the buffer. */
    private void fill() {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * filled, maxBytes + 2L * FIRST_BUFFER));
        }
        int read = read(filled);
        if (read < 0) {
            ended = true;
            return;
        }
        filled += read;
        if (skipLineFeed && read > 0) {
            skipLineFeed = false;
            from += buffer[0] == '\n' ? 1 : 0;
        }
    }

    private int read(int at) {
        try {
            int read = in.read(buffer, at, buffer.length - at);
            consumed += Math.max(read, 0);
            return read;
        } catch (IOException e) {
            throw new FormatException(number + 1, "", Inputs.unreadable(e).problem()).inFile(name);
        }
    }

    private FormatException tooLong() {
        number++;
        filled = 0; // all of it was searched
        while (true) {
            int end = LineEnds.next(buffer, 0, filled);
            if (end < filled || ended) {
                next = Math.min(end + 1, filled);
                skipLineFeed = next == filled && !ended && buffer[end] == '\r';
                if (next < filled && buffer[end] == '\r' && buffer[next] == '\n') {
                    next++;
                }
                return longLine();
            }
            int read = read(0);
            ended = read < 0;
            filled = Math.max(read, 0);
        }
    }

    private FormatException longLine() {
        return new FormatException(number, "", "the line is over " + maxBytes + " bytes").inFile(name);
    }

    /** Where the line is; valid until the next call of {@link #next}. */
    public byte[] buffer() {
        return buffer;
    }

    public int from() {
        return from;
    }

    /** In bytes, without the line end. */
    public int length() {
        return to - from;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** Whether the line has nothing but spaces and tabs. */
    public boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** @throws FormatException if the line is not UTF-8 */
    public String text() {
        Utf8.check(buffer, from, to, number);
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** Bytes read so far, unpacked. */
    public long consumed() {
        return consumed;
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
