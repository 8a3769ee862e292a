package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README's costs of a recorded coding session are those that replay gives for the public trace. */
@Tag("slow")
class ReadmeTrafficTest {
    private static final String TRACE = "data/traces/coding-agent/sessions.jsonl.gz";

    @ParameterizedTest
    @CsvSource({"none, ''", "'Anthropic, 5 minutes', --cache anthropic-5m", "'Anthropic, 1 hour', --cache anthropic-1h"
    })
    void theTableShowsWhatReplaySays(String policy, String option) throws IOException {
        Path trace = SharedData.file(TRACE);
        assumeTrue(Files.exists(trace), "the recorded coding sessions are not here: " + TRACE + " (docs/traces.md)");
        String command = "replay " + trace.toAbsolutePath() + " " + option + " --format json";
        Obj result = Objects.requireNonNull(Doc.asObject(JsonDocs.parse(ReadmeTest.run(command))));
        Obj each = Objects.requireNonNull(Doc.asObject(result.get("perInteraction")));
        String row = "| " + policy + " | " + cents(each, "mean") + " | " + cents(each, "p50") + " | "
                + cents(each, "p95") + " |";
        assertThat(Files.readString(Path.of("../README.md"))).contains(row);
    }

    private static String cents(Obj each, String key) {
        String amount = each.get(key) instanceof Doc.Text text ? text.value() : "0";
        return "$" + new BigDecimal(amount).setScale(2, RoundingMode.HALF_EVEN);
    }
}
