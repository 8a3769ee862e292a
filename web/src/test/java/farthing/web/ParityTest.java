package farthing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** INV: the same class files give the same bytes on the JVM and, compiled, in Node. */
class ParityTest {
    private static final Path SCRIPT = Path.of("target/js/parity.js");

    @TempDir
    Path folder;

    @Test
    void compiledToJavaScriptTheEngineGivesTheBytesOfTheJvm() throws Exception {
        assumeTrue(Files.size(SCRIPT) > 0, "SKIPPED: target/js/parity.js was not compiled");
        assumeTrue(runs("node", "--version"), "SKIPPED: Node is not installed");
        List<String> lines = new ArrayList<>();
        Parity.run(lines::add);
        assertThat(lines.stream().filter(line -> line.startsWith("call "))).hasSizeGreaterThanOrEqualTo(1_000);

        Path out = folder.resolve("node.txt");
        String program = "require(" + quoted(SCRIPT.toAbsolutePath()) + ").main([])";
        Process node = new ProcessBuilder("node", "-e", program)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(node.waitFor(120, TimeUnit.SECONDS)).as("Node ended in time").isTrue();

        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(String.join("\n", lines) + "\n");
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
