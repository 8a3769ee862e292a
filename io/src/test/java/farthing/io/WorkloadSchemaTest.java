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
import farthing.formats.doc.Obj;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.range.Input;
import farthing.workload.CachePolicies;
import farthing.workload.CachePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of the workload file and its reader know the same keys, the same shapes and the same defaults. */
class WorkloadSchemaTest {
    private static final Obj DOCUMENT = document();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonText.compact(DOCUMENT));

    private static Obj document() {
        try (InputStream in = WorkloadSchemaTest.class.getResourceAsStream("/farthing/schemas/workload.schema.json")) {
            return (Obj) JsonDocs.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Error> errors(Doc file) {
        return SCHEMA.validate(JsonText.compact(file), InputFormat.JSON);
    }

    /** Every workload among the examples: a file that says how many come. */
    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "examples"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> YamlDocs.read(file) instanceof Obj object
                            && (object.has("interactions") || object.has("traffic")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleAndPresetFitsTheSchema(Path file) {
        Doc document = YamlDocs.read(file);
        assertThat(errors(document)).isEmpty();
        WorkloadReader.read(document);
    }

    static Stream<String> full() {
        return Arrays.stream(WorkloadProbes.FULL);
    }

    @ParameterizedTest
    @MethodSource("full")
    void aFileThatSaysEverythingFitsTheSchema(String yaml) {
        WorkloadReader.read(YamlDocs.parse(yaml));
        assertThat(errors(YamlDocs.parse(yaml))).isEmpty();
    }

    /** What the reader takes fits the schema, so that an editor marks nothing that is right; null is as good as absent. */
    @ParameterizedTest
    @MethodSource("full")
    void whatTheSchemaRefusesTheReaderRefusesToo(String yaml) {
        int read = 0;
        for (Doc mutant : Mutations.ofStructure(YamlDocs.parse(yaml))) {
            try {
                WorkloadReader.read(mutant);
            } catch (FormatException e) {
                continue;
            }
            read++;
            Doc withoutNull = WorkloadProbes.withoutNull(mutant);
            if (JsonText.compact(withoutNull).contains("e999999999")
                    || JsonText.compact(withoutNull).contains("e-999999999")) {
                continue; // a number that the validator cannot hold, where any word may stand
            }
            assertThat(errors(withoutNull)).as(JsonText.compact(withoutNull)).isEmpty();
        }
        assertThat(read).isPositive();
    }

    /** What no schema can know: sums, orders, names elsewhere in the file. */
    private static final List<String> BEYOND_SCHEMA = List.of(
            "models: [a, a]",
            "80 to 900",
            "900 to 80",
            "spread: 80}",
            "batch: 30\n",
            "uses: {search: 1}",
            "uses: {output: 1}",
            "interactions: 5}",
            "share: 31%",
            "business: {price: 1}",
            "per: seat, amount: 5",
            "100%}",
            "off_peak: 60%",
            "timeouts: 40%",
            "weekly: [0",
            "usage: 10%",
            "{classes: {a:",
            "from: 4",
            "each: c",
            "premium: 5%}\n",
            "cheapest: [a, a");

    static Stream<Arguments> refused() {
        return RefusedWorkloadsTest.refused().map(fault -> Arguments.of(fault.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheReaderRefusesForItsShapeTheSchemaRefusesToo(String yaml) {
        if (BEYOND_SCHEMA.stream().noneMatch((yaml + "\n")::contains)) {
            assertThat(errors(YamlDocs.parse(yaml))).as(yaml).isNotEmpty();
        }
    }

    /** A key that no reader knows makes it name those that it does. */
    @Test
    void everyKeyOfTheReaderStandsInTheSchemaAndTheOtherWayRound() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (String probe : WorkloadProbes.PLACES) {
            String message = refusal(YamlDocs.parse(probe));
            assertThat(message).as(probe).contains(WorkloadProbes.STRANGER + ": unknown key; known are ");
            String place = message.substring(message.indexOf(": ") + 2, message.indexOf(WorkloadProbes.STRANGER));
            String keys = message.substring(message.indexOf("known are ") + "known are ".length());
            known.computeIfAbsent(SchemaKeys.generic(place), p -> new TreeSet<>())
                    .addAll(List.of(keys.split(", ")));
        }
        Map<String, Set<String>> published = SchemaKeys.objects(DOCUMENT);
        assertThat(known.keySet()).isEqualTo(published.keySet());
        known.forEach((place, keys) -> assertThat(keys).as("at '" + place + "'").isEqualTo(published.get(place)));
    }

    private static String refusal(Doc file) {
        try {
            WorkloadReader.read(file);
        } catch (FormatException e) {
            return e.getMessage();
        }
        throw new AssertionError("read: " + JsonText.compact(file));
    }

    @Test
    void everyKeyOfTheSchemaSaysWhatItMeans() {
        assertThat(SchemaKeys.withoutDescription(DOCUMENT)).isEmpty();
    }

    /** Each default of the reader names its source, and the schema states its value. */
    @Test
    void everyDefaultNamesItsSourceAndStandsInTheSchema() {
        Map<String, Input> assumed = new TreeMap<>();
        for (String yaml : WorkloadProbes.PLAIN) {
            collect(WorkloadReader.read(YamlDocs.parse(yaml)), assumed);
        }
        assertThat(assumed).hasSizeGreaterThan(20);
        Map<String, Doc> published = SchemaKeys.defaults(DOCUMENT);
        assumed.forEach((path, input) -> {
            assertThat(input.source()).as(path).isNotBlank();
            Doc stated = published.get(SchemaKeys.generic(path));
            assertThat(stated).as("default of " + path).isInstanceOf(Doc.Num.class);
            assertThat(input.mean()).as(path).isEqualByComparingTo(new BigDecimal(((Doc.Num) stated).text()));
        });
    }

    /** Every input of a record, however deep, that stands at a default. */
    private static void collect(Object value, Map<String, Input> assumed) {
        if (value instanceof Input input) {
            if (input.tag() == Input.Tag.ASSUMED) {
                assumed.put(input.path(), input);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, assumed));
        } else if (value instanceof Record && value.getClass().getName().startsWith("farthing.workload.plan")) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    Object part = component.getAccessor().invoke(value);
                    if (part != null) {
                        collect(part, assumed);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(component.getName(), e);
                }
            }
        }
    }

    @Test
    void theSchemaNamesEveryCachePolicy() {
        List<String> names = new ArrayList<>(List.of("none", "5m", "1h"));
        for (CachePolicy policy : CachePolicies.all()) {
            names.add(policy.name());
        }
        assertThat(SchemaKeys.values(DOCUMENT, "cachePolicy")).isEqualTo(names);
    }

    @Test
    void aFileOfAnotherFormatIsRefused() {
        assertThatThrownBy(() -> WorkloadReader.read(YamlDocs.parse("schema: farthing/book/1")))
                .hasMessageContaining("expected farthing/workload/1");
    }
}
