package farthing.io;

import farthing.formats.doc.FormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Strict UTF-8: what is not well-formed is refused with its line and offset, never replaced. */
final class Utf8 {
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /**
     * @param line of the first byte
     * @throws FormatException with the line and the offset (from 0, within the range) of the first bad byte
     */
    static void check(byte[] bytes, int from, int to, int line) {
        ByteBuffer words = words(bytes);
        int at = from;
        while (true) {
            while (at + 8 <= to && (words.getLong(at) & HIGH_BITS) == 0) {
                at += 8;
            }
            while (at < to && bytes[at] >= 0) {
                at++;
            }
            if (at == to) {
                return;
            }
            int length = sequence(bytes, at, to);
            if (length == 0) {
                throw bad(bytes, from, at, line);
            }
            at += length;
        }
    }

    /** Eight bytes at once: by a buffer, since a browser has no handle on memory. */
    static ByteBuffer words(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Length of the well-formed sequence of two bytes or more that starts there, or 0 (RFC 3629, section 4). */
    private static int sequence(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static FormatException bad(byte[] bytes, int from, int at, int line) {
        int lines = line;
        for (int i = from; i < at; i++) {
            boolean loneReturn = bytes[i] == '\r' && bytes[i + 1] != '\n';
            lines += bytes[i] == '\n' || loneReturn ? 1 : 0;
        }
        String hex = Integer.toHexString(bytes[at] & 0xff);
        boolean utf16 = at == from && to16(bytes, at);
        return new FormatException(
                lines,
                "",
                utf16
                        ? "is UTF-16; save it as UTF-8"
                        : "byte 0x" + hex + " at offset " + (at - from) + " is not UTF-8; save the file as UTF-8");
    }

    private static boolean to16(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
        return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
    }

    /** How many bytes of byte-order mark stand there: 3 or 0. */
    static int markLength(byte[] bytes, int from, int to) {
        boolean mark = to - from >= 3
                && bytes[from] == (byte) 0xef
                && bytes[from + 1] == (byte) 0xbb
                && bytes[from + 2] == (byte) 0xbf;
        return mark ? 3 : 0;
    }
}
