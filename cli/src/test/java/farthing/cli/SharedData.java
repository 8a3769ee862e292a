package farthing.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The public data beside a checkout; a clone has none, and what needs it is skipped by name. */
final class SharedData {
    private SharedData() {}

    static Path file(String name) {
        List<String> places = new ArrayList<>();
        places.add(System.getProperty("farthing.shared", ""));
        places.add(Objects.requireNonNullElse(System.getenv("FARTHING_SHARED"), ""));
        places.add("../../shared");
        return places.stream()
                .filter(place -> !place.isEmpty() && Files.isDirectory(Path.of(place)))
                .map(Path::of)
                .findFirst()
                .orElse(Path.of("../../shared"))
                .resolve(name);
    }
}
