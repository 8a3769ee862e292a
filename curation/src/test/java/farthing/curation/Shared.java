package farthing.curation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The catalogues' own files, which are no part of the project; tests that need them skip with a message. */
final class Shared {
    private Shared() {}

    static Path catalogues() {
        Path folder = folder();
        boolean there = folder != null && Files.isDirectory(folder.resolve("data/price-catalogues"));
        assumeTrue(
                there,
                "skipped: no data/price-catalogues in the folder named by -Dfarthing.shared or FARTHING_SHARED, or in"
                        + " ../shared");
        return folder == null ? Path.of("") : folder.resolve("data/price-catalogues");
    }

    private static @Nullable Path folder() {
        String named = System.getProperty("farthing.shared", System.getenv("FARTHING_SHARED"));
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        Path above = Repository.path("..").resolve("shared");
        return Files.isDirectory(above) ? above : null;
    }
}
