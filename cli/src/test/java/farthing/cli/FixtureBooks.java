package farthing.cli;

import farthing.catalogue.BookInfo;
import farthing.catalogue.Contract;
import farthing.catalogue.Coverage;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.PriceBook;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Source;
import farthing.catalogue.Tariff;
import farthing.cli.shell.Library;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small book whose prices are those of public price lists of August 2026. */
final class FixtureBooks {
    static final LocalDate DAY = LocalDate.of(2026, 8, 21);

    static final Library LIBRARY = new Library() {
        @Override
        public PriceBook book(String nameOrFile, Path directory) {
            return nameOrFile.equals("market") ? BOOK : Books.INSTANCE.book(nameOrFile, directory);
        }

        @Override
        public Contract contract(Path file) {
            return Books.INSTANCE.contract(file);
        }
    };

    static final PriceBook BOOK = new ListedBook(
            new BookInfo(
                    "market",
                    DAY,
                    "0123456789abcdef0123456789abcdef",
                    Currency.USD,
                    List.of(new Source("lists", "price lists", "", DAY, "MIT"))),
            List.of(
                    offer(
                            "anthropic",
                            "Anthropic",
                            true,
                            listing("claude-sonnet-4-6", "Claude Sonnet 4.6", "3", "15", "0.3", "3.75", "6")),
                    offer("openai", "OpenAI", true, listing("gpt-4o", "GPT-4o", "2.5", "10", "1.25", "", "")),
                    offer(
                            "bedrock",
                            "Amazon Bedrock",
                            false,
                            listing("claude-sonnet-4-6", "Claude Sonnet 4.6", "3", "15", "", "", ""))));

    private FixtureBooks() {}

    private static ListedBook.Offer offer(String id, String name, boolean maker, Listing... listings) {
        return new ListedBook.Offer(new Provider(id, name, List.of(), maker, List.of()), List.of(listings));
    }

    private static Listing listing(
            String id, String name, String input, String output, String read, String write, String write1h) {
        List<Rate> rates = new ArrayList<>();
        rate(rates, Meter.INPUT, input);
        rate(rates, Meter.OUTPUT, output);
        rate(rates, Meter.CACHE_READ, read);
        rate(rates, Meter.CACHE_WRITE_5M, write);
        rate(rates, Meter.CACHE_WRITE_1H, write1h);
        ModelInfo info =
                new ModelInfo(name, "", null, List.of(), List.of(), 200_000L, null, 64_000L, null, "", "", null);
        return new Listing(
                id,
                List.of(),
                null,
                info,
                List.of(new RateCard(
                        EffectivePeriod.ALWAYS,
                        Currency.USD,
                        List.of(new RateTable(ServiceTier.STANDARD, "", rates)),
                        List.of(),
                        List.of(),
                        Coverage.SAFE,
                        Provenance.of("lists", DAY),
                        List.of())));
    }

    private static void rate(List<Rate> rates, Meter meter, String price) {
        if (!price.isEmpty()) {
            rates.add(Rate.of(meter, new Tariff.Flat(Price.usd(price, 1_000_000))));
        }
    }
}
