package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import farthing.formats.book.BookReader;
import farthing.formats.book.BookWriter;
import farthing.formats.book.ContractReader;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas and the readers speak of the same format. */
class SchemaTest {
    private static final Schema BOOK = schema("book");
    private static final Schema CONTRACT = schema("contract");

    private static Schema schema(String name) {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/farthing/schemas/" + name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Error> errors(Schema schema, Doc document) {
        return schema.validate(JsonText.compact(document), InputFormat.JSON);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenFitsTheSchema(long seed) {
        assertThat(errors(BOOK, BookWriter.write(new RandomBooks(seed).book())))
                .as("seed %d", seed)
                .isEmpty();
    }

    static Stream<Path> shippedBooks() throws IOException {
        try (Stream<Path> books = Files.list(Path.of("..", "books"))) {
            return books.filter(folder -> Files.exists(folder.resolve("book.yml"))).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedBooks")
    void everyShippedBookFitsTheSchema(Path folder) {
        assertThat(errors(BOOK, BookWriter.write(BookFiles.read(folder)))).isEmpty();
    }

    @Test
    void theExampleContractFitsTheSchema() {
        assertThat(errors(CONTRACT, YamlDocs.read(Path.of("..", "examples", "contract.yml"))))
                .isEmpty();
    }

    static Stream<Arguments> bookFaults() {
        return BookReaderTest.refused().map(fault -> Arguments.of(fault.get()[0]));
    }

    /** What only a reader can know, such as names that clash, a schema does not say. */
    private static final List<String> BEYOND_SCHEMA = List.of(
            "2026-02-30",
            "}, {id: page}",
            "per: 0}",
            "over: [{above: 5, price: 2}, {above: 5, price: 2}]",
            "graduated: true}",
            "windows: [{from: 25:00",
            "from: 01:00, to: 00:00",
            "zone: Mars",
            "source: paeg",
            "from: 2026-01-02",
            "{source: page, prices: {input: 4}}",
            "id: ONE",
            "aliases: [One]",
            "- {id: acme}",
            "1e400");

    @ParameterizedTest
    @MethodSource("bookFaults")
    void whatTheReaderRefusesForItsShapeTheSchemaRefusesToo(String yaml) {
        assertAgreement(BOOK, YamlDocs.parse(yaml), yaml, BookReader::read);
    }

    @ParameterizedTest
    @MethodSource("contractFaults")
    void aContractThatIsRefusedForItsShapeFailsTheSchemaToo(String yaml) {
        assertAgreement(CONTRACT, YamlDocs.parse(yaml), yaml, ContractReader::read);
    }

    static Stream<Arguments> contractFaults() {
        return ContractReaderTest.refused()
                .map(fault -> Arguments.of(fault.get()[0]))
                .filter(fault -> !fault.get()[0].toString().contains("[input, searches]")
                        && !fault.get()[0].toString().contains("{from: 2, discount: 0.2}"));
    }

    private static void assertAgreement(Schema schema, Doc document, String yaml, Consumer<Doc> reader) {
        boolean read = true;
        try {
            reader.accept(document);
        } catch (FormatException e) {
            read = false;
        }
        assertThat(read).isFalse();
        if (BEYOND_SCHEMA.stream().noneMatch(yaml::contains)) {
            assertThat(errors(schema, document)).as(yaml).isNotEmpty();
        }
    }
}
