package farthing.economics.breakeven;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HybridTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /**
     * A node serves 100 requests an hour for 1 USD an hour; the API asks 0.02: 2 USD for a full hour, a ratio of 0.5. Of four
     * hours, 100, 100, 300 and 0 requests come: the first node is used in 3 of 4 hours, the second and third in 1 of 4.
     */
    @Test
    void aNodeIsTakenWhileItsUsedHoursAreItsPriceRatio() {
        Hybrid hybrid = Hybrid.of(fleet(0, "0"), new BigDecimal("0.02"), loads(100, 100, 300, 0));

        assertThat(hybrid.nodes()).isEqualByComparingTo("1");
        assertThat(hybrid.priceRatio()).isEqualByComparingTo("0.5");
        assertThat(hybrid.lastUsed()).isEqualByComparingTo("0.75");
        assertThat(hybrid.nextUsed()).isEqualByComparingTo("0.25");
        assertThat(hybrid.own()).isEqualByComparingTo("0.6");
        // 125 an hour for 8,760 hours at 0.02; the node 8,760 and 50 an hour at 0.02; three nodes
        assertThat(hybrid.apiOnly()).isEqualByComparingTo("21900");
        assertThat(hybrid.cost()).isEqualByComparingTo("17520");
        assertThat(hybrid.ownOnly()).isEqualByComparingTo("26280");
        assertThat(hybrid.pays()).isTrue();
    }

    @Test
    void peopleThatCostMoreThanTheNodesSaveLeaveTheApiAlone() {
        Hybrid hybrid = Hybrid.of(fleet(0, "5000"), new BigDecimal("0.02"), loads(100, 100, 300, 0));

        assertThat(hybrid.cost()).isEqualByComparingTo("22520");
        assertThat(hybrid.pays()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherNumberOfNodesCostsLess(long seed) {
        Random random = new Random(seed);
        List<BigDecimal> loads = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            loads.add(BigDecimal.valueOf(random.nextInt(2_000)));
        }
        BigDecimal price = BigDecimal.valueOf(5 + random.nextInt(40), 3);
        Hybrid hybrid = Hybrid.of(fleet(0, "0"), price, loads);
        for (int nodes = 0; nodes <= 20; nodes++) {
            assertThat(hybrid.cost())
                    .as("seed %d, %d nodes", seed, nodes)
                    .isLessThanOrEqualTo(cost(nodes, price, loads));
        }
    }

    /** Hour by hour: nodes at 8,760 a year, 100 requests each, what they cannot take at the API. */
    private static BigDecimal cost(int nodes, BigDecimal price, List<BigDecimal> loads) {
        BigDecimal over = BigDecimal.ZERO;
        for (BigDecimal load : loads) {
            over = over.add(load.subtract(BigDecimal.valueOf(100L * nodes)).max(BigDecimal.ZERO));
        }
        return over.multiply(price).multiply(BigDecimal.valueOf(365)).add(BigDecimal.valueOf(8760L * nodes));
    }

    private static FleetStair fleet(int spares, String fixed) {
        return new FleetStair(BigDecimal.valueOf(8760), BigDecimal.valueOf(876_000), spares, new BigDecimal(fixed));
    }

    private static List<BigDecimal> loads(int... loads) {
        List<BigDecimal> list = new ArrayList<>();
        for (int load : loads) {
            list.add(BigDecimal.valueOf(load));
        }
        return list;
    }
}
