package farthing.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFamiliesTest {
    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-opus-4-5-20251101-v1:0, claude-opus-4-5",
        "Claude-Opus-4.5, claude-opus-4-5",
        "openai/gpt-4o-2024-08-06, gpt-4o",
        "gpt-4o-mini, gpt-4o-mini",
        "2024-08-06, 2024-08-06",
        "gemini-2.5-flash, gemini-2-5-flash",
        "claude-haiku-4-5@20251001, claude-haiku-4-5",
        "chatgpt-4o-latest, chatgpt-4o"
    })
    void vendorsDatesAndDotsDoNotChangeAFamily(String model, String family) {
        assertThat(ModelFamilies.familyOf(model)).isEqualTo(family);
    }
}
