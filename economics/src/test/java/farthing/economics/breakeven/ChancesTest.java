package farthing.economics.breakeven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.range.Correlations;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.Lognormal;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChancesTest {
    private static final BigDecimal HORIZON = BigDecimal.valueOf(1_000);

    /** Ten draws that pay from 10, 20, ... 100 on and never end: half of them from 50 on. */
    @Test
    void theLevelsAreQuantilesWhereEachDrawHasOneThreshold() {
        Chances chances = Chances.of(draw -> from((draw + 1) * 10), BigDecimal.valueOf(35), HORIZON, 1, 10);

        assertThat(chances.levels())
                .containsExactly(
                        new Chances.Level(0.1, 10.0, 10.0),
                        new Chances.Level(0.5, 50.0, 50.0),
                        new Chances.Level(0.9, 90.0, 90.0));
        assertThat(chances.here()).isEqualTo(0.3);
        assertThat(chances.most()).isEqualTo(1);
    }

    /** One node of 10 full at 30, the API at 0.5 a request: 20 to 30, 40 to 60, from 60 on; two draws alike. */
    @Test
    void aVolumeWhereTheStairRisesIsNotLikelyAnyMore() {
        FleetStair fleet = new FleetStair(BigDecimal.TEN, BigDecimal.valueOf(30), 0, BigDecimal.ZERO);
        Chances chances =
                Chances.of(draw -> BreakEven.of(ApiLine.at(new BigDecimal("0.5")), fleet), null, HORIZON, 1, 2);

        assertThat(chances.levels().get(1)).isEqualTo(new Chances.Level(0.5, 20.0, 40.0));
        assertThat(chances.here()).isNull();
    }

    @Test
    void whatNeverPaysHasNoLevel() {
        FleetStair fleet = new FleetStair(BigDecimal.TEN, BigDecimal.ONE, 0, BigDecimal.ZERO);
        Chances chances = Chances.of(draw -> BreakEven.of(ApiLine.at(BigDecimal.ONE), fleet), null, HORIZON, 1, 5);

        assertThat(chances.most()).isZero();
        assertThat(chances.levels()).allMatch(level -> level.from() == null && level.alwaysFrom() == null);
    }

    /**
     * A node of 100 that never fills up and a price that is lognormal through 1 and 4 (5th, 95th percentile): it pays from
     * 100 / price on, so with 90 % from 100 / the price's 10th percentile.
     */
    @Test
    void theLevelOfALognormalPriceIsItsQuantileTurnedOver() {
        Lognormal price = Lognormal.through(0.05, 1, 0.95, 4);
        double[] drawn = DrawTable.draw(Map.of("price", price), Correlations.NONE, 1, 4_000)
                .column("price");
        FleetStair fleet = new FleetStair(BigDecimal.valueOf(100), HORIZON, 0, BigDecimal.ZERO);
        Chances chances = Chances.of(
                draw -> BreakEven.of(ApiLine.at(BigDecimal.valueOf(drawn[draw])), fleet), null, HORIZON, 1, 4_000);

        assertThat(chances.levels().get(2).from()).isCloseTo(100 / price.quantile(0.1), within(0.2));
        assertThat(chances.levels().get(1).from()).isCloseTo(100 / price.quantile(0.5), within(0.2));
        assertThat(chances.levels().get(0).from()).isCloseTo(100 / price.quantile(0.9), within(0.2));
    }

    private static BreakEven from(int volume) {
        FleetStair fleet = new FleetStair(BigDecimal.valueOf(volume), BigDecimal.valueOf(10_000), 0, BigDecimal.ZERO);
        return BreakEven.of(ApiLine.at(BigDecimal.ONE), fleet);
    }
}
