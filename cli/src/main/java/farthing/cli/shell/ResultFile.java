package farthing.cli.shell;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that appears whole or not at all: written beside its place, moved there by {@link #commit}, removed by
 * {@link #close} if that never came.
 */
public final class ResultFile extends FilterOutputStream {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path draft;
    private boolean committed;

    private ResultFile(Path target, Path draft, OutputStream out) {
        super(out);
        this.target = target;
        this.draft = draft;
    }

    /** @throws InputException if the folder cannot be written to */
    public static ResultFile open(Path target) {
        try {
            if (Files.isDirectory(target)) {
                throw new InputException("-o " + target + ": is a folder; name a file");
            }
            Path folder = target.toAbsolutePath().getParent();
            Path draft = Files.createTempFile(folder, ".farthing-", ".tmp");
            OutputStream file = Files.newOutputStream(draft);
            boolean gzip = target.toString().endsWith(".gz");
            OutputStream out = gzip ? new GZIPOutputStream(file, BUFFER) : new BufferedOutputStream(file, BUFFER);
            return new ResultFile(target, draft, out);
        } catch (IOException e) {
            throw new InputException("-o " + target + ": cannot be written; does its folder exist, and is it yours?");
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    /** Puts the file in its place. */
    public void commit() throws IOException {
        committed = true;
        super.close();
        // A draft is private to its owner; a result has the rights that any new file would have.
        try {
            Files.setPosixFilePermissions(draft, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        } catch (UnsupportedOperationException e) {
            // a file system without such rights
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            super.close();
            Files.deleteIfExists(draft);
        }
    }
}
