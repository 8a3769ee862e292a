package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of docs/capabilities.md that the page shows: each a link, and the figures that stand there. With
 * {@code -Dupdate} the part "On the page" is written.
 */
class PageRowsTest {
    private static final Path ROWS = Path.of("src/test/resources/page-rows.tsv");
    private static final Path TABLE = Path.of("../docs/capabilities.md");
    private static final String HEAD = "## On the page\n";
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    static List<String> rows() throws IOException {
        return Files.readAllLines(ROWS).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePageShowsTheFigures(String row) {
        String[] cells = row.split("\t");
        String shown = shown(cells[2]);
        for (int i = 3; i < cells.length; i++) {
            assertThat(shown).contains(cells[i]);
        }
    }

    @Test
    void theTableNamesEveryRow() throws IOException {
        String table = Files.readString(TABLE);
        int at = table.indexOf(HEAD);
        String part = part();
        if (System.getProperty("update") != null) {
            Files.writeString(TABLE, (at < 0 ? table.stripTrailing() + "\n\n" : table.substring(0, at)) + part);
            return;
        }
        assertThat(table.substring(Math.max(0, at))).isEqualTo(part);
    }

    private static String part() throws IOException {
        StringBuilder part = new StringBuilder(HEAD);
        part.append("\nEach link goes behind the page's address, as `./farthing serve` tells it.\n\n")
                .append("| row | what | link | shows |\n|---|---|---|---|\n");
        for (String row : rows()) {
            String[] cells = row.split("\t");
            List<String> figures = new ArrayList<>(List.of(cells).subList(3, cells.length));
            part.append("| ")
                    .append(cells[0])
                    .append(" | ")
                    .append(cells[1])
                    .append(" | `#")
                    .append(cells[2])
                    .append("` | ")
                    .append(String.join(", ", figures))
                    .append(" |\n");
        }
        return part.toString();
    }

    /** As the browser does at first. */
    private static void readExample() {
        try {
            byte[] calls = Files.readAllBytes(Path.of("../examples/calls.jsonl"));
            ENGINE.call(new Obj(0).put("call", "begin").put("name", "calls.jsonl"));
            ENGINE.feed(calls, calls.length);
            ENGINE.call(new Obj(0).put("call", "end"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that stands on the page, what takes longer included. */
    private static String shown(String link) {
        Obj state = new Obj(0);
        for (String pair : link.split("&")) {
            int at = pair.indexOf('=');
            state.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        if (link.startsWith("tab=reality")) {
            readExample();
        }
        StringBuilder text = new StringBuilder();
        for (String call : List.of("view", "slow")) {
            Obj answer = ENGINE.call(new Obj(0).put("call", call).put("state", state));
            assertThat(answer.get("problem")).isEqualTo(new Doc.Text("", 0));
            if (answer.get("regions") instanceof Obj regions) {
                for (int i = 0; i < regions.size(); i++) {
                    boolean asked =
                            regions.key(i).equals("inputs") || regions.key(i).equals("top");
                    if (!asked && regions.value(i) instanceof Doc.Text html) {
                        text.append(Shown.words(html.value())).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }
}
