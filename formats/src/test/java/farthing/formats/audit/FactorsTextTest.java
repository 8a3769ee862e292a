package farthing.formats.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.economics.audit.Change;
import farthing.economics.audit.Condition;
import farthing.economics.audit.Factors;
import farthing.economics.audit.Factors.Factor;
import farthing.economics.audit.Factors.Range;
import farthing.formats.doc.FormatException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorsTextTest {
    private static Range range(String low, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(high));
    }

    @Test
    void gainsAreReadAsTheyAreWritten() {
        List<Factor> factors = FactorsText.product("2-5 x 2 * 1.5 - 2 / 4");
        assertThat(factors)
                .containsExactly(
                        new Factor(range("2", "5"), false),
                        new Factor(range("2", "2"), false),
                        new Factor(range("1.5", "2"), false),
                        new Factor(range("4", "4"), true));
        // 2 x 2 x 1.5 / 4 and 5 x 2 x 2 / 4 by hand
        assertThat(new Factors(factors, range("1", "1")).product()).isEqualTo(range("1.5", "5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2 x", "2 x much", "5-2", "0", "-3", "2--3", "1e999"})
    void whatIsNoProductIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> FactorsText.product(text))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("2-5 x 1.5");
    }

    @Test
    void conditionsReadAsSentences() {
        Condition both = new Condition(List.of(
                new Change(Change.Lever.WEIGHTS, new BigDecimal("4")),
                new Change(Change.Lever.SPECULATION, new BigDecimal("1.05"))));
        assertThat(AuditWords.text(both))
                .isEqualTo("weights of 4 bits and speculative decoding that yields at least 1.05 tokens a step");
        assertThat(AuditWords.name(both)).isEqualTo("weights and speculation");
        assertThat(AuditWords.text(
                        new Condition(List.of(new Change(Change.Lever.ACCELERATORS, new BigDecimal("1376"))))))
                .isEqualTo("at least 1,376 accelerators");
        assertThat(AuditWords.shown(new BigDecimal("21.8812"))).isEqualTo("21.9");
        assertThat(AuditWords.shown(new BigDecimal("68563.7"))).isEqualTo("68,564");
        assertThat(AuditWords.shown(new BigDecimal("0.000040081"))).isEqualTo("0.0000401");
    }
}
