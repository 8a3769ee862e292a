package farthing.formats.trace;

import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonLine;

/** Finds where the records of a file end: at the end of a line, or, where one spreads over lines, of its object. */
final class RecordEnds {
    private final boolean spread;
    private int at;
    private int lines;
    private int linesBefore;
    private int depth;
    private boolean inText;
    private boolean escaped;
    private boolean pendingReturn;

    private RecordEnds(boolean spread) {
        this.spread = spread;
    }

    /** As the beginning of the file shows it. */
    static RecordEnds of(TraceFormat format, byte[] head, int length) {
        if (!format.isJson()) {
            return new RecordEnds(false);
        }
        RecordEnds first = new RecordEnds(false);
        int from = Bytes.markLength(head, length);
        int end = first.next(head, length);
        while (end >= 0 && isBlank(head, from, end)) {
            from = end + 1;
            end = first.next(head, length);
        }
        if (end < 0) {
            return new RecordEnds(false);
        }
        try {
            new JsonLine().parse(head, from, end, 1);
            return new RecordEnds(false);
        } catch (FormatException e) {
            // Cut off at the end of its line, and a second line that begins no object of its own.
            int next = end + 1;
            while (next < length && head[next] <= ' ' && head[next] >= 0) {
                next++;
            }
            boolean goesOn = next < length && head[next] == '"';
            return new RecordEnds(goesOn && head[from] == '{' && end - from < 3);
        }
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Position behind the last byte of the next record, or -1 if its end is not in the buffer. */
    int next(byte[] buffer, int filled) {
        if (depth == 0) {
            linesBefore = lines;
        }
        return spread ? nextObject(buffer, filled) : nextLine(buffer, filled);
    }

    private int nextLine(byte[] buffer, int filled) {
        linesBefore = lines;
        int i = at;
        while (i < filled && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        pendingReturn &= i == at;
        if (i == filled) {
            at = filled;
            return -1;
        }
        // The line feed behind a return ends the same line.
        lines += buffer[i] == '\n' && pendingReturn ? 0 : 1;
        pendingReturn = buffer[i] == '\r';
        at = i + 1;
        return i;
    }

    private int nextObject(byte[] buffer, int filled) {
        while (at < filled) {
            byte c = buffer[at++];
            lines += c == '\n' ? 1 : 0;
            if (inText) {
                inText = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth = Math.max(0, depth - 1);
                if (depth == 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** Lines that ended before the record found last. */
    int linesBefore() {
        return linesBefore;
    }

    int lines() {
        return lines;
    }

    /** So many bytes were taken from the front of the buffer. */
    void moved(int bytes) {
        at -= bytes;
    }
}
