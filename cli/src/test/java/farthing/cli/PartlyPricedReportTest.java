package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GPT-4o has no price for sound: of a call of 1,000 and 100 tokens, half of its prompt sound, $0.00225 are known. */
class PartlyPricedReportTest {
    private static final String CALL =
            "{\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100%s}}\n";

    @TempDir
    private Path folder = Path.of("");

    /** With 5 calls of $0.0035 they are $0.02875. */
    @Test
    void sumsOfPartlyPricedCallsAreLeastOnes() throws IOException {
        String calls = CALL.formatted("").repeat(5)
                + CALL.formatted(",\"prompt_tokens_details\":{\"audio_tokens\":500}")
                        .repeat(5);
        Files.writeString(folder.resolve("calls.jsonl"), calls);

        assertThat(Run.shippedIn(folder, "report", "calls.jsonl").out())
                .contains("10 calls cost at least", "≥ $0.02875", "5 calls of gpt-4o: no price for input.audio");
        assertThat(Run.shippedIn(folder, "explain", "report", "calls.jsonl").out())
                .contains("total by model  at least $0.02875", "gpt-4o  ≥ $0.02875");
    }
}
