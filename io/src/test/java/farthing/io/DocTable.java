package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Figures in docs/arrivals.md that a test writes with {@code -Dupdate} and else compares. */
final class DocTable {
    private static final Path DOC = Path.of("../docs/arrivals.md");
    private static final String END = "<!-- until here -->\n";

    private DocTable() {}

    /** @param title of the comment after which they stand */
    static void check(String title, Class<?> test, String figures) throws IOException {
        String doc = Files.readString(DOC, StandardCharsets.UTF_8).replace("\r\n", "\n");
        String begin = "<!-- " + title + ", written by " + test.getSimpleName() + " -->\n";
        assertThat(doc).contains(begin);
        int from = doc.indexOf(begin) + begin.length();
        int to = doc.indexOf(END, from);
        if (System.getProperty("update") != null) {
            Files.writeString(DOC, doc.substring(0, from) + figures + "\n" + doc.substring(to));
        } else {
            assertThat(doc.substring(from, to)).isEqualTo(figures + "\n");
        }
    }
}
