package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No reader can open the guide that the project began with: what readers are told names none of its lines or claims. */
class CitedPlacesTest {
    private static final Path BOOKS = Path.of("../books");

    /** For those who keep the books: what is never told, or told without them. */
    private static final Pattern KEPT = Pattern.compile("place: (\"[^\"]*\"|[^,}]*(, 00[0-3] L[^,}]*)*)|^ *#.*");

    private static final Pattern CITED = Pattern.compile("\\b00[0-3],? \\(?L\\d+|\\bL\\d{3,4}\\b|\\b(PM|CL)\\d{3}\\b");

    @Test
    void noTextOfABookCitesALineOfTheGuide() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        try (Stream<Path> books = Files.walk(BOOKS)) {
            for (Path book : books.filter(CitedPlacesTest::isTold).toList()) {
                files++;
                for (String line : Files.readAllLines(book)) {
                    if (CITED.matcher(KEPT.matcher(line).replaceAll("")).find()) {
                        found.add(book.getFileName() + ": " + line.strip());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(files).isGreaterThan(30);
    }

    /** The list of all that the guide says is read by tests alone; hashes are no words. */
    private static boolean isTold(Path book) {
        String name = book.toString();
        return name.endsWith(".yml") && !name.contains("facts") && !name.endsWith("frozen.yml");
    }
}
