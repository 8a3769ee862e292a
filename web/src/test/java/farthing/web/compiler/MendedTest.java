package farthing.web.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the place of the class library does what the JVM does. */
class MendedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", ",,", "a", "a,b", ",a", "a,", "a,,b,,", " a , b ", ",,a,,", "a.b.c", "...", "a..", "x|y"
            })
    void textIsSplitAsOnTheJvm(String text) {
        for (String mark : new String[] {",", " ", "\\.", "\\|", "a"}) {
            assertThat(Mended.split(text, mark)).containsExactly(text.split(mark));
            assertThat(Mended.split(text, mark, -1)).containsExactly(text.split(mark, -1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "ab", "\\s", "[,]", ""})
    void aPatternIsRefused(String pattern) {
        assertThatThrownBy(() -> Mended.split("a b", pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not by the pattern " + pattern);
    }

    @Test
    void aRangeBehindTheEndIsPadded() {
        int[] numbers = {1, 2, 3};
        for (int from = 0; from <= 3; from++) {
            for (int to = from; to < 6; to++) {
                assertThat(Mended.copyOfRange(numbers, from, to))
                        .containsExactly(Arrays.copyOfRange(numbers, from, to));
            }
        }
    }

    @Test
    void digitsAreCountedAndZerosDroppedAsOnTheJvm() {
        Random random = new Random(20261121);
        for (int exponent = 0; exponent <= 130; exponent++) {
            BigInteger ten = BigInteger.TEN.pow(exponent);
            sameAsOnTheJvm(ten, random);
            sameAsOnTheJvm(ten.subtract(BigInteger.ONE), random);
            sameAsOnTheJvm(ten.add(BigInteger.ONE).negate(), random);
            sameAsOnTheJvm(BigInteger.TWO.pow(exponent), random);
            for (int i = 0; i < 40; i++) {
                sameAsOnTheJvm(new BigInteger(random.nextInt(400), random), random);
                sameAsOnTheJvm(ten.multiply(BigInteger.valueOf(random.nextInt(2_000) - 1_000)), random);
            }
        }
    }

    private static void sameAsOnTheJvm(BigInteger unscaled, Random random) {
        BigDecimal value = new BigDecimal(unscaled, random.nextInt(200) - 100);
        assertThat(Mended.precision(value)).as("%s", value).isEqualTo(value.precision());
        assertThat(Mended.stripTrailingZeros(value)).isEqualTo(value.stripTrailingZeros());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpt-5", "GPT-4o", "[A-Z]@`{z", "Ärger", "DİL", "ΑΣ", "\u212a", "Qwen3 235B"})
    void lettersAreMadeSmallAsOnTheJvm(String text) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.of("tr")}) {
            assertThat(Mended.toLowerCase(text, locale)).isEqualTo(text.toLowerCase(locale));
        }
    }
}
