package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.plan.Planner;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.plan.ModelChoice;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a maker's models a person would name as the next smaller one; prices are the market book's. */
class SmallerModelTest {
    private static final Planner PLANNER =
            new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T12:00:00Z"), null);

    @ParameterizedTest
    @CsvSource({
        "claude-opus-4-5, anthropic/claude-haiku-4-5",
        "claude-sonnet-4-6, anthropic/claude-haiku-4-5",
        "claude-haiku-4-5, ''",
        "gpt-4o, openai/gpt-4o-mini",
        "gpt-5.2, openai/gpt-5.4-mini",
        "o3, openai/gpt-5-mini",
        "gemini-2.5-pro, google/gemini-2.5-flash",
        "mistral-large-latest, mistral/mistral-small-2603",
        "deepseek-chat, ''",
        "openrouter/openai/gpt-4o, openrouter/openai/gpt-4o-mini",
        "groq/llama-3.3-70b-versatile, groq/llama-3.1-8b-instant",
        "bedrock/claude-sonnet-4-6, bedrock/anthropic.claude-haiku-4-5-20251001-v1:0",
    })
    void isOfTheSameKindAndAtMostHalfAsDear(String model, String smaller) {
        ModelChoice found = PLANNER.smaller(Objects.requireNonNull(PLANNER.first(WorkloadReader.read(
                YamlDocs.parse("model: " + model + "\ninput: 1000\noutput: 100\ninteractions: 1000\n")))));
        assertThat(found == null ? "" : found.text()).isEqualTo(smaller);
    }
}
