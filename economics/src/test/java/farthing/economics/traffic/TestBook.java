package farthing.economics.traffic;

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
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small book with round prices per million tokens. */
final class TestBook {
    static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    /** Input 10, cached 1, write 5m 12.5, write 1h 20, output 50. */
    static final String OPUS = "claude-opus-4-5";

    /** Input 1, cached 0.1, output 4; no price for cache writes. */
    static final String MINI = "gpt-4o-mini";

    /** Input 2 and output 8, in yuan. */
    static final String YUAN = "qwen-max";

    /** As MINI, and of the same tokenizer; input 2, cached 0.2, output 8. */
    static final String LARGE = "gpt-4o";

    private TestBook() {}

    static CallPricer pricer() {
        return new CallPricer(book(), null);
    }

    static ListedBook book() {
        List<Listing> listings = List.of(
                listing(OPUS, Currency.USD, "10", "1", "12.5", "20", "50"),
                listing(MINI, Currency.USD, "1", "0.1", "", "", "4"),
                listing(LARGE, Currency.USD, "2", "0.2", "", "", "8"),
                listing(YUAN, new Currency("CNY"), "2", "", "", "", "8"));
        BookInfo info = new BookInfo("test", LocalDate.of(2026, 8, 1), "", Currency.USD, List.of());
        Provider provider = new Provider("maker", "Maker", List.of(), true, List.of());
        return new ListedBook(info, List.of(new ListedBook.Offer(provider, listings)));
    }

    private static Listing listing(
            String id, Currency currency, String in, String read, String write5m, String write1h, String out) {
        List<Rate> rates = new ArrayList<>();
        add(rates, currency, Meter.INPUT, in);
        add(rates, currency, Meter.CACHE_READ, read);
        add(rates, currency, Meter.CACHE_WRITE_5M, write5m);
        add(rates, currency, Meter.CACHE_WRITE_1H, write1h);
        add(rates, currency, Meter.OUTPUT, out);
        RateCard card = new RateCard(
                EffectivePeriod.ALWAYS,
                currency,
                List.of(new RateTable(ServiceTier.STANDARD, "", rates)),
                List.of(),
                List.of(),
                Coverage.SAFE,
                Provenance.of("test", null),
                List.of());
        return new Listing(id, List.of(), null, ModelInfo.UNKNOWN, List.of(card));
    }

    private static void add(List<Rate> rates, Currency currency, Meter meter, String price) {
        if (!price.isEmpty()) {
            rates.add(new Rate(meter, new Tariff.Flat(new Price(new BigDecimal(price), 1_000_000, currency)), null));
        }
    }
}
