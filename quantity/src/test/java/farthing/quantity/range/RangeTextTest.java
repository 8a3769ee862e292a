package farthing.quantity.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RangeTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POSITIVE; 1200; 1200",
                "POSITIVE; 1.5k; 1500",
                "POSITIVE; 2M; 2000000",
                "POSITIVE; 28,681; 28681",
                "POSITIVE; 0.1; 0.1",
                "POSITIVE; 0.12345678901234567890123; 0.12345678901234567890123",
                "POSITIVE; 5%; 0.05",
                "POSITIVE; 800 to 800; 800",
                "SHARE; 30%; 0.3",
                "SHARE; 0.3; 0.3",
                "SHARE; 100 %; 1",
                "SECONDS; 300ms; 0.3",
                "SECONDS; 5m; 300",
                "SECONDS; 1h; 3600",
                "SECONDS; 90d; 7776000",
                "SECONDS; 2.5; 2.5"
            })
    void oneNumberIsKeptExactly(RangeKind kind, String text, BigDecimal value) {
        assertThat(RangeText.parse(text, kind))
                .isInstanceOfSatisfying(
                        Constant.class, constant -> assertThat(constant.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POSITIVE; 800 to 2000; 0.05; 800; 0.95; 2000",
                "POSITIVE; 800..2000; 0.05; 800; 0.95; 2000",
                "POSITIVE; 0.8k..2k@80; 0.1; 800; 0.9; 2000",
                "POSITIVE; 800 to 2000 @ 50%; 0.25; 800; 0.75; 2000",
                "POSITIVE; p50=900 p95=4000; 0.5; 900; 0.95; 4000",
                "POSITIVE; p99=4k   P10=900; 0.1; 900; 0.99; 4000",
                "SECONDS; 800ms to 1m; 0.05; 0.8; 0.95; 60",
                "SHARE; 5% to 20%; 0.05; 0.05; 0.95; 0.2",
                "SHARE; 0.2..0.6@80; 0.1; 0.2; 0.9; 0.6",
                "SHARE; p50=5% p95=20%; 0.5; 0.05; 0.95; 0.2"
            })
    void aRangeHasTheQuantilesItNames(RangeKind kind, String text, double lowP, double low, double highP, double high) {
        Distribution distribution = RangeText.parse(text, kind);
        assertThat(distribution).isInstanceOf(kind == RangeKind.SHARE ? Beta.class : Lognormal.class);
        assertThat(distribution.quantile(lowP)).isCloseTo(low, within(1e-9 * low));
        assertThat(distribution.quantile(highP)).isCloseTo(high, within(1e-9 * high));
    }

    @Test
    void casesMayBeNumbersOrRanges() {
        Distribution mixture = RangeText.parse("10% of 5s | 90% of 0", RangeKind.SECONDS);
        assertThat(mixture.decimalMean()).isEqualTo("0.5");

        Distribution nested = RangeText.parse("12.5% of 5k to 50k|87.5% of p50=900 p95=4000", RangeKind.POSITIVE);
        double mean = 0.125 * Lognormal.through(0.05, 5_000, 0.95, 50_000).mean()
                + 0.875 * Lognormal.through(0.5, 900, 0.95, 4_000).mean();
        assertThat(nested.mean()).isCloseTo(mean, within(1e-9));
        assertThat(RangeText.parse("100% of 7", RangeKind.POSITIVE).mean()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "POSITIVE; ``; found nothing; ``",
                "POSITIVE; many; expected a number such as 1200, 1.5k or 2M, found 'many'; 800 to 2000",
                "POSITIVE; -5; at least 0, found '-5'; ``",
                "POSITIVE; 5s; found '5s'; ``",
                "POSITIVE; 800-2000; did you mean 800 to 2000?; ``",
                "POSITIVE; [800, 2000]; did you mean 800 to 2000?; ``",
                "POSITIVE; 800to2000; did you mean 800 to 2000?; ``",
                "POSITIVE; 2000 to 800; the low end 2000 is above the high end 800; write 800 to 2000",
                "POSITIVE; 0 to 10; a range starts above 0; 10% of 0 | 90% of 1 to 10",
                "POSITIVE; 1 to 1000000000; too wide; ``",
                "POSITIVE; 1e-70; found '1e-70'; ``",
                "POSITIVE; 800..2000@; expected the percent that lie between, such as 800..2000@80; ``",
                "POSITIVE; 800..2000@100; from 0.1 to 99.9; ``",
                "POSITIVE; 800@90; expected a range before the @; ``",
                "POSITIVE; p50=900; expected two percentiles such as p50=900 p95=4000; ``",
                "POSITIVE; p50=900 p50=1000; expected two percentiles; ``",
                "POSITIVE; p50=900 p90=1000 p99=2000; expected two percentiles; ``",
                "POSITIVE; p50=900 p95=800; the low end 900 is above the high end 800; ``",
                "POSITIVE; 10% of 5 | 80% of 0; add up to 90%, not to 100%; ``",
                "POSITIVE; 10% of 5 | 90% of; expected a case such as 10% of 800 to 2000, found '90% of'; ``",
                "POSITIVE; 10 of 5 | 90% of 0; expected a case such as 10% of 800 to 2000, found '10 of 5'; ``",
                "POSITIVE; 0% of 5 | 100% of 0; a share above 0%, found 0%; ``",
                "POSITIVE; ١٢; found '١٢'; ``",
                "SHARE; 30; a share is from 0% to 100%, found '30': write 30%; ``",
                "SHARE; 130%; a share is from 0% to 100%, found '130%'; ``",
                "SHARE; 0 to 10%; a range of shares lies above 0 and below 1; ``",
                "SHARE; 49.99% to 50.01%; too narrow for a range: write one value, such as 0.5; ``",
                "SHARE; lots; expected a share such as 30% or 0.3, found 'lots'; ``",
                "SECONDS; 5 hours; expected a time such as 5s, 300ms, 2m, 1h or 90d, found '5 hours'; ``"
            })
    void whatCannotBeReadIsExplained(RangeKind kind, String text, String message, String wayOut) {
        assertThatThrownBy(() -> RangeText.parse(text, kind))
                .isInstanceOf(RangeException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(wayOut);
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfAKindCanBeRead(RangeKind kind) {
        assertThat(RangeText.parse(kind.example(), kind).variance()).isPositive();
    }
}
