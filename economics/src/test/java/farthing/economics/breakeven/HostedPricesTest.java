package farthing.economics.breakeven;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.BookInfo;
import farthing.catalogue.Coverage;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.economics.quote.Quote;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import farthing.rating.Conditions;
import farthing.rating.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sellers of one open model, at round prices a million tokens; a request has 1,000 tokens to read and 500 to write. */
class HostedPricesTest {
    private static final Usage REQUEST = Usage.tokens(1_000, 500);
    private static final Conditions TODAY =
            new Conditions(Instant.parse("2026-08-01T12:00:00Z"), ServiceTier.STANDARD, "");
    private static final Currency YUAN = new Currency("CNY");

    @Test
    void sellersAreListedByWhatARequestCosts() {
        // 0.001 + 0.002, 0.0005 + 0.001, 0.004 + 0.0005
        HostedPrices prices = of(
                sold("middle", Currency.USD, "1", "4", "open-70b"),
                sold("cheap", Currency.USD, "0.5", "2", "open-70b"),
                sold("dear", Currency.USD, "4", "1", "open-70b"));
        assertThat(sellers(prices)).containsExactly("cheap", "middle", "dear");
        assertThat(prices.quotes().stream().map(HostedPrices::price))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.0015"), new BigDecimal("0.003"), new BigDecimal("0.0045"));
        assertThat(seller(prices.cheapest())).isEqualTo("cheap");
        assertThat(seller(prices.median())).isEqualTo("middle");
    }

    @Test
    void ofAnEvenNumberTheMiddleIsTheCheaperOfTwo() {
        HostedPrices prices = of(
                sold("second", Currency.USD, "2", "2", "open-70b"),
                sold("first", Currency.USD, "1", "1", "open-70b"),
                sold("fourth", Currency.USD, "4", "4", "open-70b"),
                sold("third", Currency.USD, "3", "3", "open-70b"));
        assertThat(seller(prices.median())).isEqualTo("second");
    }

    @Test
    void whatIsFreeOrInAnotherCurrencyOrWithoutAPriceOfAllItsTokensIsNoComparison() {
        HostedPrices prices = of(
                sold("gift", Currency.USD, "0", "0", "open-70b"),
                sold("abroad", YUAN, "1", "1", "open-70b"),
                sold("half", Currency.USD, "1", "", "open-70b"),
                sold("whole", Currency.USD, "9", "9", "open-70b"));
        assertThat(sellers(prices)).containsExactly("whole");
    }

    @Test
    void aSellerIsAskedByTheFirstNameThatItKnows() {
        HostedPrices prices = of(
                new ListedBook.Offer(
                        provider("both"),
                        List.of(
                                listing(Currency.USD, "1", "1", "org/open-70b"),
                                listing(Currency.USD, "7", "7", "open-70b"))),
                sold("longer", Currency.USD, "2", "2", "org/open-70b"));
        assertThat(prices.quotes().stream().map(Quote::name)).containsExactly("longer/org/open-70b", "both/open-70b");
    }

    @Test
    void whatNobodySellsHasNoPrice() {
        HostedPrices prices = of(sold("other", Currency.USD, "1", "1", "open-8b"));
        assertThat(prices.quotes()).isEmpty();
        assertThat(prices.cheapest()).isNull();
        assertThat(prices.median()).isNull();
    }

    private static HostedPrices of(ListedBook.Offer... offers) {
        BookInfo info = new BookInfo("test", LocalDate.of(2026, 8, 1), "", Currency.USD, List.of());
        ListedBook book = new ListedBook(info, List.of(offers));
        return HostedPrices.of(book, List.of("open-70b", "org/open-70b"), REQUEST, TODAY, null);
    }

    private static List<String> sellers(HostedPrices prices) {
        return prices.quotes().stream().map(quote -> quote.provider().id()).toList();
    }

    private static String seller(@Nullable Quote quote) {
        return Objects.requireNonNull(quote).provider().id();
    }

    private static Provider provider(String id) {
        return new Provider(id, id, List.of(), true, List.of());
    }

    private static ListedBook.Offer sold(String seller, Currency currency, String in, String out, String model) {
        return new ListedBook.Offer(provider(seller), List.of(listing(currency, in, out, model)));
    }

    /** @param out a million tokens; empty where the seller has no price for them */
    private static Listing listing(Currency currency, String in, String out, String model) {
        List<Rate> rates = new ArrayList<>();
        rates.add(rate(Meter.INPUT, in, currency));
        if (!out.isEmpty()) {
            rates.add(rate(Meter.OUTPUT, out, currency));
        }
        RateCard card = new RateCard(
                EffectivePeriod.ALWAYS,
                currency,
                List.of(new RateTable(ServiceTier.STANDARD, "", rates)),
                List.of(),
                List.of(),
                Coverage.SAFE,
                Provenance.of("test", null),
                List.of());
        return new Listing(model, List.of(), null, ModelInfo.UNKNOWN, List.of(card));
    }

    private static Rate rate(Meter meter, String price, Currency currency) {
        return Rate.of(meter, new Tariff.Flat(new Price(new BigDecimal(price), 1_000_000, currency)));
    }
}
