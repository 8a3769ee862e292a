package farthing.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of exceptions in words is the list in code. */
class OracleDocsTest {
    private static final Pattern ROW = Pattern.compile("[ABC]\\d{4}");

    @Test
    void theDocumentedExceptionsAreTheOnesThatTheTestAllows() throws IOException {
        List<String> documented = new ArrayList<>();
        for (String line : Files.readAllLines(repository().resolve("docs/oracle-exceptions.md"))) {
            if (line.startsWith("| ")) {
                Matcher ids = ROW.matcher(line.substring(0, line.indexOf('|', 2)));
                while (ids.find()) {
                    documented.add(ids.group());
                }
            }
        }
        assertThat(documented).containsExactlyInAnyOrderElementsOf(OracleExceptions.ids());
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no ARCHITECTURE.md above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
