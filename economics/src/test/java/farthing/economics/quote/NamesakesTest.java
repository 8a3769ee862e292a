package farthing.economics.quote;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Listing;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provider;
import farthing.quantity.Currency;
import farthing.quantity.ExchangeRate;
import farthing.quantity.Money;
import farthing.rating.Statement;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesakesTest {
    private static final ExchangeRate EURO =
            new ExchangeRate(new Currency("EUR"), Currency.USD, new BigDecimal("1.08"), LocalDate.of(2026, 8, 21));

    @ParameterizedTest
    @CsvSource({
        "gpt-4o-mini-2024-07-18, gpt-4o-mini",
        "claude-3-haiku@20240307, claude-3-haiku",
        "claude-opus-4-6-20260205, claude-opus-4-6",
        "us.anthropic.claude-sonnet-4-6, anthropic.claude-sonnet-4-6",
        "liquid/lfm-7b, lfm-7b",
        "deepseek-r1-0528, deepseek-r1-0528",
        "gpt-4o-mini-audio-preview, gpt-4o-mini-audio-preview",
        "20240307, 20240307"
    })
    void aPlainNameHasNoPathRegionOrWholeDate(String id, String plain) {
        assertThat(Namesakes.plain(id)).isEqualTo(plain);
    }

    @Test
    void anOfferIsListedOnceUnderItsPlainestName() {
        Namesakes folded = Namesakes.fold(List.of(
                quote("openai", "gpt-4o-2024-08-06", "2"),
                quote("openai", "gpt-4o", "2"),
                quote("openai", "gpt-4o-2024-05-13", "5"),
                quote("azure", "gpt-4o", "2"),
                quote("openrouter", "lfm-7b", "1"),
                quote("openrouter", "liquid/lfm-7b", "1")));

        assertThat(folded.quotes().stream().map(Quote::name))
                .containsExactly(
                        "openai/gpt-4o", "openai/gpt-4o-2024-05-13", "azure/gpt-4o", "openrouter/liquid/lfm-7b");
        assertThat(folded.folded()).isEqualTo(2);
    }

    @Test
    void theSameNameOfTwoMakersIsTwoOffers() {
        Namesakes folded =
                Namesakes.fold(List.of(quote("openrouter", "a/chat", "1"), quote("openrouter", "b/chat", "1")));

        assertThat(folded.quotes()).hasSize(2);
        assertThat(folded.folded()).isZero();
    }

    @Test
    void currenciesRankApartUntilADatedRateIsGiven() {
        List<Quote> quotes = List.of(
                quote("a", "dollars", new Money(new BigDecimal("1.05"), Currency.USD)),
                quote("b", "euros", new Money(BigDecimal.ONE, new Currency("EUR"))),
                quote("c", "more-dollars", new Money(new BigDecimal("1.10"), Currency.USD)));

        Comparison apart = Comparison.of(quotes, List.of(), Comparison.Order.COST, List.of());
        assertThat(apart.rankings()).hasSize(2);

        Comparison together = Comparison.of(quotes, List.of(), Comparison.Order.COST, List.of(EURO));
        assertThat(together.rankings()).hasSize(1);
        Comparison.Ranking ranking = together.rankings().get(0);
        assertThat(ranking.currency()).isEqualTo(Currency.USD);
        assertThat(ranking.quotes().stream().map(Quote::name))
                .containsExactly("a/dollars", "b/euros", "c/more-dollars");
        assertThat(ranking.amount(ranking.quotes().get(1))).isEqualTo(Money.usd("1.08"));
    }

    private static Quote quote(String provider, String model, String dollars) {
        return quote(provider, model, Money.usd(dollars));
    }

    private static Quote quote(String provider, String model, Money amount) {
        Listing listing = new Listing(model, List.of(), null, ModelInfo.UNKNOWN, List.of());
        return new Quote(provider(provider), listing, null, Usage.NONE, priced(amount));
    }

    private static Statement priced(Money amount) {
        return new Statement(Statement.Status.PRICED, amount.currency(), amount, amount, List.of(), List.of(), "");
    }

    private static Provider provider(String id) {
        return new Provider(id, id, List.of(), true, List.of());
    }
}
