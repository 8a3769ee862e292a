package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** INV-13, explored: the JSON reader. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class JsonFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(() -> JsonDocs.parse(bytes), "json");
    }
}
