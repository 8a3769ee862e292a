package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twenty scenarios and more: what the page gives as JSON is what the command line prints, byte for byte, and what stands on
 * the page are the figures of that document.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SameFiguresTest {
    /** What explains a figure, its exact value, and the drawing behind which it stands, if any. */
    private static final String SHOWN =
            "[...document.querySelectorAll('#sentence [data-explain] > data, #body [data-explain] > data')]"
                    + ".map(data => [data.parentElement.dataset.explain, data.value, data.closest('figure')?.id ?? ''])";

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios.tsv");

    /** One reader goes from link to link. */
    private final Visit visit = Visit.goingOn().open("");

    @AfterAll
    void leave() {
        visit.close();
    }

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
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> Served.commandLine(arguments));
        String taken = visit.go(cells[0]).taken("json");
        String printed = line.join();
        if (arguments[0].equals("report")) {
            sameReport(taken, printed);
        } else if (List.of(arguments).contains("--with")) {
            sameLines(withoutEdits(taken), withoutEdits(printed));
        } else {
            sameLines(taken.lines().toList(), printed.lines().toList());
        }
        sameFigures(visit, StatedFigures.of((Obj) JsonDocs.parse(printed)));
    }

    /** On the page what was edited is the file; the command line tells its edits, too. */
    private static List<String> withoutEdits(String document) {
        Obj plan = (Obj) JsonDocs.parse(document);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            if (!plan.key(i).equals("edits")) {
                parts.add(plan.key(i) + ": " + JsonText.compact(plan.value(i)));
            }
        }
        return parts;
    }

    private static void sameLines(List<String> page, List<String> line) {
        for (int i = 0; i < Math.min(page.size(), line.size()); i++) {
            assertThat(page.get(i)).as("line " + (i + 1)).isEqualTo(line.get(i));
        }
        assertThat(page).hasSameSizeAs(line);
    }

    /** Behind the report the page has what only it knows: lengths, lines that are broken, the scenario beside the meter. */
    private static void sameReport(String taken, String printed) {
        Obj page = (Obj) JsonDocs.parse(taken);
        Obj line = (Obj) JsonDocs.parse(printed);
        for (int i = 0; i < line.size(); i++) {
            assertThat(page.key(i)).isEqualTo(line.key(i));
            assertThat(JsonText.compact(page.value(i))).as(line.key(i)).isEqualTo(JsonText.compact(line.value(i)));
        }
        for (int i = line.size(); i < page.size(); i++) {
            assertThat(page.key(i)).isIn("lengths", "brokenLines", "comparison");
        }
    }

    /**
     * Of every figure in view that the document has: the exact value that stands with it; in a table behind a drawing, what
     * is read there.
     */
    private static void sameFigures(Visit visit, StatedFigures stated) {
        @SuppressWarnings("unchecked")
        List<List<String>> shown = (List<List<String>>) visit.page().evaluate(SHOWN);
        int compared = 0;
        for (List<String> figure : shown) {
            List<BigDecimal> values = stated.get(figure.get(0));
            BigDecimal page = StatedFigures.parsed(figure.get(1));
            if (values != null && page != null) {
                boolean drawn = !figure.get(2).isEmpty();
                assertThat(values)
                        .as(figure.get(0) + " stands as " + figure.get(1))
                        .anyMatch(value ->
                                drawn ? StatedFigures.isRounded(page, value) : StatedFigures.isExactly(page, value));
                compared++;
            }
        }
        assertThat(compared).as("figures in view that were compared").isGreaterThanOrEqualTo(stated.least());
    }
}
