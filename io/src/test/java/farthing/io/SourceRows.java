package farthing.io;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of measured rows that the shipped ones were taken from, if it lies beside the repository. */
final class SourceRows {
    private static final String ROWS = "data/serving/measured_rows.csv";

    private SourceRows() {}

    /** Each by its columns, in the order of the file; the test is skipped with a message where there is no file. */
    static List<Map<String, String>> all() throws IOException {
        String named = System.getProperty("farthing.shared", System.getenv("FARTHING_SHARED"));
        Path file = Path.of(named == null ? "../../shared" : named, ROWS);
        assumeTrue(
                Files.isRegularFile(file),
                "SKIPPED: no shared/" + ROWS + " beside the repository (set FARTHING_SHARED to its folder)");
        List<String> lines = Files.readAllLines(file);
        List<String> columns = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
