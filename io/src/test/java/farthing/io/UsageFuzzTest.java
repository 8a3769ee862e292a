package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.formats.usage.Dialects;
import java.util.List;

/** INV-13, explored: the usage of a call, read under each seller. {@code scripts/fuzz} searches; everyday runs replay the inputs kept under this class's name. */
class UsageFuzzTest {
    private static final List<String> SELLERS =
            List.of("", "openai", "anthropic", "google", "bedrock", "xai", "cohere");

    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(
                () -> {
                    for (String seller : SELLERS) {
                        Dialects.read(seller, "", JsonDocs.parse(bytes));
                    }
                },
                "usage");
    }
}
