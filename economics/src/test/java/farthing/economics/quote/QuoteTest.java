package farthing.economics.quote;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Coverage;
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
import farthing.rating.Conditions;
import farthing.rating.Usage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2024-12-31T23:59:59Z, the first known one holds from 2025-01-01T00:00:00Z",
        "2026-01-01T00:00:00Z, the last known one held to 2026-01-01T00:00:00Z"
    })
    void outsideTheKnownPeriodTheNearestOneIsNamed(Instant at, String way) {
        Quote quote = quote(at);
        assertThat(quote.statement().list()).isNull();
        assertThat(quote.statement().reason()).endsWith("; " + way);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01T00:00:00Z", "2025-12-31T23:59:59Z"})
    void withinItThePriceHolds(Instant at) {
        assertThat(String.valueOf(quote(at).statement().list())).contains("3");
    }

    private static Quote quote(Instant at) {
        Rate rate = Rate.of(Meter.INPUT, new Tariff.Flat(Price.usd("3", 1_000_000)));
        RateCard card = new RateCard(
                new EffectivePeriod(FROM, TO),
                Currency.USD,
                List.of(new RateTable(ServiceTier.STANDARD, "", List.of(rate))),
                List.of(),
                List.of(),
                Coverage.SAFE,
                Provenance.of("test", null),
                List.of());
        Listing listing = new Listing("one", List.of(), null, ModelInfo.UNKNOWN, List.of(card));
        return Quote.of(
                new Provider("acme", "Acme", List.of(), true, List.of()),
                listing,
                Usage.tokens(1_000_000, 0),
                new Conditions(at, ServiceTier.STANDARD, ""),
                null);
    }
}
