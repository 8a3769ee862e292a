package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.formats.book.BookReader;
import farthing.formats.book.ContractReader;
import java.io.ByteArrayInputStream;

/**
 * INV-13, explored. Everyday runs replay the inputs beside this class; {@code FARTHING_FUZZ=1 ./build -pl io -am}
 * searches for new ones, thirty seconds a target.
 */
class ReaderFuzzTest {
    @FuzzTest(maxDuration = "30s")
    void json(byte[] bytes) {
        BadInputTest.assertAnswers(() -> JsonDocs.parse(bytes), "json");
    }

    @FuzzTest(maxDuration = "30s")
    void yaml(byte[] bytes) {
        BadInputTest.assertAnswers(() -> YamlDocs.parse(bytes), "yaml");
    }

    @FuzzTest(maxDuration = "30s")
    void book(byte[] bytes) {
        BadInputTest.assertAnswers(() -> BookReader.read(YamlDocs.parse(bytes)), "book");
    }

    @FuzzTest(maxDuration = "30s")
    void contract(byte[] bytes) {
        BadInputTest.assertAnswers(() -> ContractReader.read(YamlDocs.parse(bytes)), "contract");
    }

    @FuzzTest(maxDuration = "30s")
    void lines(byte[] bytes) {
        BadInputTest.assertAnswers(
                () -> {
                    try (Lines lines = Lines.of(new ByteArrayInputStream(bytes), "lines", 100)) {
                        while (lines.next()) {
                            if (!lines.isBlank()) {
                                JsonDocs.parse(lines.buffer(), lines.from(), lines.length(), lines.number());
                            }
                        }
                    }
                },
                "lines");
    }
}
