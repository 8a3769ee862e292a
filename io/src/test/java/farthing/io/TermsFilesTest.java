package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.terms.TermsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of the terms: the shipped files, the published schema and the reader agree; faults are named. */
class TermsFilesTest {
    static final Path FOLDER = Path.of("..", "books", "terms");

    private static final String HEADER = """
            schema: farthing/terms/1
            date: 2026-01-01
            sources: [{id: page, name: A page, date: 2026-01-01}]
            """;

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = TermsFilesTest.class.getResourceAsStream("/farthing/schemas/terms.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Error> errors(Doc document) {
        return SCHEMA.validate(JsonText.compact(document), InputFormat.JSON);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileFitsTheSchema(Path file) {
        assertThat(errors(YamlDocs.read(file))).isEmpty();
    }

    @Test
    void whatShipsIsWhatTheFilesSay() {
        assertThat(TermsFiles.shipped()).isEqualTo(TermsFiles.read(FOLDER));
    }

    private static void read(String entries) {
        TermsReader reader = TermsReader.open(YamlDocs.parse(HEADER));
        reader.add(YamlDocs.parse("schema: farthing/terms/1\n" + entries));
        reader.terms();
    }

    private static Arguments fault(String entries, int line, String key, String problem) {
        return Arguments.of(entries, line, key, problem);
    }

    private static final String FIGURE = "figures:\n  - {id: one, what: it, source: page, checked: 2026-01-01, ";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(FIGURE + "unit: USD}", 3, "figures[0]", "needs 'value', or 'low' and 'high'"),
                fault(FIGURE + "unit: USD, low: 1}", 3, "figures[0]", "needs 'value', or 'low' and 'high'"),
                fault(FIGURE + "unit: USD/Gb, value: 1}", 3, "figures[0].unit", "USD/GB, found text 'USD/Gb'"),
                fault(FIGURE + "unit: USD, value: -1}", 3, "figures[0]", "is negative: -1"),
                fault(FIGURE + "unit: USD, valeu: 1, low: 0, high: 1}", 3, "figures[0].valeu", "did you mean 'value'?"),
                fault(
                        FIGURE + "unit: USD, value: 1, others: [{value: 2, source: page, checked: 2026-01-01}]}",
                        3,
                        "figures[0].reason",
                        "is missing: sources differ"),
                fault(
                        "figures: [{id: a, what: b, unit: x, value: 1, source: page}]",
                        2,
                        "figures[0].checked",
                        "is missing"),
                fault(
                        "figures: [{id: a, what: b, unit: x, value: 1, checked: 2026-01-01}]",
                        2,
                        "figures[0].source",
                        "is missing"),
                fault(
                        "limits: [{provider: a, models: [b], tier: c, limits: {rmp: 5}, source: page, checked:"
                                + " 2026-01-01}]",
                        2,
                        "limits[0].limits.rmp",
                        "is no limit; rpm"),
                fault(
                        "limits: [{provider: a, models: [b], tier: c, limits: {rpm: 0}, source: page, checked:"
                                + " 2026-01-01}]",
                        2,
                        "limits[0].limits.rpm",
                        "expected a number above 0, found number 0"),
                fault(
                        "limits: [{provider: a, models: [], tier: c, limits: {rpm: 1}, source: page, checked:"
                                + " 2026-01-01}]",
                        2,
                        "limits[0].models",
                        "expected a list with at least one"),
                fault(
                        "counting: [{provider: a, models: [b], counts: apar, source: page, checked: 2026-01-01}]",
                        2,
                        "counting[0].counts",
                        "expected 'apart', found text 'apar'"),
                fault(
                        "counting: [{provider: a, models: [b], counts: burndown, source: page, checked: 2026-01-01}]",
                        2,
                        "counting[0].output-weight",
                        "is missing"),
                fault(
                        "counting: [{provider: a, models: [b], counts: apart, chosen: false, source: page, checked:"
                                + " 2026-01-01}]",
                        2,
                        "counting[0].reason",
                        "is missing: say why another statement stands"),
                fault(
                        "ladders: [{id: a, what: b, period: week, source: page, checked: 2026-01-01}]",
                        2,
                        "ladders[0].period",
                        "expected month or year, found text 'week'"),
                fault("efforts: [{id: a}]", 2, "efforts[0].thinking", "is missing"),
                fault("figrues: []", 2, "figrues", "did you mean 'figures'?"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedAndFailsTheSchemaToo(String entries, int line, String key, String problem) {
        assertThatThrownBy(() -> read(entries)).isInstanceOfSatisfying(FormatException.class, e -> {
            assertThat(e.line()).isEqualTo(line);
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.problem()).contains(problem);
        });
        assertThat(errors(YamlDocs.parse("schema: farthing/terms/1\n" + entries)))
                .isNotEmpty();
    }

    /** What only a reader can know. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures: [{id: a, what: b, unit: x, value: 1, source: paeg, checked: 2026-01-01}] # no source 'paeg';"
                        + " did you mean 'page'?",
                "figures: [{id: a, what: b, unit: share, value: 15, source: page, checked: 2026-01-01}] # a share of 15"
                        + " is above 1; 15 % is 0.15",
                "figures: [{id: a, what: b, unit: x, low: 2, high: 1, source: page, checked: 2026-01-01}] # low 2,"
                        + " value 1.5 and high 1 do not rise",
                "figures: [&f {id: a, what: b, unit: x, value: 1, source: page, checked: 2026-01-01}, *f] # 'a' stands"
                        + " twice in figures",
                "ladders: [{id: a, what: b, period: year, source: page, checked: 2026-01-01, chosen: false, reason: r,"
                        + " rungs: [{from: 1, value: 0.1, source: page, checked: 2026-01-01}]}] # 0 ladders are chosen;"
                        + " exactly one must be"
            })
    void aContradictionIsNamed(String entries) {
        String problem = entries.substring(entries.indexOf("# ") + 2);
        assertThatThrownBy(() -> read(entries))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.problem()).contains(problem));
    }

    @Test
    void aFaultInAFileNamesTheFile() {
        assertThatThrownBy(() -> TermsFiles.read(Path.of("no-such-folder")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("terms.yml");
    }
}
