package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.formats.book.ContractReader;

/** INV-13, explored: contracts. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class ContractFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(() -> ContractReader.read(YamlDocs.parse(bytes)), "contract");
    }
}
