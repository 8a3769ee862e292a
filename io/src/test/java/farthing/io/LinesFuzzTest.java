package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;

/** INV-13, explored: files of lines. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class LinesFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(() -> readAll(bytes), "lines");
    }

    private static void readAll(byte[] bytes) {
        try (Lines lines = Lines.of(new ByteArrayInputStream(bytes), "lines", 100)) {
            while (lines.next()) {
                if (!lines.isBlank()) {
                    JsonDocs.parse(lines.buffer(), lines.from(), lines.length(), lines.number());
                }
            }
        }
    }
}
