package farthing.io;

import farthing.catalogue.Coverage;
import farthing.catalogue.Feature;
import farthing.catalogue.ListedBook.Offer;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.ModelTier;
import farthing.catalogue.NamePattern;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Source;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import farthing.formats.book.BookParts;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Books of every shape that the format knows, from a seed. */
final class RandomBooks {
    private static final List<String> METERS = List.of(
            "input",
            "output",
            "cache_read",
            "cache_write_5m",
            "cache_write_1h",
            "reasoning",
            "input.audio",
            "output.image",
            "searches:high",
            "input_characters",
            "input_seconds.audio",
            "cache_storage",
            "gpu_seconds",
            "units:container-hour",
            "rerank_units",
            "requests");
    private static final List<String> WORDS = List.of(
            "alpha",
            "4.5",
            "no",
            "null",
            "1e3",
            "2026-01-01",
            "a: b",
            "x #y",
            "caf\u00e9 \u4e2d",
            "\"q\"",
            "it's",
            "- z",
            "tab\there",
            "two\nlines",
            "{",
            "16:30",
            "true",
            "0.10",
            "@v",
            "trail ",
            "\u007f\u2028");

    private final Random random;

    RandomBooks(long seed) {
        this.random = new Random(seed);
    }

    BookParts book() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sources.add(new Source(
                    "source-" + i, word(), maybe(this::word, ""), maybe(this::date, null), word(), toldAs(i)));
        }
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            offers.add(offer("provider-" + i));
        }
        return new BookParts(word(), date(), currency(), sources, offers);
    }

    private Offer offer(String id) {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            List<String> aliases = random.nextBoolean() ? List.of() : List.of("alias-" + i, word() + i);
            listings.add(new Listing("model-" + i, aliases, maybe(() -> pattern(0), null), info(), cards()));
        }
        return new Offer(
                new Provider(
                        id,
                        word(),
                        random.nextBoolean() ? List.of() : List.of(id + "-alias"),
                        random.nextBoolean(),
                        random.nextBoolean() ? List.of() : List.of("provider-0")),
                listings);
    }

    private NamePattern pattern(int depth) {
        return switch (random.nextInt(depth > 2 ? 5 : 8)) {
            case 0 -> new NamePattern.Equal(word());
            case 1 -> new NamePattern.StartsWith(word());
            case 2 -> new NamePattern.EndsWith(word());
            case 3 -> new NamePattern.Contains(word());
            case 4 -> new NamePattern.Shape(word());
            case 5 -> new NamePattern.AnyOf(List.of(pattern(depth + 1), pattern(depth + 1)));
            case 6 -> new NamePattern.NoneOf(List.of(pattern(depth + 1)));
            default -> new NamePattern.AllOf(List.of(pattern(depth + 1)));
        };
    }

    private ModelInfo info() {
        return new ModelInfo(
                maybe(this::word, ""),
                maybe(this::word, ""),
                maybe(() -> pick(List.of(ModelTier.values())), null),
                maybe(() -> List.of(Modality.TEXT, Modality.IMAGE), List.of()),
                maybe(() -> List.of(Modality.AUDIO), List.of()),
                maybe(() -> (long) random.nextInt(2_000_000), null),
                maybe(() -> (long) random.nextInt(2_000_000), null),
                maybe(() -> (long) random.nextInt(2_000_000), null),
                maybe(() -> decimal(false), null),
                maybe(this::word, ""),
                maybe(this::word, ""),
                null);
    }

    private List<RateCard> cards() {
        List<RateCard> cards = new ArrayList<>();
        Instant from = null;
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Instant to = i == count - 1 && random.nextBoolean() ? null : later(from);
            cards.add(card(new EffectivePeriod(from, to)));
            from = to;
        }
        return cards;
    }

    private Instant later(@Nullable Instant from) {
        Instant start = from == null ? Instant.parse("2024-01-01T00:00:00Z") : from;
        return start.plusSeconds(
                random.nextBoolean() ? 86_400L * (1 + random.nextInt(300)) : 1 + random.nextInt(9_999_999));
    }

    private RateCard card(EffectivePeriod period) {
        Currency currency = currency();
        List<RateTable> tables = new ArrayList<>();
        List<TierFallback> fallbacks = new ArrayList<>();
        List<RegionRule> regions = new ArrayList<>();
        for (ServiceTier tier : ServiceTier.values()) {
            for (String region : List.of("", "eu-west-1", "us")) {
                if (random.nextInt(3) == 0) {
                    tables.add(new RateTable(tier, region, rates(currency)));
                }
            }
            if (tier != ServiceTier.STANDARD && random.nextInt(4) == 0) {
                fallbacks.add(new TierFallback(tier, decimal(false), word()));
            }
        }
        for (String region : List.of("ap", "us")) {
            if (random.nextInt(3) == 0) {
                regions.add(new RegionRule(region, decimal(false), word()));
            }
        }
        return new RateCard(
                period,
                currency,
                ordered(tables),
                fallbacks,
                regions,
                coverage(),
                provenance(),
                maybe(() -> List.of(word(), word()), List.of()));
    }

    /** As the format holds them: everywhere first, then by region. */
    private static List<RateTable> ordered(List<RateTable> tables) {
        return tables.stream()
                .sorted((a, b) -> a.region().equals(b.region())
                        ? a.tier().compareTo(b.tier())
                        : a.region().compareTo(b.region()))
                .toList();
    }

    private Coverage coverage() {
        return switch (random.nextInt(3)) {
            case 0 -> Coverage.SAFE;
            case 1 -> Coverage.NEAREST_PARENT;
            default -> new Coverage(EnumSet.of(Feature.TEXT, pick(List.of(Feature.values()))));
        };
    }

    /** One of the sources can be opened by no reader. */
    private static String toldAs(int source) {
        return source == 2 ? "a text of one's own" : "";
    }

    private Provenance provenance() {
        int source = random.nextInt(3);
        return new Provenance(
                "source-" + source,
                toldAs(source),
                maybe(this::word, ""),
                maybe(this::date, null),
                maybe(() -> List.of("source-1"), List.of()),
                maybe(this::word, ""));
    }

    private List<Rate> rates(Currency currency) {
        List<Rate> rates = new ArrayList<>();
        for (String name : METERS) {
            if (random.nextInt(4) == 0 || (rates.isEmpty() && name.equals("requests"))) {
                Meter meter = MeterNames.parse(name);
                rates.add(new Rate(meter, tariff(currency), maybe(this::provenance, null)));
            }
        }
        return rates;
    }

    private Tariff tariff(Currency currency) {
        Tariff steps = steps(currency);
        Tariff timed = random.nextInt(4) == 0
                ? new Tariff.TimeOfDay(steps, List.of(window(currency), window(currency)))
                : steps;
        return random.nextInt(4) == 0
                ? new Tariff.Rounded(
                        timed, decimal(true).add(BigDecimal.ONE), maybe(() -> decimal(true), BigDecimal.ZERO))
                : timed;
    }

    private Tariff steps(Currency currency) {
        Price base = price(currency);
        List<Tariff.Step> steps = List.of(
                new Tariff.Step(random.nextInt(100_000), random.nextBoolean(), price(currency)),
                new Tariff.Step(200_000 + random.nextInt(100_000), random.nextBoolean(), price(currency)));
        return switch (random.nextInt(4)) {
            case 0 -> new Tariff.Threshold(base, steps);
            case 1 -> new Tariff.Graduated(base, steps);
            default -> new Tariff.Flat(base);
        };
    }

    private Window window(Currency currency) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (random.nextBoolean()) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
            days.add(DayOfWeek.SUNDAY);
        }
        return new Window(
                random.nextInt(86_400),
                1 + random.nextInt(86_400),
                days,
                ZoneId.of(pick(List.of("UTC", "Asia/Shanghai", "+08:00", "Z"))),
                steps(currency));
    }

    private Price price(Currency currency) {
        return new Price(decimal(true), pick(List.of(1L, 1_000L, 3_600L, 1_000_000L, 3_600_000_000L, 60L)), currency);
    }

    private BigDecimal decimal(boolean zero) {
        return new BigDecimal((zero ? 0 : 1) + random.nextInt(100_000)).movePointLeft(random.nextInt(9));
    }

    private Currency currency() {
        return new Currency(pick(List.of("USD", "USD", "EUR", "CNY")));
    }

    private LocalDate date() {
        return LocalDate.of(2024 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String word() {
        return pick(WORDS);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T maybe(Supplier<T> value, T otherwise) {
        return random.nextBoolean() ? value.get() : otherwise;
    }
}
