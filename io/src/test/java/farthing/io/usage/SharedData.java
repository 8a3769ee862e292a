package farthing.io.usage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Public data beside the repository; a test that needs what is not there is skipped and says so. */
final class SharedData {
    private SharedData() {}

    static Path file(String name) {
        String named = System.getProperty("farthing.shared", System.getenv("FARTHING_SHARED"));
        List<Path> places = new ArrayList<>(named == null ? List.of() : List.of(Path.of(named)));
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            places.add(folder.resolve("shared"));
        }
        for (Path place : places) {
            if (Files.isRegularFile(place.resolve(name))) {
                return place.resolve(name);
            }
        }
        assumeTrue(false, "SKIPPED: no shared/" + name + " beside the repository (set FARTHING_SHARED to its folder)");
        throw new IllegalStateException("unreachable");
    }
}
