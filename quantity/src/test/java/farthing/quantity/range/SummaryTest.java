package farthing.quantity.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {
    private final Summary summary = Summary.of(new double[] {9, 4, 5, 2, 4, 5, 4, 7});

    /** The textbook's eight values: mean 5, squares add up to 32. */
    @Test
    void meanAndErrorAreTheTextbooks() {
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.standardDeviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
        assertThat(summary.standardError()).isCloseTo(Math.sqrt(32.0 / 7 / 8), within(1e-15));
        assertThat(summary.min()).isEqualTo(2);
        assertThat(summary.max()).isEqualTo(9);
        assertThat(summary.count()).isEqualTo(8);
    }

    @Test
    void percentilesAreByNearestRank() {
        assertThat(summary.quantile(0)).isEqualTo(2);
        assertThat(summary.quantile(0.125)).isEqualTo(2);
        assertThat(summary.quantile(0.126)).isEqualTo(4);
        assertThat(summary.quantile(0.5)).isEqualTo(4);
        assertThat(summary.quantile(0.51)).isEqualTo(5);
        assertThat(summary.quantile(1)).isEqualTo(9);
    }

    @Test
    void binaryNoiseMovesNoRank() {
        double[] twenty = new double[20];
        for (int i = 0; i < 20; i++) {
            twenty[i] = i + 1;
        }
        for (int percent = 5; percent <= 100; percent += 5) {
            assertThat(Summary.of(twenty).quantile(percent / 100.0)).isEqualTo(percent / 5.0);
        }
    }

    @Test
    void theShareBelowIsStrict() {
        assertThat(summary.shareBelow(4)).isEqualTo(0.125);
        assertThat(summary.shareBelow(4.5)).isEqualTo(0.5);
        assertThat(summary.shareBelow(100)).isEqualTo(1);
    }

    @Test
    void nothingHasNoSummary() {
        assertThatThrownBy(() -> Summary.of(new double[0])).hasMessageContaining("nothing");
        assertThatThrownBy(() -> summary.quantile(95)).hasMessageContaining("from 0 to 1, found 95");
    }
}
