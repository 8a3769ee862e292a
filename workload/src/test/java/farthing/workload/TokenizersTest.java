package farthing.workload;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.workload.Tokenizers.Ratio;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizersTest {

    @Test
    void onlyTheSameTokenizerIsAPoint() {
        for (String from : Tokenizers.names()) {
            for (String to : Tokenizers.names()) {
                Ratio ratio = Tokenizers.between(from, to);
                assertThat(ratio.isPoint()).as(from + " to " + to).isEqualTo(from.equals(to));
                assertThat(ratio.low()).isLessThanOrEqualTo(ratio.high());
                assertThat(ratio.source().isEmpty()).isEqualTo(from.equals(to));
            }
        }
    }

    /** Columns of the measured table over English prose, code and JSON; the rest are quotients of their ends. */
    @ParameterizedTest(name = "{0} to {1}: {2} to {3}")
    @CsvSource({
        "o200k, gemini, 1.05, 1.4",
        "o200k, claude-older, 1.16, 1.3",
        "claude-older, claude-newer, 1.13, 1.47",
        "claude-older, o200k, 0.7692, 0.8621",
        "gemini, deepseek, 0.7285, 1.0858",
    })
    void rangesAreThoseOfTheTable(String from, String to, BigDecimal low, BigDecimal high) {
        Ratio ratio = Tokenizers.between(from, to);

        assertThat(ratio.low()).isEqualByComparingTo(low);
        assertThat(ratio.high()).isEqualByComparingTo(high);
    }

    @Test
    void anUnknownTokenizerMayBeAnyOfThem() {
        Ratio ratio = Tokenizers.between("o200k", "");

        assertThat(ratio.low()).isEqualByComparingTo("0.98");
        assertThat(ratio.high()).isEqualByComparingTo("1.8");
        assertThat(Tokenizers.between("", "").isPoint()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "claude-opus-4-6, claude-older",
        "claude-opus-4-7, claude-newer",
        "claude-opus-4-20250514, claude-older",
        "claude-opus-5, claude-newer",
        "claude-sonnet-4-5-20250929, claude-older",
        "claude-sonnet-5, claude-newer",
        "claude-3-opus-20240229, claude-older",
        "claude-fable-5, claude-newer",
        "claude-haiku-4-5, claude-older",
        "gpt-4o-mini, o200k",
        "gpt-4-turbo, cl100k",
        "gpt-5.1, o200k",
        "gemini-2.5-flash, gemini",
        "deepseek-chat, deepseek",
    })
    void familiesFollowFromNames(String model, String family) {
        assertThat(Tokenizers.ofModel(model)).isEqualTo(family);
    }

    @Test
    void aNameThatTellsNothingHasNoFamily() {
        assertThat(Tokenizers.ofModel("in-house-7b")).isNull();
        assertThat(Tokenizers.ofModel("")).isNull();
    }
}
