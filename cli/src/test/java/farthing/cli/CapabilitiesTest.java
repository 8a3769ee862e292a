package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of docs/capabilities.md does what it says: figures of the guide, or computed by hand from its prices. */
class CapabilitiesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/capabilities.tsv");
    private static final Path TABLE = Path.of("../docs/capabilities.md");

    static List<String> rows() throws IOException {
        return Files.readAllLines(EXPECTED).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowShowsItsFigures(String row) throws IOException {
        String[] cells = row.split("\t");
        String command = cells[1];
        String output = ReadmeTest.run(command);
        assertThat(output).contains(Arrays.copyOfRange(cells, 2, cells.length));
        assertThat(Files.readString(TABLE)).contains("| " + cells[0] + " | ").contains("`farthing " + command + "`");
    }

    @Test
    void everyQuestionIsAskedWithATestedCommand() throws IOException {
        String table = Files.readString(TABLE);
        int asked = 0;
        for (String line : Files.readAllLines(Path.of("../docs/questions.md"))) {
            int at = line.indexOf("`farthing ");
            if (at > 0) {
                assertThat(table).contains(line.substring(at, line.indexOf('`', at + 1) + 1));
                asked++;
            }
        }
        assertThat(asked).isEqualTo(24);
    }
}
