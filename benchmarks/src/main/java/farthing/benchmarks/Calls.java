package farthing.benchmarks;

import farthing.catalogue.BookInfo;
import farthing.catalogue.Coverage;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.NamePattern;
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
import farthing.rating.Usage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The five-meter calls that are measured, and a book of 2,000 listings that prices them. {@code peer.mjs} prices the
 * same calls with the npm package; both print the sum, which must agree.
 */
final class Calls {
    static final String PROVIDER = "anthropic";
    static final Instant AT = Instant.parse("2026-08-01T00:00:00Z");
    static final int COUNT = 64;

    /** Names as callers write them: exact ids, dated ids that only a pattern knows, an alias. */
    private static final String[] MODELS = {
        "claude-sonnet-4-5-20250929", "claude-opus-4-5", "claude-haiku-4-5", "claude-sonnet-4-20250514"
    };

    private Calls() {}

    static String model(int call) {
        return MODELS[call % MODELS.length];
    }

    /** Uncached input, cached reads, writes of both lifetimes and output: each call has counts of its own. */
    static Usage usage(int call) {
        return Usage.builder()
                .add(Meter.INPUT, 1_000 + 37L * call)
                .add(Meter.CACHE_READ, 90_000 + 11L * call)
                .add(Meter.CACHE_WRITE_5M, 12_000 + 5L * call)
                .add(Meter.CACHE_WRITE_1H, 8_000 + 3L * call)
                .add(Meter.OUTPUT, 1_500 + 7L * call)
                .build();
    }

    /** List prices of 2025-11 in USD per million tokens; input alone decides the others by Anthropic's multipliers. */
    static ListedBook book() {
        List<Listing> listings = new ArrayList<>();
        listings.add(listing("claude-sonnet-4-5", new NamePattern.StartsWith("claude-sonnet-4-5"), longContext()));
        listings.add(listing("claude-opus-4-5", null, flat("5", "0.5", "6.25", "10", "25")));
        listings.add(listing("claude-haiku-4-5", null, flat("1", "0.1", "1.25", "2", "5")));
        listings.add(listing("claude-sonnet-4-20250514", null, flat("3", "0.3", "3.75", "6", "15")));
        for (int i = listings.size(); i < 2_000; i++) {
            listings.add(listing("model-" + i, null, flat("3", "0.3", "3.75", "6", "15")));
        }
        return new ListedBook(
                new BookInfo("benchmark", LocalDate.parse("2026-08-01"), "", Currency.USD, List.of()),
                List.of(new ListedBook.Offer(
                        new Provider(PROVIDER, "Anthropic", List.of("claude"), true, List.of()), listings)));
    }

    private static Listing listing(String id, @Nullable NamePattern pattern, List<Tariff> tariffs) {
        Meter[] meters = {
            Meter.INPUT, Meter.CACHE_READ, Meter.CACHE_WRITE_5M, Meter.CACHE_WRITE_1H, Meter.OUTPUT,
        };
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < meters.length; i++) {
            rates.add(Rate.of(meters[i], tariffs.get(i)));
        }
        RateCard card = new RateCard(
                EffectivePeriod.ALWAYS,
                Currency.USD,
                List.of(new RateTable(ServiceTier.STANDARD, "", rates)),
                List.of(),
                List.of(),
                Coverage.SAFE,
                Provenance.of("benchmark", null),
                List.of());
        return new Listing(id, List.of(), pattern, ModelInfo.UNKNOWN, List.of(card));
    }

    private static List<Tariff> flat(String... prices) {
        List<Tariff> tariffs = new ArrayList<>();
        for (String price : prices) {
            tariffs.add(new Tariff.Flat(Price.usd(price, 1_000_000)));
        }
        return tariffs;
    }

    private static List<Tariff> longContext() {
        return List.of(
                over200k("3", "6"),
                over200k("0.3", "0.6"),
                over200k("3.75", "7.5"),
                over200k("6", "12"),
                over200k("15", "22.5"));
    }

    private static Tariff over200k(String price, String above) {
        return new Tariff.Threshold(
                Price.usd(price, 1_000_000), List.of(new Tariff.Step(200_000, false, Price.usd(above, 1_000_000))));
    }
}
