package farthing.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house's own logarithm and exponential against StrictMath. */
class ElementaryTest {
    private static final double EXACT = 1e-13;

    @Test
    void theLogarithmHoldsFromTheSmallestToTheLargest() {
        for (double x = Double.MIN_NORMAL; x < Double.MAX_VALUE / 1.01; x *= 1.0093) {
            near(Elementary.log(x), StrictMath.log(x), x);
        }
    }

    @Test
    void theLogarithmHoldsNearOne() {
        assertThat(Elementary.log(1)).isZero();
        for (double off = 1e-15; off < 0.5; off *= 1.07) {
            near(Elementary.log(1 + off), StrictMath.log(1 + off), 1 + off);
            near(Elementary.log(1 - off), StrictMath.log(1 - off), 1 - off);
        }
    }

    @Test
    void theExponentialHoldsOverItsRange() {
        for (double x = -707.9; x < 708.9; x += 0.0371) {
            near(Elementary.exp(x), StrictMath.exp(x), x);
        }
        assertThat(Elementary.exp(0)).isEqualTo(1);
        assertThat(Elementary.exp(-1e9)).isZero();
        assertThat(Elementary.exp(1e9)).isInfinite();
    }

    @Test
    void powersHold() {
        for (double base = 0.01; base < 30; base *= 1.31) {
            for (double power = -20; power < 20; power += 0.37) {
                near(Elementary.pow(base, power), StrictMath.pow(base, power), base);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE})
    void whatHasNoLogarithmIsRefused(double x) {
        assertThatThrownBy(() -> Elementary.log(x)).hasMessageContaining("no logarithm");
    }

    private static void near(double found, double expected, double at) {
        assertThat(Math.abs(found - expected)).as("at %s", at).isLessThanOrEqualTo(EXACT * Math.abs(expected));
    }
}
