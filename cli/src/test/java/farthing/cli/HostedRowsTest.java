package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of docs/capabilities.md that concern own machines, and the guide's claims on them: each is a command whose JSON
 * holds the figures, taken from the guide, recomputed outside of Farthing or computed by hand. A line of hosted-rows.tsv
 * and hosted-claims.tsv is id, what, arguments, what stands, and figures such as {@code offers > aws > perHour=98.32};
 * {@code ~} holds to the digits that stand. The documents are written from these files ({@code -Dupdate}).
 */
class HostedRowsTest {
    private static final Path ROWS = Path.of("src/test/resources/hosted-rows.tsv");
    static final Path CLAIMS = Path.of("src/test/resources/hosted-claims.tsv");
    private static final Path PAGE_ROWS = Path.of("../page/src/test/resources/page-rows.tsv");
    private static final Path COLLECTED = Path.of("../io/src/test/resources/farthing/worked/guide-claims.jsonl");
    private static final Path TABLE = Path.of("../docs/capabilities.md");
    private static final Path CLAIMS_PAGE = Path.of("../docs/hosting-claims.md");
    private static final String TITLE = "## Own machines\n";
    /** The part behind it, which the page's own test writes. */
    private static final String PAGE = "\n## On the page\n";

    private static final Map<String, String> OUTPUTS = new HashMap<>();

    static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(lines(ROWS));
        lines.addAll(lines(CLAIMS).stream()
                .filter(line -> !line.split("\t")[2].equals("-"))
                .toList());
        return lines;
    }

    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theCommandGivesTheFigures(String line) throws IOException {
        String[] cells = line.split("\t");
        assertThat(cells.length).as("figures of " + cells[0]).isGreaterThan(4);
        String output = output(cells[2]);
        assertThat(output).as(cells[2]).startsWith("{");
        Obj answer = (Obj) JsonDocs.parse(output);
        for (int i = 4; i < cells.length; i++) {
            int equals = cells[i].lastIndexOf('=');
            RowFigures.holds(
                    cells[0] + ": " + cells[i],
                    RowFigures.text(answer, cells[i].substring(0, equals)),
                    cells[i].substring(equals + 1));
        }
    }

    /** Many lines look at the same answer. */
    private static String output(String command) throws IOException {
        String known = OUTPUTS.get(command);
        String output = known == null ? withoutExit(ReadmeTest.run(command + " --format json")) : known;
        OUTPUTS.put(command, output);
        return output;
    }

    /** A claim that is impossible is told by exit code 3; the answer stands before it. */
    private static String withoutExit(String output) {
        int exit = output.lastIndexOf("\nexit 3");
        return exit < 0 ? output : output.substring(0, exit);
    }

    @Test
    void theTableOfCapabilitiesIsWrittenFromTheRows() throws IOException {
        String table = Files.readString(TABLE);
        int at = table.indexOf(TITLE);
        String before = at < 0 ? table + "\n" : table.substring(0, at);
        int page = table.indexOf(PAGE);
        String after = page < 0 ? "" : table.substring(page);
        holds(TABLE, before + TITLE + """

                Figures come from the guide or are computed by hand; `HostedRowsTest` holds each command to them.

                | row | what | command | what stands | page |
                |---|---|---|---|---|
                """ + table(ROWS, onPage(lines(PAGE_ROWS))) + after);
    }

    @Test
    void thePageOfClaimsIsWrittenFromTheClaims() throws IOException {
        holds(CLAIMS_PAGE, """
                # The guide's claims on own machines

                Each with the command that takes the guide's inputs, and what stands: the figure as recomputed outside of
                Farthing, which the command gives too (`HostedRowsTest`). [guide-claims.md](guide-claims.md) has the others.

                | claim | what | command | what stands |
                |---|---|---|---|
                """ + table(CLAIMS, row -> ""));
    }

    /** The last cell, as the page's own test has it. */
    private static UnaryOperator<String> onPage(List<String> shown) {
        Set<String> rows = new TreeSet<>();
        shown.forEach(line -> rows.add(line.split("\t")[0]));
        return row -> rows.contains(row) ? " [on it](#on-the-page) |" : " |";
    }

    /** None is passed over in silence. */
    @Test
    void everyClaimOnOwnMachinesHasALine() throws IOException {
        List<String> hosted = new ArrayList<>();
        for (String line : Files.readAllLines(COLLECTED)) {
            if (line.contains("\"list\":\"hosted\"")) {
                hosted.add(((Doc.Text) Objects.requireNonNull(((Obj) JsonDocs.parse(line)).get("id"))).value());
            }
        }
        assertThat(hosted).hasSize(112);
        assertThat(lines(CLAIMS).stream().map(line -> line.split("\t")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(hosted);
    }

    /** Every row of the mission that these verbs are to show. */
    @Test
    void everyRowOnOwnMachinesHasALine() throws IOException {
        List<String> wanted = new ArrayList<>();
        for (String range : "37 39 87-100 104 106 108-111 114 116-117 123 134 139-144".split(" ")) {
            String[] ends = range.split("-");
            for (int row = Integer.parseInt(ends[0]); row <= Integer.parseInt(ends[ends.length - 1]); row++) {
                wanted.add("C" + row);
            }
        }
        assertThat(lines(ROWS).stream().map(line -> line.split("\t")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static String table(Path file, UnaryOperator<String> last) throws IOException {
        StringBuilder table = new StringBuilder();
        for (String line : lines(file)) {
            String[] cells = line.split("\t");
            String command = cells[2].equals("-") ? "" : "`farthing " + cells[2].replace("|", "\\|") + "`";
            table.append("| ").append(cells[0]).append(" | ").append(cells[1]).append(" | ");
            table.append(command).append(" | ").append(cells[3]).append(" |");
            table.append(last.apply(cells[0])).append('\n');
        }
        return table.toString();
    }

    private static void holds(Path file, String text) throws IOException {
        if (System.getProperty("update") != null) {
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }
}
