package farthing.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounding to digits, against the JDK's, which is right on the JVM. */
class DecimalsTest {
    private static BigDecimal random(Draws draws) {
        BigInteger unscaled = BigInteger.ZERO;
        for (int digits = 1 + draws.nextInt(80); digits > 0; digits--) {
            int digit = draws.nextInt(4) == 0 ? draws.nextInt(10) : draws.nextBoolean() ? 9 : 0;
            unscaled = unscaled.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit));
        }
        return new BigDecimal(draws.nextBoolean() ? unscaled : unscaled.negate(), draws.nextInt(90) - 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void roundsAsTheJdkDoes(long seed) {
        Draws draws = new Draws(seed);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = random(draws);
            int digits = 1 + draws.nextInt(70);
            assertThat(Decimals.rounded(value, digits))
                    .as("%s to %s digits, seed %s", value, digits, seed)
                    .isEqualByComparingTo(value.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void dividesAsTheJdkDoes(long seed) {
        Draws draws = new Draws(seed);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal dividend = random(draws);
            BigDecimal divisor = random(draws);
            if (divisor.signum() != 0) {
                assertThat(Decimals.quotient(dividend, divisor, 60))
                        .as("%s / %s, seed %s", dividend, divisor, seed)
                        .isEqualByComparingTo(dividend.divide(divisor, new MathContext(60, RoundingMode.HALF_EVEN)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"999.5, 3, 1000", "12345, 4, 12340", "12355, 4, 12360", "0.00012345, 3, 0.000123", "7, 3, 7"})
    void halfGoesToTheEvenDigitAndACarryMakesADigitMore(String value, int digits, String rounded) {
        assertThat(Decimals.rounded(new BigDecimal(value), digits)).isEqualByComparingTo(rounded);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void digitsAreCountedAsTheJdkCountsThem(long seed) {
        Draws draws = new Draws(seed);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal value = random(draws);
            assertThat(Decimals.precision(value)).as("%s, seed %s", value, seed).isEqualTo(value.precision());
        }
        for (int exponent = 0; exponent < 400; exponent++) {
            BigDecimal power = BigDecimal.TEN.pow(exponent);
            for (BigDecimal value :
                    List.of(power, power.subtract(BigDecimal.ONE), power.negate(), power.movePointLeft(7))) {
                assertThat(Decimals.precision(value)).as("%s", value).isEqualTo(value.precision());
            }
        }
    }

    @Test
    void nothingIsNothing() {
        assertThat(Decimals.rounded(BigDecimal.ZERO.setScale(70), 3).signum()).isZero();
        assertThat(Decimals.quotient(BigDecimal.ZERO, BigDecimal.TEN, 5).signum())
                .isZero();
    }

    @Test
    void aCommaPartsThousandsAndIsNoDecimalPoint() {
        assertThat(List.of("28,681", "1,234,567.5", "1,00,000", "28,681k", "1500", "1.5"))
                .allMatch(Decimals::isGrouped);
        assertThat(List.of("1,5", "1,50", "1.500,0", "1,5000", "1,,500", ",500", "1,", "1,5,000", "1,500,0"))
                .noneMatch(Decimals::isGrouped);
    }
}
