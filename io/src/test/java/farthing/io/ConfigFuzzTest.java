package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Precision;
import farthing.formats.hardware.ConfigJson;
import farthing.serving.KeyValues;
import farthing.serving.Parameters;

/** INV-13, explored: configurations of models. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class ConfigFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(
                () -> {
                    Anatomy model =
                            ConfigJson.read(JsonDocs.parse(bytes), "fuzz").model();
                    KeyValues kept = new KeyValues(model, Precision.FP8);
                    if (new Parameters(model).total() <= 0
                            || kept.bytes(1 << 20).signum() <= 0
                            || kept.bytesPerToken(8, 2).compareTo(kept.bytesPerToken()) > 0) {
                        throw new IllegalStateException("a model without parameters or memory: " + model);
                    }
                },
                "config.json");
    }
}
