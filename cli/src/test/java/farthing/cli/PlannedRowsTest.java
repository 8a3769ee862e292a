package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every planned row of docs/capabilities.md gives its figures: taken from the guide or computed by hand, as the comment of
 * its workload file does. A line of planned-rows.tsv is row, what, arguments, what the page shows, and figures such as
 * {@code perUser=0.345}, {@code openai/o3 > month=12}, {@code charges > answer output=0.003},
 * {@code waterfall > batch=-0.1}; a bare figure is of the chosen option, {@code ~} holds to the digits that stand.
 */
class PlannedRowsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/planned-rows.tsv");
    private static final Path TABLE = Path.of("../docs/capabilities.md");

    private static final String PLANNER =
            "6-9 16 18-19 21-31 34-35 37-40 42-86 125-136 138 161 172 174 176-177 181 184-189";

    private static final Map<String, String> OUTPUTS = new HashMap<>();

    static List<String> rows() throws IOException {
        return Files.readAllLines(EXPECTED).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePlanGivesTheFiguresOfTheRow(String row) throws IOException {
        String[] cells = row.split("\t");
        String line = "| " + cells[0] + " | " + cells[1] + " | `farthing " + cells[2] + "` | " + cells[3] + " |";
        assertThat(Files.readAllLines(TABLE)).anyMatch(stands -> stands.startsWith(line));
        assertThat(cells.length).as("figures of " + cells[0]).isGreaterThan(4);
        String output = output(cells[2]);
        assertThat(output).startsWith("{");
        Obj plan = (Obj) JsonDocs.parse(output);
        if (plan.has("options")) {
            assertThat(figure(plan, "status")).as(row).isEqualTo("PRICED");
        }
        for (int i = 4; i < cells.length; i++) {
            int equals = cells[i].lastIndexOf('=');
            RowFigures.holds(cells[i], figure(plan, cells[i].substring(0, equals)), cells[i].substring(equals + 1));
        }
    }

    /** Many rows look at the same plan. */
    private static String output(String command) throws IOException {
        String known = OUTPUTS.get(command);
        String output = known == null ? ReadmeTest.run(command + " --format json") : known;
        OUTPUTS.put(command, output);
        return output;
    }

    /** Every row that the planner is to show: none is passed over in silence. */
    @Test
    void noRowOfThePlannerIsMissing() throws IOException {
        String table = Files.readString(TABLE).split("## On the page", 2)[0];
        int rows = 0;
        for (String range : PLANNER.split(" ")) {
            String[] ends = range.split("-");
            for (int row = Integer.parseInt(ends[0]); row <= Integer.parseInt(ends[ends.length - 1]); row++) {
                assertThat(table).contains("| C" + row + " | ");
                rows++;
            }
        }
        assertThat(rows).isEqualTo(94);
    }

    @Test
    void everyRowOfTheTableIsTested() throws IOException {
        List<String> table = Files.readAllLines(TABLE);
        assertThat(table.subList(table.indexOf("## Planned"), table.indexOf("## Own machines")).stream()
                        .filter(line -> line.startsWith("| C")))
                .hasSize(rows().size());
    }

    /** A bare figure is of the option that the plan is about. */
    private static String figure(Obj plan, String path) {
        String first = path.split(" > ")[0];
        if (plan.has(first)) {
            return RowFigures.text(plan, path);
        }
        Doc.Arr options = (Doc.Arr) plan.get("options");
        String chosen = Fields.of(plan, "").text("chosen");
        return RowFigures.text(
                RowFigures.named(options, first) == null
                        ? Objects.requireNonNull(RowFigures.named(options, chosen))
                        : options,
                path);
    }
}
