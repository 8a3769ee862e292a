package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** INV-13, explored: the YAML reader. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class YamlFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(() -> YamlDocs.parse(bytes), "yaml");
    }
}
