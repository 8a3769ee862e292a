package farthing.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectivePeriodTest {
    private static final Instant CUT = Instant.parse("2025-06-10T00:00:00Z");

    @Test
    void theFirstInstantBelongsToItAndTheLastToTheNext() {
        EffectivePeriod before = new EffectivePeriod(null, CUT);
        EffectivePeriod after = new EffectivePeriod(CUT, null);
        assertThat(before.contains(CUT)).isFalse();
        assertThat(after.contains(CUT)).isTrue();
        assertThat(before.contains(CUT.minusNanos(1))).isTrue();
        assertThat(after.contains(CUT.minusNanos(1))).isFalse();
        assertThat(before.overlaps(after)).isFalse();
    }

    @Test
    void aPeriodThatHoldsNothingIsRefused() {
        assertThatThrownBy(() -> new EffectivePeriod(CUT, CUT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> new EffectivePeriod(CUT, CUT.minusSeconds(1))).hasMessageContaining("is empty");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void periodsOverlapExactlyWhenTheyShareASecond(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            EffectivePeriod first = period(random);
            EffectivePeriod second = period(random);
            boolean shared = false;
            for (long second1 = -1; second1 <= 12; second1++) {
                Instant at = Instant.ofEpochSecond(second1);
                shared |= first.contains(at) && second.contains(at);
            }
            assertThat(first.overlaps(second))
                    .as("seed %d: %s and %s", seed, first, second)
                    .isEqualTo(shared);
            assertThat(second.overlaps(first)).isEqualTo(shared);
        }
    }

    /** Bounds are whole seconds from 0 to 11, so that seconds -1 to 12 tell all. */
    private static EffectivePeriod period(Random random) {
        int from = random.nextInt(11);
        int to = from + 1 + random.nextInt(11 - from);
        return new EffectivePeriod(
                random.nextInt(4) == 0 ? null : Instant.ofEpochSecond(from),
                random.nextInt(4) == 0 ? null : Instant.ofEpochSecond(to));
    }
}
