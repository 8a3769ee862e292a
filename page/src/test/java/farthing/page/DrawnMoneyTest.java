package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.screen.Amounts;
import farthing.page.scenario.Shown;
import farthing.quantity.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was drawn shows three digits, and never cents behind hundreds of dollars. */
final class DrawnMoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10450.47; $10,500; $10,500",
                "-10450.47; -$10,500; -$10,500",
                "1234567; $1,230,000; $1,230,000",
                "99.96; $100; $100",
                "13.0963; $13.10; $13.10",
                "0.130963; $0.131; 13.1 \u00a2",
                "0; $0.00; $0.00"
            })
    void whatWasDrawnDoesNotLookExact(double amount, String drawn, String ofOneThing) {
        assertThat(Amounts.drawn(amount, Currency.USD)).isEqualTo(drawn);
        assertThat(Shown.rough(amount, Currency.USD)).isEqualTo(ofOneThing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"10450.47; EUR 10,500", "0.130963; EUR 0.131"})
    void soDoOtherCurrencies(double amount, String drawn) {
        assertThat(Amounts.drawn(amount, new Currency("EUR"))).isEqualTo(drawn);
        assertThat(Shown.rough(amount, new Currency("EUR"))).isEqualTo(drawn);
    }
}
