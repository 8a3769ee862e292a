package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.cli.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Help on a narrow terminal. */
class HelpLinesTest {
    private static final int NARROW = 60;

    private static String help(String verb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Map.of("COLUMNS", Integer.toString(NARROW), "LANG", "C.UTF-8"),
                () -> Run.NOW,
                Path.of(""),
                Books.INSTANCE);
        assertThat(Main.run(shell, verb, "--help")).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void commandsToCopyAreInOnePiece() {
        assertThat(help("serve").lines())
                .contains(
                        "  curl 'http://localhost:4025/api/cost?model=gpt-4o&in=1400&out=600'",
                        "  farthing serve --host 0.0.0.0 --allow-host calc.example.org");
    }

    @Test
    void sentencesAreBrokenBetweenWords() {
        assertThat(help("fit").lines().limit(3))
                .allMatch(line -> line.length() <= NARROW)
                .first()
                .asString()
                .startsWith("Whether a model fits a machine's memory, for how many");
    }
}
