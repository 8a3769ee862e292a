package farthing.formats.goal;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.goal.Figure;
import farthing.economics.goal.Goal;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberSearchTest {
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal MANY = new BigDecimal("1000000");

    private static NumberSearch search(boolean atLeast, String bound, String step, UnaryOperator<BigDecimal> curve) {
        return new NumberSearch(
                new Goal(Figure.PROFIT, atLeast, new BigDecimal(bound), null), curve::apply, step, step);
    }

    private static BigDecimal value(NumberSearch.@Nullable Met met) {
        return Objects.requireNonNull(met).value();
    }

    @Test
    void theFirstCentThatReachesIsFound() {
        NumberSearch search = search(true, "69", "0.01", value -> value.multiply(new BigDecimal("3")));
        assertThat(value(search.upwards(TEN, MANY))).isEqualByComparingTo("23");
        assertThat(value(search(true, "69.01", "0.01", value -> value.multiply(new BigDecimal("3")))
                        .upwards(TEN, MANY)))
                .isEqualByComparingTo("23.01");
    }

    @Test
    void theLastTokenThatReachesIsFoundDownwards() {
        NumberSearch search = search(false, "1234", "1", value -> value.multiply(new BigDecimal("1.5")));
        assertThat(value(search.downwards(MANY, BigDecimal.ONE))).isEqualByComparingTo("822");
    }

    /** Between 40 and 50, and from 1,000 on. */
    @Test
    void ofTwoReachesTheNearerIsFound() {
        UnaryOperator<BigDecimal> curve = value -> {
            double x = value.doubleValue();
            return (x >= 40 && x <= 50) || x >= 1000 ? BigDecimal.ONE : BigDecimal.ZERO;
        };
        assertThat(value(search(true, "1", "1", curve).upwards(TEN, MANY))).isEqualByComparingTo("40");
    }

    @Test
    void whatIsNeverReachedNamesTheNearest() {
        NumberSearch search = search(
                true,
                "1",
                "1",
                value -> BigDecimal.ONE.subtract(BigDecimal.ONE.divide(value, 30, java.math.RoundingMode.HALF_EVEN)));
        assertThat(search.upwards(TEN, MANY)).isNull();
        assertThat(search.best(new BigDecimal("0.9"))).isEqualByComparingTo(MANY);
        assertThat(search.best(BigDecimal.ONE)).isNull();
    }

    @Test
    void undefinedFiguresReachNothing() {
        NumberSearch search =
                new NumberSearch(new Goal(Figure.PROFIT, true, BigDecimal.ZERO, null), value -> null, "1", "1");
        assertThat(search.upwards(TEN, MANY)).isNull();
        assertThat(search.downwards(TEN, BigDecimal.ZERO)).isNull();
        assertThat(search.best(null)).isNull();
    }

    @Test
    void belowAHundredStepsAStepIsOfThreeDigits() {
        NumberSearch search = new NumberSearch(
                new Goal(Figure.PROFIT, true, new BigDecimal("0.04105"), null), value -> value, "0.000001", "0.01");
        assertThat(value(search.upwards(new BigDecimal("0.01"), MANY))).isEqualByComparingTo("0.0411");
    }
}
