package farthing.quantity.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against SciPy 1.17 (betainc, and fsolve for the shapes) and closed forms. */
class BetaTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 0.01, 0.06376856085851985", // 2/pi asin(0.1)
        "2, 3, 0.4, 0.5248",
        "0.3, 7, 0.001, 0.24736406489314075",
        "50, 950, 0.06, 0.920943346098859",
        "100000.0, 100000.0, 0.501, 0.8144532554424423",
        "9999999.0, 3, 0.9999998, 0.6766763620333789",
        "0.05, 0.05, 0.3, 0.48021832800581005",
        "30, 0.7, 0.999, 0.9069094062481132",
        "5000000.0, 5000000.0, 0.50002, 0.5503284044878332"
    })
    void probabilitiesAreThoseOfSciPy(double a, double b, double x, double p) {
        double tolerance = 1e-11;
        assertThat(new Beta(a, b).cdf(x)).isCloseTo(p, within(tolerance * p));
        assertThat(new Beta(a, b).quantile(p)).isCloseTo(x, within(tolerance * x));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.2, 0.9, 5.425745397, 41.48897294",
        "0.01, 0.99, 0.9, 0.563801193, 0.563801193",
        "0.2, 0.6, 0.8, 3.69952187, 5.679912499",
        "0.001, 0.01, 0.9, 2.429169317, 539.0948614",
        "0.9, 0.99, 0.9, 49.72599979, 2.355080846"
    })
    void theShapesBehindTwoQuantilesAreFound(double low, double high, double central, double a, double b) {
        double tail = (1 - central) / 2;
        Beta beta = Beta.through(tail, low, 1 - tail, high);
        assertThat(beta.a()).isCloseTo(a, within(1e-8 * a));
        assertThat(beta.b()).isCloseTo(b, within(1e-8 * b));
        assertThat(beta.quantile(tail)).isCloseTo(low, within(1e-9));
        assertThat(beta.quantile(1 - tail)).isCloseTo(high, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0001, 0.9999",
        "0.3, 0.301",
        "0.00001, 0.5",
        "0.5, 0.99999",
        "1e-6, 2e-6",
        "1e-6, 1.6e-6",
        "0.4, 0.401",
        "1e-8, 0.99",
        "0.9999, 0.99999"
    })
    void wideAndNarrowRangesKeepTheirEnds(double low, double high) {
        Beta beta = Beta.through(0.05, low, 0.95, high);
        assertThat(beta.cdf(low)).isCloseTo(0.05, within(1e-9));
        assertThat(beta.cdf(high)).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void momentsAreTheKnownOnes() {
        Beta beta = new Beta(2, 3); // mean 2/5, variance 6 / (25 * 6)
        assertThat(beta.mean()).isCloseTo(0.4, within(1e-15));
        assertThat(beta.variance()).isCloseTo(0.04, within(1e-15));
    }

    /** x^a and 1 - (1 - x)^b are the probabilities where the other shape is 1. */
    @Test
    void quantilesAreExactWhereThereIsAClosedForm() {
        for (double p = 0.0005; p < 1; p += 0.001) {
            assertThat(new Beta(4, 1).quantile(p)).isCloseTo(Math.sqrt(Math.sqrt(p)), within(1e-13));
            assertThat(new Beta(1, 2).quantile(p)).isCloseTo(1 - Math.sqrt(1 - p), within(1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource({"5.4, 41", "0.16, 0.16", "0.3, 0.3", "0.31, 200", "50, 950", "0.05, 2", "1, 1", "3000, 2"})
    void stratifiedValuesAreTheQuantiles(double a, double b) {
        Beta beta = new Beta(a, b);
        int n = 4_000;
        Draws draws = new Draws(11);
        double[] fractions = new double[n];
        for (int i = 0; i < n; i++) {
            fractions[i] = (i + draws.nextFraction()) / n;
        }
        double[] values = beta.stratified(fractions);
        for (int i = 0; i < n; i++) {
            double exact = beta.quantile(fractions[i]);
            assertThat(values[i])
                    .as("%s at %s", beta, fractions[i])
                    .isCloseTo(exact, within(1e-6 * exact * (1 - exact) + 1e-15));
        }
    }

    @Test
    void anotherMeanKeepsTheConcentration() {
        assertThat(new Beta(2, 6).scaledToMean(0.5)).isEqualTo(new Beta(4, 4));
        assertThat(new Beta(2, 6).scaledToMean(0).quantile(0.9)).isZero();
        assertThatThrownBy(() -> new Beta(2, 6).scaledToMean(1.2)).hasMessageContaining("1.2");
    }
}
