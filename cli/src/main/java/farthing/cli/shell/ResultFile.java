package farthing.cli.shell;

import farthing.answers.InputException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: written beside its place, moved there by {@link #commit}, removed by
 * {@link #close} if that never came. A device or pipe, such as {@code /dev/null}, is written to as it stands, and a link
 * stays a link.
 */
public final class ResultFile extends FilterOutputStream {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path target;
    private final @Nullable Path draft;
    private boolean committed;

    private ResultFile(String name, Path target, @Nullable Path draft, OutputStream out) {
        super(out);
        this.name = name;
        this.target = target;
        this.draft = draft;
    }

    /** @throws InputException if the folder cannot be written to */
    public static ResultFile open(Path target) {
        String name = target.toString();
        try {
            if (Files.isDirectory(target)) {
                throw new InputException("-o " + name + ": is a folder; name a file");
            }
            Path place = Files.exists(target) ? target.toRealPath() : target;
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                return new ResultFile(name, place, null, Files.newOutputStream(place));
            }
            Path folder = place.toAbsolutePath().getParent();
            Path draft = Files.createTempFile(folder, ".farthing-", ".tmp");
            OutputStream file = Files.newOutputStream(draft);
            boolean gzip = name.endsWith(".gz");
            OutputStream out = gzip ? new GZIPOutputStream(file, BUFFER) : new BufferedOutputStream(file, BUFFER);
            return new ResultFile(name, place, draft, out);
        } catch (IOException e) {
            throw new InputException("-o " + name + ": cannot be written; does its folder exist, and is it yours?");
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Such as a full disk, or a reader of a pipe that has gone. */
    private InputException unwritable(IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
        return new InputException("-o " + name + ": cannot be written: " + reason
                + (draft == null ? "" : "; the file is left as it was"));
    }

    /** Puts the file in its place. */
    public void commit() {
        try {
            super.close();
            if (draft != null) {
                move(draft);
            }
            committed = true;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void move(Path draft) throws IOException {
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
        if (committed) {
            return;
        }
        try {
            super.close();
        } catch (IOException e) {
            // What is thrown away need not be whole; why it is was told before.
        } finally {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        }
    }
}
