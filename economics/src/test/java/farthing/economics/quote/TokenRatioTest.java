package farthing.economics.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.quantity.Money;
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
            strings = {"1.234567:1", "333.333:1", "200001:1", "99999:2", "0:0", "-1:2", "5", ":1", "NaN:1", "1e99:1"})
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
        assertThat(TokenRatio.near(15_543, 890).text()).isEqualTo("15543:890");
        assertThat(TokenRatio.near(0, 7).text()).isEqualTo("0:1");
        TokenRatio rounded = TokenRatio.near(199_999, 3);
        assertThat(rounded.input()).isBetween(66_000L, 67_000L);
        assertThat(rounded.output()).isEqualTo(1);
        assertThat(TokenRatio.parse(rounded.text())).isEqualTo(rounded);
        assertThat(TokenRatio.near(900_000_000, 900_000_001).input()).isLessThan(50_001);
    }
}
