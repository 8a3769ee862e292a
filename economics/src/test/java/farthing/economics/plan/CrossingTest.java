package farthing.economics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CrossingTest {
    private static Crossing.Curve curve(DoubleUnaryOperator function) {
        return values -> Arrays.stream(values).map(function).toArray();
    }

    @Test
    void theNearerOfTwoRootsIsFound() {
        Crossing.Curve parabola = curve(x -> (x - 1) * (x - 9));
        assertThat(Crossing.nearest(parabola, 0, 7, 20)).isCloseTo(9, within(1e-9));
        assertThat(Crossing.nearest(parabola, 0, 3, 20)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aStepIsFoundWhereItIs() {
        assertThat(Crossing.nearest(curve(x -> x > 200_000 ? 1 : -1), 0, 1_000, 1e6))
                .isCloseTo(200_000, within(1e-3));
    }

    @Test
    void aCurveThatStaysOnItsSideHasNone() {
        assertThat(Crossing.nearest(curve(x -> x * x + 1), -5, 0, 5)).isNull();
        assertThat(Crossing.nearest(curve(x -> Double.NaN), -5, 0, 5)).isNull();
    }
}
