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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Path EXAMPLES = Path.of("../examples/capabilities");
    private static final String HEAD = "## On the page\n";
    private static final Pattern ROW = Pattern.compile("(\\| (C\\d+) \\|.*\\|)[^|]*\\|\n");
    private static final String ON_IT = " [on it](#on-the-page) |\n";
    private static final String NOT = " |\n";

    /** Rows that the page is to show. */
    private static final String PAGE = "2-9 20 22 27-29 35 40 42-45 56-64 87-99 106 109-111 116-117 125 141 183-189";

    private static final String ELSEWHERE = """

            No figure of their own: C183 (scenarios are kept as links and `farthing.yml`; "Hold to compare" on Interaction
            sets one beside the next, difference by difference; "Take away" gives CSV, JSON, Markdown, a report and
            pictures), C184 (each number opens its derivation), C186 (each number tells
            its exact value), C189 (`?` opens the glossary, which is searched as one types; words stand under each field).
            """;
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    static List<String> rows() throws IOException {
        return Files.readAllLines(ROWS).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePageShowsTheFigures(String row) throws IOException {
        String[] cells = row.split("\t");
        Map<String, String> regions = regions(cells[2]);
        for (int i = 3; i < cells.length; i++) {
            Figure.of(cells[i]).assertStandsIn(regions);
        }
    }

    /**
     * What stands on the page, and where: in a region, or behind a door in it.
     *
     * @param region its id
     * @param door the reference of the reason that it opens; empty for the words of the region
     */
    private record Figure(String text, String region, String door) {
        /** Written as {@code text @region} or {@code text @region door}. */
        static Figure of(String cell) {
            int at = cell.lastIndexOf(" @");
            String[] place = cell.substring(at + 2).split(" ", 2);
            return new Figure(cell.substring(0, at), place[0], place.length < 2 ? "" : place[1]);
        }

        void assertStandsIn(Map<String, String> regions) {
            assertThat(regions).containsKey(region);
            String html = regions.getOrDefault(region, "");
            if (door.isEmpty()) {
                assertThat(Shown.words(html)).as(region).contains(text);
                return;
            }
            String escaped = door.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
            String opening = "data-explain=\"" + Pattern.quote(escaped) + "\"[^>]*>";
            List<String> said = Pattern.compile(opening + "(.*?)</(?:button|g)>", Pattern.DOTALL)
                    .matcher(html)
                    .results()
                    .map(found -> Shown.words(found.group(1)).strip())
                    .toList();
            // a figure, not a piece of a longer one
            Pattern whole = Pattern.compile("(?<![\\d.,])" + Pattern.quote(text) + "(?!\\d|[.,]\\d)");
            assertThat(said).as(region + " " + door).anyMatch(each -> whole.matcher(each)
                    .find());
        }
    }

    @Test
    void theTableNamesEveryRow() throws IOException {
        String table = Files.readString(TABLE);
        int at = table.indexOf(HEAD);
        String wanted = withColumn(at < 0 ? table.stripTrailing() + "\n\n" : table.substring(0, at)) + part();
        if (System.getProperty("update") != null) {
            Files.writeString(TABLE, wanted);
        }
        assertThat(TABLE).content().isEqualTo(wanted);
    }

    /** None that the page is to show is passed over in silence. */
    @Test
    void everyRowOfThePageIsShownOrNamedAsMissing() throws IOException {
        Set<String> told = ids();
        named().forEach(id -> assertThat(told.add(id)).as(id).isTrue());
        List<String> wanted = new ArrayList<>();
        for (String range : PAGE.split(" ")) {
            String[] ends = range.split("-");
            for (int row = Integer.parseInt(ends[0]); row <= Integer.parseInt(ends[ends.length - 1]); row++) {
                wanted.add("C" + row);
            }
        }
        assertThat(told).containsAll(wanted);
    }

    /** On every view, without a row of figures. */
    private static Set<String> named() {
        Set<String> ids = new TreeSet<>();
        Pattern.compile("\\bC\\d+").matcher(ELSEWHERE).results().forEach(found -> ids.add(found.group()));
        return ids;
    }

    private static Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        rows().forEach(row -> ids.add(row.split("\t")[0]));
        return ids;
    }

    /** The last cell of the rows of commands says which of them the page shows too. */
    private static String withColumn(String tables) throws IOException {
        Set<String> ids = ids();
        ids.addAll(named());
        StringBuilder lines = new StringBuilder();
        for (String line : tables.split("(?<=\n)")) {
            Matcher row = ROW.matcher(line);
            lines.append(row.matches() ? row.group(1) + (ids.contains(row.group(2)) ? ON_IT : NOT) : line);
        }
        return lines.toString();
    }

    private static String part() throws IOException {
        StringBuilder part = new StringBuilder(HEAD);
        part.append("\nEach link goes behind the page's address, as `./farthing serve` tells it; where a file of"
                        + " `examples/capabilities` is\nnamed, drop it on the page first.\n\n")
                .append("| row | what | file and link | shows |\n|---|---|---|---|\n");
        for (String row : rows()) {
            String[] cells = row.split("\t");
            List<String> figures = List.of(cells).subList(3, cells.length).stream()
                    .map(cell -> Figure.of(cell).text())
                    .toList();
            part.append("| ")
                    .append(cells[0])
                    .append(" | ")
                    .append(cells[1])
                    .append(" | `")
                    .append(cells[2].replace("#", cells[2].startsWith("#") ? "#" : "` `#"))
                    .append("` | ")
                    .append(String.join(", ", figures))
                    .append(" |\n");
        }
        return part.append(ELSEWHERE).toString();
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

    /** All that stands on the page by region, what takes longer included. */
    private static Map<String, String> regions(String fileAndLink) throws IOException {
        Obj state = new Obj(0);
        String[] parts = fileAndLink.split("#", 2);
        if (!parts[0].isEmpty()) {
            state.put("file", Files.readString(EXAMPLES.resolve(parts[0])));
        }
        for (String pair : parts.length < 2 ? new String[0] : parts[1].split("&")) {
            int at = pair.indexOf('=');
            state.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        if (fileAndLink.startsWith("#tab=reality")) {
            readExample();
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (String call : List.of("view", "slow")) {
            Obj answer = ENGINE.call(new Obj(0).put("call", call).put("state", state));
            assertThat(answer.get("problem")).isEqualTo(new Doc.Text("", 0));
            if (answer.get("regions") instanceof Obj regions) {
                for (int i = 0; i < regions.size(); i++) {
                    all.merge(regions.key(i), Shown.html(regions.value(i)), String::concat);
                }
            }
        }
        all.keySet().removeAll(List.of("inputs", "top"));
        return all;
    }
}
