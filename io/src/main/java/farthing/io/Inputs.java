package farthing.io;

import farthing.formats.doc.FormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens what is to be read: a file, or standard input for {@code -}. Gzip is known by its first bytes and undone. */
public final class Inputs {
    /** A whole document in memory is at most this long, unpacked: {@value} bytes. */
    public static final int DOCUMENT_BYTES_MAX = 256 << 20;

    private static final int BUFFER = 1 << 16;

    private Inputs() {}

    public static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /** The same, its troubles as they come. */
    static InputStream raw(Path file) throws IOException {
        if (isStandardInput(file)) {
            return System.in;
        }
        if (Files.isDirectory(file)) {
            throw new FormatException(0, "", "is a folder; a file is expected").inFile(file.toString());
        }
        return Files.newInputStream(file);
    }

    /**
     * The bytes of the file, or of standard input for {@code -}, as they are.
     *
     * @throws FormatException if it cannot be opened
     */
    public static InputStream open(Path file) {
        try {
            return raw(file);
        } catch (IOException e) {
            throw unreadable(e).inFile(file.toString());
        }
    }

    /** The stream, unpacked if it is gzip. */
    static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(in, 2);
        byte[] head = stream.readNBytes(2);
        stream.unread(head);
        boolean gzip = head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
        return gzip ? new GZIPInputStream(new Members(stream), BUFFER) : stream;
    }

    /**
     * Says by reading on whether more comes: the JDK takes {@code available()} of 0 after a gzip member for the end of all,
     * which a pipe answers as well while its writer is at work on the next one.
     */
    private static final class Members extends PushbackInputStream {
        Members(InputStream in) {
            super(in, 1);
        }

        @Override
        public int available() throws IOException {
            int ready = super.available();
            if (ready > 0) {
                return ready;
            }
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return 1;
        }
    }

    /**
     * The whole content, unpacked.
     *
     * @throws FormatException if it cannot be read or is over {@link #DOCUMENT_BYTES_MAX}
     */
    public static byte[] bytes(Path file) {
        return bytes(file, DOCUMENT_BYTES_MAX);
    }

    /**
     * The same of a document that is known to be smaller; no more of it is read.
     *
     * @param most bytes, a whole number of MiB
     */
    public static byte[] bytes(Path file, int most) {
        try (InputStream in = unpacked(open(file))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new FormatException(0, "", "is over " + (most >> 20) + " MiB unpacked").inFile(file.toString());
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e).inFile(file.toString());
        }
    }

    static FormatException unreadable(IOException e) {
        String problem =
                switch (e) {
                    case NoSuchFileException none -> "no such file";
                    case AccessDeniedException denied -> "cannot be read: access denied";
                    case EOFException cut -> "the gzip data end too early; is the file cut off?";
                    case ZipException damaged -> "the gzip data are damaged: " + damaged.getMessage();
                    default -> "cannot be read: " + e.getMessage();
                };
        FormatException unreadable = new FormatException(0, "", problem);
        unreadable.initCause(e);
        return unreadable;
    }
}
