package farthing.curation;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
final class Repository {
    private Repository() {}

    /** A path below the root, which is found from the module upwards. */
    static Path path(String relative) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.exists(folder.resolve("books/guide/book.yml"))) {
                return folder.resolve(relative);
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("no books/guide/book.yml above the working directory");
    }
}
