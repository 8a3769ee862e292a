package farthing.quantity.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.range.Correlations.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationsTest {
    /** The textbook example: [[4,12,-16],[12,37,-43],[-16,-43,98]] = L L' with L = [[2],[6,1],[-8,5,3]], scaled to 1. */
    @Test
    void theFactorIsCholeskys() {
        Correlations correlations = Correlations.of(List.of(
                new Pair("a", "b", 12 / Math.sqrt(4 * 37)),
                new Pair("c", "a", -16 / Math.sqrt(4 * 98)),
                new Pair("b", "c", -43 / Math.sqrt(37 * 98))));
        double[][] factor = correlations.factors(List.of("a", "b", "c"));
        assertThat(factor[1]).containsExactly(new double[] {6 / Math.sqrt(37), 1 / Math.sqrt(37), 0}, within(1e-14));
        assertThat(factor[2])
                .containsExactly(
                        new double[] {-8 / Math.sqrt(98), 5 / Math.sqrt(98), 3 / Math.sqrt(98)}, within(1e-14));
        assertThat(correlations.between("b", "a")).isEqualTo(12 / Math.sqrt(4 * 37));
        assertThat(correlations.between("b", "z")).isZero();
    }

    /** Three inputs may have -1/2 each, not more: at -0.6 the largest common factor is 0.5/0.6. */
    @Test
    void whatContradictsItselfIsRefusedWithAWayOut() {
        assertThat(allThree(-0.5).names()).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> allThree(-0.6))
                .isInstanceOf(RangeException.class)
                .hasMessageContaining("contradict one another at 'c' (b ~ c -0.6, a ~ c -0.6)")
                .hasMessageContaining("multiply all by 0.83");
        assertThatThrownBy(() -> Correlations.of(List.of(new Pair("a", "b", 1), new Pair("b", "c", 0.9))))
                .hasMessageContaining("contradict one another at 'c'");
    }

    private static Correlations allThree(double rho) {
        return Correlations.of(List.of(new Pair("a", "b", rho), new Pair("b", "c", rho), new Pair("a", "c", rho)));
    }

    @Test
    void whatIsNoCorrelationIsRefused() {
        assertThatThrownBy(() -> new Pair("a", "b", 1.5))
                .hasMessageContaining("from -1 to 1, found 1.5 between 'a' and");
        assertThatThrownBy(() -> new Pair("a", "b", Double.NaN)).hasMessageContaining("found NaN");
        assertThatThrownBy(() -> new Pair("a", "a", 0.5)).hasMessageContaining("'a' is correlated with itself");
        assertThatThrownBy(() -> Correlations.of(List.of(new Pair("a", "b", 0.5), new Pair("b", "a", 0.4))))
                .hasMessageContaining("correlated twice: by 0.5 and by 0.4");
    }
}
