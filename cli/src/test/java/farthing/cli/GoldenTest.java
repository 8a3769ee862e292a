package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen that a person meets, word for word: a golden file holds command lines ({@code $ farthing ...}, with
 * environment variables in front) and what each writes. {@code -Dupdate} rewrites them; read the difference before it
 * is committed.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void screensReadAsTheyDid(String name) throws IOException {
        Path file = GOLDEN.resolve(name);
        String golden = Files.readString(file);
        StringBuilder actual = new StringBuilder();
        for (String line : golden.split("\n", -1)) {
            if (line.startsWith("$ ")) {
                actual.append(line).append('\n').append(run(line.substring(2))).append('\n');
            }
        }
        if (System.getProperty("update") != null) {
            Files.writeString(file, actual.toString());
        } else {
            assertThat(actual.toString()).isEqualTo(golden);
        }
    }

    /** What a command line of a golden file writes, errors marked, and its exit code unless it is 0. */
    private static String run(String commandLine) {
        List<String> words = words(commandLine);
        Map<String, String> env = new LinkedHashMap<>();
        while (!words.get(0).equals("farthing")) {
            String[] pair = words.remove(0).split("=", 2);
            env.put(pair[0], pair[1]);
        }
        words.remove(0);
        byte[] none = "".getBytes(StandardCharsets.UTF_8);
        Run run = Run.in(GOLDEN, env, none, words.toArray(new String[0]));
        StringBuilder text = new StringBuilder(run.out());
        for (String line : run.err().split("\n", -1)) {
            text.append(line.isEmpty() ? "" : "! " + line + "\n");
        }
        // The guide's own tests hold its hash; a corrected note in it need not change every screen.
        String screen = text.toString().replaceAll("(Book guide of [^,]+, )[0-9a-f]{12}", "$1hash");
        text = new StringBuilder(screen);
        return text.append(run.exit() == 0 ? "" : "exit " + run.exit() + "\n").toString();
    }

    /** Words of a command line; single quotes hold blanks together. */
    static List<String> words(String commandLine) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (commandLine + " ").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                if (word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
