package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call line with a misspelt key is warned of; the many foreign keys of real logs are not. */
class SlipsTest {
    private static final String USAGE = "\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":10}";
    private static final String CALL = "{\"provider\":\"openai\",\"model\":\"gpt-4o\"," + USAGE + "KEYS}\n";

    @ParameterizedTest
    @CsvSource({
        "outcom, outcome",
        "servce_tier, service_tier",
        "service_teir, service_tier",
        "interactions, interaction",
        "pricd_at, price_at",
        "bacth, batch"
    })
    void aSlipIsWarnedOfWithLineKeyAndTheNameThatWasMeant(String key, String known) {
        Run run = rate(call("") + call("\"" + key + "\":\"x\""));
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err())
                .contains("warning: line 2: " + key + ": unknown key, left aside; did you mean '" + known + "'?");
    }

    @Test
    void everySlipOfALineIsTold() {
        assertThat(rate(call("\"outcom\":1,\"servce_tier\":\"batch\"")).err())
                .contains("did you mean 'outcome'?", "did you mean 'service_tier'?");
    }

    @Test
    void aSlipInEveryLineIsToldOnceAndTheirNumberIsBounded() {
        assertThat(rate(call("\"outcom\":1").repeat(500)).err())
                .contains("warning: line 1 and 499 more: outcom: ")
                .containsOnlyOnce("warning");
        StringBuilder lines = new StringBuilder();
        for (char c = 'a'; c <= 'z'; c++) {
            lines.append(call("\"outcome" + c + "\":1"));
        }
        assertThat(rate(lines.toString()).err().split("warning", -1)).hasSize(1 + 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"timestamp\":1,\"user\":\"u\",\"trace_id\":\"t\",\"latency_ms\":3,\"mode\":\"x\",\"rate\":2",
                "\"outcome\":\"completed\",\"outcomes\":[]",
                "\"metadata\":{\"outcom\":1}"
            })
    void foreignKeysAreLeftAlone(String keys) {
        assertThat(rate(call(keys)).err()).doesNotContain("warning");
    }

    @ParameterizedTest
    @CsvSource({"usage, usge", "usage, usages", "model, modle"})
    void aMissingKeyNamesItsSlip(String key, String slip) {
        Run run = rate(call("").replace("\"" + key + "\"", "\"" + slip + "\""));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("INVALID", key + ": is missing", "is '" + slip + "' meant to be it?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n\r\n"})
    void aFileWithoutCallsIsRefusedByEveryVerb(String text) {
        for (String verb : new String[] {"rate", "replay", "report"}) {
            for (String format : new String[] {"table", "json", "ndjson", "csv"}) {
                Run run = Run.with(Map.of(), text, verb, "-", "--format", format);
                assertThat(run.exit()).as("%s %s", verb, format).isEqualTo(2);
                assertThat(run.err()).as("%s %s", verb, format).contains("-: is empty");
                assertThat(run.out()).isEmpty();
            }
        }
    }

    private static String call(String keys) {
        return CALL.replace("KEYS", keys.isEmpty() ? "" : "," + keys);
    }

    private static Run rate(String lines) {
        return Run.with(Map.of(), lines, "rate", "-");
    }
}
