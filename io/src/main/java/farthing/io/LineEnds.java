package farthing.io;

import java.nio.ByteBuffer;

/** Finds where lines end: at LF, CR or CR LF. */
final class LineEnds {
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BELOW = 0x0e0e0e0e0e0e0e0eL;

    private LineEnds() {}

    /** Index of the first LF or CR in the range, or {@code to} if there is none. */
    static int next(byte[] buffer, int from, int to) {
        ByteBuffer words = Utf8.words(buffer);
        int at = from;
        while (at < to) {
            // Eight bytes at once: a byte below 0x0e may be a line end, or a tab.
            while (at + 8 <= to) {
                long word = words.getLong(at);
                if (((word - BELOW) & ~word & HIGH_BITS) != 0) {
                    break;
                }
                at += 8;
            }
            int stop = Math.min(at + 8, to);
            while (at < stop) {
                if (buffer[at] == '\n' || buffer[at] == '\r') {
                    return at;
                }
                at++;
            }
        }
        return to;
    }
}
