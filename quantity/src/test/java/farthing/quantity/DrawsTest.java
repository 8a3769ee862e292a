package farthing.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The house's generator: known bits, uniform fractions, streams that do not disturb one another. */
class DrawsTest {
    @Test
    void itIsSplitMix64AsTheLibraryHasIt() {
        SplittableRandom library = new SplittableRandom(42);
        Draws draws = new Draws(42);
        for (int i = 0; i < 1_000; i++) {
            assertThat(draws.nextInt(1_000_003)).isEqualTo((int) ((library.nextLong() >>> 1) % 1_000_003));
        }
    }

    @Test
    void fractionsAreUniformBetweenNoughtAndOne() {
        Draws draws = new Draws(7);
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double fraction = draws.nextFraction();
            assertThat(fraction).isGreaterThan(0).isLessThan(1);
            sum += fraction;
            squares += fraction * fraction;
        }
        assertThat(sum / n).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / n)));
        assertThat(squares / n).isCloseTo(1.0 / 3, within(4 * Math.sqrt(4.0 / 45 / n)));
    }

    @Test
    void aStreamHangsOnSeedAndPurposeOnly() {
        Draws used = new Draws(7);
        used.nextInt(5);

        assertThat(used.split(3).nextFraction())
                .isEqualTo(new Draws(7).split(3).nextFraction())
                .isNotEqualTo(new Draws(7).split(4).nextFraction())
                .isNotEqualTo(new Draws(8).split(3).nextFraction());
    }
}
