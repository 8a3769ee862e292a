package farthing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilledUnitsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1000, 1", "1001, 2", "5600, 6"})
    void aGuardrailCountsBegunThousandsOfCharacters(long characters, long units) {
        assertThat(BilledUnits.guardrailUnits(characters)).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 1", "101, 2", "250, 3"})
    void aRerankUnitHoldsAHundredDocuments(long documents, long units) {
        assertThat(BilledUnits.rerankUnits(documents)).isEqualTo(units);
    }

    @Test
    void partsOfOverLongDocumentsCountAsDocuments() {
        List<Long> documents = java.util.Collections.nCopies(60, 900L);
        assertThat(BilledUnits.rerankUnits(documents, 500)).isEqualTo(2);
        assertThat(BilledUnits.rerankUnits(documents, 4096)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"openai, 120000, 3", "anthropic, 120000, 2", "openai, 50000, 1", "azure, 120000, 2", "google, 120000, 1"
    })
    void aJobIsSplitIntoBatchesOfTheProvidersSize(String provider, long requests, long batches) {
        assertThat(Objects.requireNonNull(BatchLimit.of(provider)).batches(requests, 1_000_000))
                .isEqualTo(batches);
    }

    @Test
    void bytesSplitABatchTooAndAnUnknownProviderHasNoLimit() {
        assertThat(Objects.requireNonNull(BatchLimit.of("openai")).batches(100, 450_000_000))
                .isEqualTo(3);
        assertThat(BatchLimit.of("nobody")).isNull();
    }
}
