package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.book.BookParts;
import farthing.formats.book.BookReader;
import farthing.formats.book.BookWriter;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.doc.YamlText;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back as the same book, whatever its shape and whichever the syntax. */
class BookRoundTripTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBookReadsBackFromItsCanonicalJson(long seed) {
        BookParts book = new RandomBooks(seed).book();
        Obj document = BookWriter.write(book);
        String json = JsonText.compact(document);
        BookParts read = BookReader.read(JsonDocs.parse(json));
        assertThat(read).as("seed %d", seed).isEqualTo(book);
        assertThat(JsonText.compact(BookWriter.write(read))).as("seed %d", seed).isEqualTo(json);
        assertThat(BookReader.read(JsonDocs.parse(JsonText.pretty(document)))).isEqualTo(book);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBookReadsBackFromItsYaml(long seed) {
        BookParts book = new RandomBooks(seed).book();
        String yaml = YamlText.of(BookWriter.write(book));
        assertThat(BookReader.read(YamlDocs.parse(yaml)))
                .as("seed %d%n%s", seed, yaml)
                .isEqualTo(book);
    }
}
