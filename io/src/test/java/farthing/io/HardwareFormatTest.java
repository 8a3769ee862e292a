package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import farthing.catalogue.terms.FigureUnit;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.HardwareReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of the hardware: the shipped files, the published schema and the reader agree; faults are named. */
class HardwareFormatTest {
    private static final Path FOLDER = Path.of("..", "books", "hardware");

    private static final String HEADER = """
            schema: farthing/hardware/1
            date: 2026-01-01
            sources: [{id: page, name: A page, date: 2026-01-01}]
            """;

    private static final Obj DOCUMENT = (Obj) JsonDocs.parse(schemaText());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(schemaText(), StandardCharsets.UTF_8));

    private static byte[] schemaText() {
        try (InputStream in = HardwareFormatTest.class.getResourceAsStream("/farthing/schemas/hardware.schema.json")) {
            return Objects.requireNonNull(in, "the schema is not in this build").readAllBytes();
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
    void theSchemaKnowsEveryUnit() {
        Obj defs = (Obj) Objects.requireNonNull(DOCUMENT.get("$defs"));
        Obj figure = (Obj) Objects.requireNonNull(defs.get("figure"));
        Obj properties = (Obj) Objects.requireNonNull(figure.get("properties"));
        Doc.Arr units =
                (Doc.Arr) Objects.requireNonNull(((Obj) Objects.requireNonNull(properties.get("unit"))).get("enum"));
        List<String> known = new ArrayList<>();
        units.items().forEach(unit -> known.add(((Doc.Text) unit).value()));
        assertThat(known).isEqualTo(FigureUnit.labels());
    }

    private static void read(String entries) {
        HardwareReader reader = HardwareReader.open(YamlDocs.parse(HEADER));
        reader.add(YamlDocs.parse("schema: farthing/hardware/1\n" + entries));
        reader.hardware();
    }

    private static final String READ = "source: page, checked: 2026-01-01";
    private static final String BARE = "name: A, maker: m, bandwidth_tb_s: 1, link: {kind: w, gb_s: 1, domain: 8}, "
            + "confidence: single, " + READ;
    private static final String CARD = "{id: a, memory_gb: 80, tflops: {bf16: 100}, " + BARE + "}";
    private static final String CARDS = "accelerators: [" + CARD + "]\n";
    private static final String OFFER = "provider: p, instance: i, count: 8, prices: ";

    private static Arguments fault(String entries, String key, String problem) {
        return Arguments.of(entries, key, problem);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "accelerators: [{id: a, tflops: {bf16: 100}, " + BARE + "}]",
                        "accelerators[0].memory_gb",
                        "needs memory_bytes, as a driver reports them, or memory_gb"),
                fault(
                        "accelerators: [{id: a, memory_bytes: -1, tflops: {bf16: 100}, " + BARE + "}]",
                        "accelerators[0].memory_bytes",
                        "expected a number above 0, found number -1"),
                fault(
                        "accelerators: [{id: a, memory_gb: 80, tflops: {fp8: 100}, " + BARE + "}]",
                        "accelerators[0].tflops.bf16",
                        "is missing"),
                fault(
                        "accelerators: [{id: a, memory_gb: 80, tflops: {bf16: 100, fp9: 1}, " + BARE + "}]",
                        "accelerators[0].tflops.fp9",
                        "no precision 'fp9'; known: fp8"),
                fault(
                        "accelerators: [{id: a, memory_gb: 80, tflops: {bf16: 100}, watts: 0, " + BARE + "}]",
                        "accelerators[0].watts",
                        "expected a number above 0, found number 0"),
                fault(
                        CARDS.replace("single", "disputed"),
                        "accelerators[0].reason",
                        "is missing: sources differ, so say why these figures stand"),
                fault(
                        CARDS.replace("single", "sure"),
                        "accelerators[0].confidence",
                        "expected one of agreed, single, disputed, unverified, found text 'sure'"),
                fault(
                        "offers: [{accelerator: a, " + OFFER + "[{payment: on-demand, usd: -3, " + READ + "}]}]",
                        "offers[0].prices[0].usd",
                        "expected a number above 0, found number -3"),
                fault(
                        "offers: [{accelerator: a, " + OFFER + "[{payment: dayly, usd: 3, " + READ + "}]}]",
                        "offers[0].prices[0].payment",
                        "expected one of on-demand, spot"),
                fault(
                        "offers: [{accelerator: a, " + OFFER + "[{payment: spot, usd: 3, standing: derived, " + READ
                                + "}]}]",
                        "offers[0].prices[0].note",
                        "is missing: say what the price is derived from"),
                fault("offers: [{accelerator: a, " + OFFER + "[]}]", "offers[0].prices", "an offer without a price"),
                fault(
                        "figures: [{id: f, what: w, value: 1, unit: USD/kwh, " + READ + "}]",
                        "figures[0].unit",
                        "a unit such as USD/kWh, found text 'USD/kwh'"),
                fault(
                        "figures: [{id: f, what: w, value: -1, unit: USD, " + READ + "}]",
                        "figures[0]",
                        "is negative: -1"),
                fault(
                        "machines: [{id: n, name: N, accelerator: a, count: 0, " + READ + "}]",
                        "machines[0].count",
                        "a whole number of at least 1, found number 0"),
                fault("acelerators: []", "acelerators", "did you mean 'accelerators'?"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedAndFailsTheSchemaToo(String entries, String key, String problem) {
        assertThatThrownBy(() -> read(entries)).isInstanceOfSatisfying(FormatException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.problem()).contains(problem);
            assertThat(e.line()).isEqualTo(2);
        });
        assertThat(errors(YamlDocs.parse("schema: farthing/hardware/1\n" + entries)))
                .isNotEmpty();
    }

    /** What only a reader can know. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "offers: [{accelerator: aa, provider: p, instance: i, count: 8, prices: [{payment: spot, usd: 3, source:"
                        + " page, checked: 2026-01-01}]}] # offer 'p/i/aa/': no accelerator 'aa'; nearest: a",
                "machines: [{id: n, name: N, accelerator: ab, count: 8, price: {value: 1, unit: USD, source: page,"
                        + " checked: 2026-01-01}, power: {value: 1, unit: kW, source: page, checked: 2026-01-01}}]"
                        + " # machine 'n': no accelerator 'ab'; nearest: a",
                "services: [{id: s, name: S, maker: m, names: [A], seller: s, source: page, checked: 2026-01-01}]"
                        + " # 'A' names both a and s",
                "offers: [&o {accelerator: a, provider: p, instance: i, count: 8, prices: [{payment: spot, usd: 3,"
                        + " source: page, checked: 2026-01-01}]}, *o] # 'p/i/a/' stands twice in offers",
                "figures: [{id: f, what: w, value: 1, unit: USD, source: paeg, checked: 2026-01-01}]"
                        + " # no source 'paeg'; did you mean 'page'?",
                "figures: [{id: f, what: w, value: 15, unit: share, source: page, checked: 2026-01-01}]"
                        + " # a share of 15 is above 1; 15 % is 0.15"
            })
    void aContradictionIsNamed(String line) {
        String problem = line.substring(line.indexOf(" # ") + 3);
        String entries = CARDS + line.substring(0, line.indexOf(" # "));
        assertThatThrownBy(() -> read(entries))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.problem()).contains(problem));
    }
}
