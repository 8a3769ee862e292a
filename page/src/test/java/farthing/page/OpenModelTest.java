package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model of open weights that cannot be taken, and what is said of it. */
final class OpenModelTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());

    /** A comma is missing in front of the fourth line. */
    private static final String BROKEN = """
            {
              "architectures": ["LlamaForCausalLM"],
              "hidden_size": 8192
              "num_hidden_layers": 80
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"hosting", "decide"})
    void aBrokenConfigIsSaidToBeNoJsonWhereAndWhatToDo(String tab) {
        assertThat(Shown.of(ENGINE, tab, "config", BROKEN).problem())
                .startsWith("config.json: line 4: not JSON: ")
                .contains("column 22")
                .endsWith("drop the file as it stands beside the weights, or name a model")
                .doesNotContain("YAML");
    }

    /** A key of the file is no place of the scenario that was edited. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model_type\": \"llama\"}      | config.json: line 1: num_hidden_layers: is missing",
                "{\"model_type\": \"bert\"}       | config.json: line 1: model_type: 'bert' is no model",
            })
    void aConfigWithoutAShapeSaysWhatIsMissing(String config, String expected) {
        assertThat(Shown.of(ENGINE, "hosting", "config", config, "set.calls.answer.input", "300")
                        .problem())
                .startsWith(expected)
                .doesNotContain("farthing anatomy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosting", "decide"})
    void anUnknownModelIsOneThatTheFieldDoesNotList(String tab) {
        assertThat(Shown.of(ENGINE, tab, "host", "nobody-9").problem())
                .startsWith("no open-weight model 'nobody-9'; ")
                .contains("the field 'Model with open weights' lists all ");
    }
}
