package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.formats.book.BookReader;

/** INV-13, explored: price books. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class BookFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(() -> BookReader.read(YamlDocs.parse(bytes)), "book");
    }
}
