package farthing.quantity.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Closed forms of moments and quantiles, and the laws that hold for every distribution. */
class DistributionTest {
    private static final Lognormal TOKENS = Lognormal.through(0.05, 800, 0.95, 2_000);

    static List<Distribution> distributions() {
        return List.of(
                new Constant(new BigDecimal("1200")),
                TOKENS,
                new Lognormal(3, 2),
                new Beta(5.4, 41.5),
                new Beta(0.4, 0.6),
                parsed("10% of 5000 | 90% of 0"),
                parsed("10% of 5k to 50k | 60% of 800 to 2000 | 30% of 0"),
                parsed("50% of 100 | 50% of 80 to 120"),
                Samples.of(5, 1, 4, 1, 3));
    }

    private static Distribution parsed(String text) {
        return RangeText.parse(text, RangeKind.POSITIVE);
    }

    @Test
    void aLognormalHasTheMomentsOfItsFormula() {
        // sigma = ln(2.5) / (2 * 1.6448536269514726), mean = sqrt(800 * 2000) e^(sigma^2 / 2)
        double sigma = StrictMath.log(2.5) / (2 * 1.6448536269514726);
        assertThat(TOKENS.sigma()).isCloseTo(sigma, within(1e-12));
        double mean = StrictMath.sqrt(1_600_000) * StrictMath.exp(sigma * sigma / 2);
        assertThat(TOKENS.mean()).isCloseTo(mean, within(1e-9));
        assertThat(TOKENS.variance()).isCloseTo(mean * mean * StrictMath.expm1(sigma * sigma), within(1e-6));
        assertThat(TOKENS.quantile(0.05)).isCloseTo(800, within(1e-9));
        assertThat(TOKENS.quantile(0.95)).isCloseTo(2_000, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void quantilesNeverFallAndInvertTheProbability(Distribution distribution) {
        double last = 0;
        for (int i = 1; i < 2_000; i++) {
            double p = i / 2_000.0;
            double x = distribution.quantile(p);
            assertThat(x).as("at %s", p).isGreaterThanOrEqualTo(last);
            assertThat(distribution.cdf(x)).as("at %s", p).isGreaterThanOrEqualTo(p - 1e-12);
            assertThat(distribution.cdf(x * (1 - 1e-9) - 1e-300))
                    .as("below %s", p)
                    .isLessThanOrEqualTo(p + 1e-12);
            last = x;
        }
    }

    /** The mean is the integral of the quantile, the variance that of its squared distance: by midpoints of slices. */
    @ParameterizedTest
    @MethodSource("distributions")
    void meanAndVarianceAreThoseOfItsSlices(Distribution distribution) {
        int n = 200_000;
        double[] fractions = new double[n];
        for (int i = 0; i < n; i++) {
            fractions[i] = (i + 0.5) / n;
        }
        double sum = 0;
        double squares = 0;
        for (double value : distribution.stratified(fractions)) {
            sum += value;
            squares += (value - distribution.mean()) * (value - distribution.mean());
        }
        boolean heavyTail = distribution instanceof Lognormal lognormal && lognormal.sigma() > 1;
        assertThat(sum / n).isCloseTo(distribution.mean(), within((heavyTail ? 0.01 : 1e-4) * distribution.mean()));
        if (!heavyTail) {
            assertThat(squares / n).isCloseTo(distribution.variance(), within(0.01 * distribution.variance() + 1e-18));
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void anotherMeanIsTheMeanThen(Distribution distribution) {
        double wanted = distribution instanceof Beta ? 0.375 : 12.5;
        assertThat(distribution.scaledToMean(wanted).mean()).isCloseTo(wanted, within(1e-11));
        assertThat(distribution.scaledToMean(0).quantile(0.99)).isZero();
    }

    @Test
    void scalingKeepsTheShape() {
        Distribution doubled = TOKENS.scaledToMean(TOKENS.mean() * 2);
        assertThat(doubled.quantile(0.05)).isCloseTo(1_600, within(1e-8));
        assertThat(parsed("10% of 5000 | 90% of 0").scaledToMean(50).quantile(0.95))
                .isEqualTo(500);
        assertThat(Samples.of(1, 3).scaledToMean(4)).isEqualTo(Samples.of(2, 6));
        assertThatThrownBy(() -> parsed("10% of 0 | 90% of 0").scaledToMean(1)).hasMessageContaining("all 0");
    }

    @Test
    void theMeanForExactArithmeticIsExactWhereConstantsAre() {
        assertThat(parsed("0.1").decimalMean()).isEqualTo("0.1");
        assertThat(parsed("10% of 5000.1 | 90% of 0").decimalMean()).isEqualTo("500.01");
        assertThat(new Beta(1, 2).decimalMean()).isEqualTo("0.333333333333");
        assertThat(new Constant(BigDecimal.TWO).scaledToMean(0.1).decimalMean()).isEqualTo("0.1");
    }

    @Test
    void aMixtureHasItsJumpsWhereItsConstantsAre() {
        Distribution mixture = parsed("10% of 5000 | 90% of 0");
        assertThat(mixture.mean()).isEqualTo(500);
        assertThat(mixture.variance()).isCloseTo(0.1 * 0.9 * 5000 * 5000, within(1e-6));
        assertThat(mixture.quantile(0.9)).isZero();
        assertThat(mixture.quantile(0.900001)).isEqualTo(5_000);
        assertThat(parsed("50% of 100 | 50% of 80 to 120").quantile(0.5)).isEqualTo(100);
    }

    @Test
    void quantilesOfMeasuredValuesAreAmongThem() {
        Samples samples = Samples.of(5, 1, 4, 1, 3);
        assertThat(samples.mean()).isEqualTo(2.8);
        assertThat(samples.quantile(0.2)).isEqualTo(1);
        assertThat(samples.quantile(0.5)).isEqualTo(3);
        assertThat(samples.quantile(0.81)).isEqualTo(5);
        assertThat(samples.cdf(1)).isEqualTo(0.4);
        assertThatThrownBy(Samples::of).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Samples.of(1, -2)).hasMessageContaining("found -2");
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void whatValuesAboveAddToTheMeanIsTheSumOfTheirQuantiles(Distribution distribution) {
        int n = 200_000;
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = distribution.quantile((i + 0.5) / n);
        }
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            double from = distribution.quantile(p);
            double sum = 0;
            for (double value : values) {
                sum += value > from ? value / n : 0;
            }
            assertThat(distribution.meanAbove(from)).isCloseTo(sum, within(distribution.mean() * 2e-3));
        }
        assertThat(distribution.meanAbove(0)).isCloseTo(distribution.mean(), within(distribution.mean() * 1e-12));
    }

    /** Of a lognormal 1 - N(z - sigma) with z = 1.2815515655 at the top tenth: at sigma 1, 1 - N(0.2815515655) = 0.38914. */
    @Test
    void theTopTenthOfALognormalHasItsClosedForm() {
        assertThat(new Lognormal(7, 1).topShare(0.1)).isCloseTo(0.389144, within(1e-6));
        assertThat(new Lognormal(7, 1).topShare(1)).isCloseTo(1, within(1e-12));
        assertThat(new Lognormal(7, 1).topShare(0)).isZero();
    }

    /** Nine of ten bring 10, one brings 90: of 18 on average, the top tenth brings 9 and the top fifth 10. */
    @Test
    void theTopOfCasesIsCounted() {
        Distribution cases = parsed("90% of 10 | 10% of 90");
        assertThat(cases.topShare(0.1)).isCloseTo(0.5, within(1e-12));
        assertThat(cases.topShare(0.2)).isCloseTo(10.0 / 18, within(1e-12));
        assertThat(new Constant(BigDecimal.TEN).topShare(0.1)).isCloseTo(0.1, within(1e-12));
        assertThat(new Beta(1, 1).topShare(0.1)).isCloseTo(1 - 0.9 * 0.9, within(1e-9));
        assertThat(Samples.of(1, 1, 1, 1, 6).topShare(0.2)).isCloseTo(0.6, within(1e-12));
    }
}
