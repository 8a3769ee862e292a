package farthing.economics.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRatioTest {
    @ParameterizedTest
    @CsvSource({"5:1, 5, 1", "70:30, 7, 3", "2.5:1, 5, 2", "1:0, 1, 0"})
    void aRatioIsReducedToSmallWholeParts(String text, long input, long output) {
        assertThat(TokenRatio.parse(text)).isEqualTo(new TokenRatio(input, output));
    }

    /** Its parts are priced as one request, which must not reach a long-context price. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234567:1",
                "333.333:1",
                "72123:218",
                "4000:1",
                "200001:1",
                "99999:2",
                "0:0",
                "-1:2",
                "5",
                ":1",
                "NaN:1",
                "1e99:1"
            })
    void aRatioTooFineOrWithoutMeaningIsRefused(String text) {
        assertThatThrownBy(() -> TokenRatio.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVolumeCostsItsShareOfTheShape() {
        // six tokens for 0.00003: a million for 5
        assertThat(TokenRatio.parse("5:1").amountFor(Money.usd("0.00003"), 1_000_000))
                .isEqualTo(Money.usd("5"));
    }

    /** Told of tokens, it is exact where so many parts may be, and else as near as they can be. */
    @Test
    void ofTokensItIsAsFineAsPartsMayBe() {
        assertThat(TokenRatio.near(1600, 200).text()).isEqualTo("8:1");
        assertThat(TokenRatio.near(3_990, 10).text()).isEqualTo("399:1");
        assertThat(TokenRatio.near(72_123, 218).text()).isEqualTo("1985:6"); // 330.839 and 330.833 to 1
        assertThat(TokenRatio.near(0, 7).text()).isEqualTo("0:1");
        assertThat(TokenRatio.near(7, 0).text()).isEqualTo("1:0");
        assertThat(TokenRatio.near(199_999, 3).text()).isEqualTo("3999:1");
        assertThat(TokenRatio.near(900_000_000, 900_000_001).text()).isEqualTo("1:1");
    }

    /** What is told has few parts and is no further away than a part in four thousand of the larger side. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aNearRatioIsNear(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int input = 1 + random.nextInt(400_000);
            int output = 1 + random.nextInt(400_000);
            TokenRatio near = TokenRatio.near(input, output);
            assertThat(TokenRatio.parse(near.text()))
                    .as("seed %s: %s to %s", seed, input, output)
                    .isEqualTo(near);
            double share = (double) input / (input + output);
            double told = (double) near.input() / (near.input() + near.output());
            assertThat(told).as("seed %s: %s to %s", seed, input, output).isCloseTo(share, within(1 / 4000.0));
        }
    }
}
