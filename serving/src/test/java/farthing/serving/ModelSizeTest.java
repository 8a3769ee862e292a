package farthing.serving;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSizeTest {
    @ParameterizedTest
    @CsvSource({"70B, 70e9, 70e9", "671B-A37B, 671e9, 37e9", "0.5b, 5e8, 5e8", "30B-A3.3B, 30e9, 3.3e9"})
    void aSizeIsReadAsPeopleWriteIt(String text, BigDecimal total, BigDecimal active) {
        ModelSize size = Objects.requireNonNull(ModelSize.told(text));
        assertThat(size.total()).isEqualByComparingTo(total);
        assertThat(size.active()).isEqualByComparingTo(active);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "B",
                "70",
                "70G",
                "-7B",
                "7B-A70B",
                "7.B",
                ".5B",
                "1.2.3B",
                "0B",
                "12345678901B",
                "7B-A",
                "mixtral-8x7b"
            })
    void whatIsNoSizeIsNone(String text) {
        assertThat(ModelSize.told(text)).isNull();
    }

    /** 70e9 × 2 bytes; with a known shape embeddings, norms and routers stay at bf16. */
    @Test
    void bytesFollowThePrecision() {
        assertThat(Objects.requireNonNull(ModelSize.told("70B")).bytes(Precision.BF16))
                .isEqualByComparingTo("140e9");
        long kept = 2L * 8192 * 128256 + 161L * 8192;
        assertThat(ModelSize.of(Shapes.llama70()).bytes(Precision.FP8))
                .isEqualByComparingTo(BigDecimal.valueOf(70_553_706_496L + kept));
    }
}
