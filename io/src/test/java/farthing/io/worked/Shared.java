package farthing.io.worked;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Data that tests read: what stands beside the repository, if it is there, and what stands in it. */
final class Shared {
    private Shared() {}

    /** The file beside the repository; the test is skipped, and says so, where there is none. */
    static Path file(String name) {
        String named = System.getProperty("farthing.shared", System.getenv("FARTHING_SHARED"));
        List<Path> places = new ArrayList<>();
        if (named != null) {
            places.add(Path.of(named));
        }
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

    static List<Obj> lines(Path file) throws IOException {
        List<Obj> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                records.add((Obj) JsonDocs.parse(line));
            }
        }
        return records;
    }

    /** Facts of the repository, one a line. */
    static List<Obj> facts(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Shared.class.getResourceAsStream("/farthing/worked/" + name), name)) {
            List<Obj> facts = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank()) {
                    facts.add((Obj) JsonDocs.parse(line));
                }
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the repository, found upwards from where the test runs. */
    static Path inRepository(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("ARCHITECTURE.md"))) {
                return folder.resolve(name);
            }
        }
        throw new IllegalStateException(
                "the repository's root is not above " + Path.of("").toAbsolutePath());
    }
}
