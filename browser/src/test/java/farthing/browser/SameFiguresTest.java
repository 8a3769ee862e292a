package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty scenarios and more: what the page gives as JSON is what the command line prints, byte for byte. */
class SameFiguresTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios.tsv");

    static List<String> scenarios() throws IOException {
        List<String> lines = Files.readAllLines(SCENARIOS).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(20);
        return lines;
    }

    /** @param scenario the state in the link, a tab, and the arguments of the command line */
    @ParameterizedTest
    @MethodSource("scenarios")
    void thePageSaysWhatTheCommandLineSays(String scenario) {
        String[] cells = scenario.split("\t");
        String[] arguments = (cells[1] + " --format json").split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replace('_', ' ');
        }
        try (Visit visit = new Visit()) {
            visit.open(cells[0]).settled();
            List<String> page = visit.taken("json").lines().toList();
            List<String> line = Served.commandLine(arguments).lines().toList();
            for (int i = 0; i < Math.min(page.size(), line.size()); i++) {
                assertThat(page.get(i)).as("line " + (i + 1)).isEqualTo(line.get(i));
            }
            assertThat(page).hasSameSizeAs(line);
        }
    }
}
