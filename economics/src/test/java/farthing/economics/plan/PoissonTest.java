package farthing.economics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles summed by hand in fifty digits from exp(-m) m^n / n!. */
class PoissonTest {
    @ParameterizedTest
    @CsvSource({"0.001, 0", "10, 18", "60, 79", "100, 124", "120, 146", "240, 277", "1000, 1074", "4000, 4148"})
    void ninetyNineOfAHundredStayWithin(double mean, double count) {
        assertThat(Poisson.quantile(mean, 0.99)).isEqualTo(count);
    }

    /** More on average is never fewer at the peak, and the peak is never below the mean by more than a count. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePeakNeverFallsAsTheMeanRises(long seed) {
        Random random = new Random(seed);
        double mean = 1e-6;
        double before = 0;
        while (mean < 1e9) {
            double quantile = Poisson.quantile(mean, 0.99);
            assertThat(quantile).as("seed %s, mean %s", seed, mean).isGreaterThanOrEqualTo(before);
            assertThat(quantile).as("seed %s, mean %s", seed, mean).isGreaterThan(mean - 1);
            before = quantile;
            mean *= 1 + random.nextDouble();
        }
    }

    @Test
    void nothingComesWhereNothingIsExpected() {
        assertThat(Poisson.quantile(0, 0.99)).isZero();
    }

    /** Either side of the mean beyond which the normal law stands in, the quantile goes on as it was. */
    @Test
    void theNormalLawTakesOverWithoutAStep() {
        double summed = Poisson.quantile(1e6, 0.99);
        double normal = Poisson.quantile(1e6 + 1, 0.99);
        assertThat(normal - summed).isBetween(0.0, 2.0);
    }
}
