package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.formats.imports.Importer;
import farthing.formats.imports.Importers;
import farthing.formats.imports.Origin;

/** INV-13, explored: every importer on every document. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class ImportFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(
                () -> {
                    for (Importer importer : Importers.all()) {
                        importer.read(JsonDocs.parse(bytes), new Origin(importer.source("", null), "fuzz"));
                    }
                },
                "import");
    }
}
