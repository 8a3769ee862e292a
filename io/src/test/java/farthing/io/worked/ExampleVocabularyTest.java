package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that examples use, each with a figure computed by hand. */
class ExampleVocabularyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gpt-4o | {'w': 4096, 'h': 8192, 'detail': 'low'} | {'base': 85, 'tile': 170} | 85",
                "gpt-realtime | {'user1': 20, 'assistant1': 20, 'user2': 25} | {} | 65",
                "gpt-6 | {'M': 1024, 'r': '0.1', 'w': '1.25', 'N': 4} | {} | 396.8",
                "m | {'input': 1000000} | {'input_per_mtok': '3', 'batch_mult': '0.5'} | 1.5",
                "m | {'hours': 2} | {'per_hour': '1.70'} | 3.4",
                "m | {'web_searches': 5, 'output': 1000} | {'web_search_per_1k': '10', 'output_per_mtok': '15'} | 0.065",
                "m | {'input_mtok': '0.5', 'calls': 3, 'days': 2} | {'in_per_1k': '0.001'} | 3"
            })
    void wordsMakeABill(String model, String inputs, String prices, String expected) {
        assertThat(WorkedExample.read(ExampleVocabulary.worked(record(model, inputs, prices, expected)))
                        .presented())
                .isEqualByComparingTo(expected);
    }

    @Test
    void anUnknownWordIsNamed() {
        assertThatThrownBy(() -> ExampleVocabulary.worked(record("m", "{'gizmos': 3}", "{'input_per_mtok': '3'}", "1")))
                .hasMessageContaining("gizmos");
    }

    @Test
    void provisionedThroughputIsOutsideOfACall() {
        assertThat(ExampleVocabulary.outside(record("m", "{'ptu': 300}", "{}", "300")))
                .contains("provisioned");
    }

    private static Obj record(String model, String inputs, String prices, String expected) {
        String text = "{'id':'x','provider':'p','model':'" + model + "','inputs':" + inputs + ",'unit_prices':" + prices
                + ",'expected_units':'" + expected + "','rule':'','source':'s','date':'2026-10-01'}";
        return (Obj) JsonDocs.parse(text.replace('\'', '"'));
    }
}
