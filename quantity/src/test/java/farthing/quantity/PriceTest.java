package farthing.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    @ParameterizedTest
    @CsvSource({
        // units x amount / per, by hand
        "1400, 3, 1000000, 0.0042",
        "1, 0.075, 1000000, 0.000000075",
        "7, 10, 1000, 0.07",
        "12.5, 0.111, 3600, 0.000385416666666667",
        "1, 1, 3, 0.333333333333333333",
        "2, 1, 3, 0.666666666666666667",
        "0, 3, 1, 0",
    })
    void unitsAreMultipliedBeforeTheyAreDivided(BigDecimal units, String amount, long per, String expected) {
        assertThat(Price.usd(amount, per).forUnits(units).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anAmountIsExactOrWithinHalfOfTheLastPlace(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal units = BigDecimal.valueOf(random.nextLong(1L << 40), random.nextInt(4));
            Price price = new Price(
                    BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(9)),
                    1 + random.nextInt(5_000_000),
                    Currency.USD);
            // Whole-number arithmetic of its own: |units*amount - result*per| * 2 * 10^18 <= per
            BigDecimal left = units.multiply(price.amount());
            BigDecimal result = price.forUnits(units).amount();
            BigDecimal off = left.subtract(result.multiply(BigDecimal.valueOf(price.per())))
                    .abs();
            BigInteger scaled = off.movePointRight(Decimals.QUOTIENT_SCALE)
                    .multiply(BigDecimal.TWO)
                    .toBigInteger();
            assertThat(scaled)
                    .as("seed %d: %s x %s", seed, units, price)
                    .isLessThanOrEqualTo(BigInteger.valueOf(price.per()));
        }
    }

    @Test
    void whatIsNoPriceIsRefused() {
        assertThatThrownBy(() -> Price.usd("-1", 1)).hasMessage("price -1 is negative");
        assertThatThrownBy(() -> Price.usd("1", 0)).hasMessage("a price is per 1 unit or more, not per 0");
        assertThatThrownBy(() -> Price.usd("NaN", 1)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Price.usd("1e61", 1)).hasMessageContaining("beyond 10^60");
        assertThatThrownBy(() -> Price.usd("9".repeat(81), 1)).hasMessageContaining("is not a decimal number");
    }

    @Test
    void currenciesNeverMix() {
        Money dollar = Money.usd("1");
        Money euro = new Money(BigDecimal.ONE, new Currency("EUR"));
        assertThatThrownBy(() -> dollar.plus(euro)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> dollar.minus(euro)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> dollar.compareTo(euro)).isInstanceOf(CurrencyMismatchException.class);
        assertThat(dollar).isNotEqualTo(euro);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00000012500000000000002, 0.000000125",
        "1.5000020000000002e-05, 0.000015000020",
        "0.1, 0.1",
        "123456789012, 123456789012",
        "2.4999999999999998, 2.5",
    })
    void binaryNoiseIsSnappedAwayAndShortNumbersAreKept(String noisy, BigDecimal clean) {
        assertThat(Decimals.snapped(Decimals.parse(noisy))).isEqualByComparingTo(clean);
    }
}
