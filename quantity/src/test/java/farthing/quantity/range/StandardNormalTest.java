package farthing.quantity.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against quantiles of the normal distribution in 30 digits (mpmath 1.3), of which tables print the first few. */
class StandardNormalTest {
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.047096299361199",
        "1e-20, -9.2623400897984076",
        "1e-12, -7.0344838253011319",
        "1e-9, -5.9978070150076869",
        "1e-6, -4.7534243088228989",
        "0.001, -3.0902323061678135",
        "0.024, -1.9773684281819467",
        "0.025, -1.9599639845400542",
        "0.05, -1.6448536269514727",
        "0.075, -1.4395314709384559",
        "0.1, -1.2815515655446005",
        "0.3, -0.52440051270804078",
        "0.5, 0.0",
        "0.6, 0.2533471031357998",
        "0.9249, 1.43882539275254",
        "0.95, 1.6448536269514727",
        "0.99, 2.3263478740408411",
        "0.9999, 3.7190164854556806"
    })
    void quantilesAreThoseOfTheTables(double p, double z) {
        assertThat(StandardNormal.quantile(p)).isCloseTo(z, within(1e-12 * Math.max(1, Math.abs(z))));
        assertThat(StandardNormal.cdf(z)).isCloseTo(p, within(1e-11 * p));
    }

    @Test
    void theEndsAreInfinite() {
        assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StandardNormal.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(StandardNormal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void quantileAndProbabilityUndoOneAnotherAndNeverFall() {
        double last = Double.NEGATIVE_INFINITY;
        for (double p = 1e-9; p < 1; p = p < 1e-3 ? p * 1.01 : p + 1e-4) {
            double z = StandardNormal.quantile(p);
            assertThat(z).as("at %s", p).isGreaterThan(last);
            assertThat(StandardNormal.cdf(z)).as("at %s", p).isCloseTo(p, within(1e-12 * p));
            last = z;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void whatIsNoProbabilityIsRefused(double p) {
        assertThatThrownBy(() -> StandardNormal.quantile(p)).hasMessageContaining("from 0 to 1");
    }
}
