package farthing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.BookInfo;
import farthing.catalogue.Contract;
import farthing.catalogue.Coverage;
import farthing.catalogue.ListedBook;
import farthing.catalogue.Listing;
import farthing.catalogue.Meter;
import farthing.catalogue.ModelInfo;
import farthing.catalogue.NamePattern;
import farthing.catalogue.NameResolver;
import farthing.catalogue.Provenance;
import farthing.catalogue.Provider;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.Resolution;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered never changes an answer: prices by hand, and every answer equal to one worked out anew. */
class PriceDeskTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Usage MILLION = Usage.tokens(1_000_000, 0);

    private static final Tariff NIGHTS = new Tariff.TimeOfDay(
            flat("2"),
            List.of(new Window(
                    72_000, 14_400, EnumSet.noneOf(java.time.DayOfWeek.class), ZoneOffset.UTC, flat("0.5"))));

    private static final ListedBook BOOK = book();

    private static ListedBook book() {
        Listing listing = new Listing(
                "owl-1",
                List.of("owl"),
                new NamePattern.StartsWith("owl-1-"),
                ModelInfo.UNKNOWN,
                List.of(
                        card(period("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"), flat("3")),
                        card(period("2026-04-01T00:00:00Z", null), NIGHTS)));
        return new ListedBook(
                new BookInfo("test", LocalDate.parse("2026-05-01"), "", Currency.USD, List.of()),
                List.of(new ListedBook.Offer(
                        new Provider("nest", "Nest", List.of("birds"), true, List.of()), List.of(listing))));
    }

    private static RateCard card(EffectivePeriod period, Tariff input) {
        return new RateCard(
                period,
                Currency.USD,
                List.of(new RateTable(ServiceTier.STANDARD, "", List.of(Rate.of(Meter.INPUT, input)))),
                List.of(new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "half")),
                List.of(new RegionRule("us", new BigDecimal("1.1"), "US +10 %")),
                Coverage.SAFE,
                Provenance.of("test", null),
                List.of());
    }

    private static EffectivePeriod period(String from, String to) {
        return new EffectivePeriod(Instant.parse(from), to == null ? null : Instant.parse(to));
    }

    private static Tariff flat(String perMillion) {
        return new Tariff.Flat(Price.usd(perMillion, 1_000_000));
    }

    private static String list(PriceDesk desk, String model, String at, ServiceTier tier, String region) {
        Statement statement = desk.statement("nest", model, MILLION, new Conditions(Instant.parse(at), tier, region));
        return Objects.requireNonNull(statement.list(), statement.reason()).text();
    }

    @Test
    void oneNameIsPricedByInstantWindowTierAndRegion() {
        PriceDesk desk = new PriceDesk(new NameResolver(BOOK), null);
        for (int again = 0; again < 2; again++) {
            assertThat(list(desk, "owl-1", "2026-03-31T23:59:59Z", ServiceTier.STANDARD, ""))
                    .isEqualTo("3");
            assertThat(list(desk, "owl-1", "2026-04-01T00:00:00Z", ServiceTier.STANDARD, ""))
                    .isEqualTo("0.5");
            assertThat(list(desk, "OWL", "2026-05-01T04:00:00Z", ServiceTier.STANDARD, ""))
                    .isEqualTo("2");
            assertThat(list(desk, "owl-1-2026", "2026-05-01T19:59:59Z", ServiceTier.STANDARD, ""))
                    .isEqualTo("2");
            assertThat(list(desk, "owl-1", "2026-05-01T20:00:00Z", ServiceTier.BATCH, ""))
                    .isEqualTo("0.25");
            assertThat(list(desk, "owl-1", "2026-05-01T12:00:00Z", ServiceTier.STANDARD, "us"))
                    .isEqualTo("2.2");
            assertThat(list(desk, "owl-1", "2026-05-01T12:00:00Z", ServiceTier.STANDARD, "mars"))
                    .isEqualTo("2");
        }
    }

    @Test
    void whatTheBookDoesNotHoldIsUnpricedWithItsReason() {
        PriceDesk desk = new PriceDesk(new NameResolver(BOOK), null);
        Statement unknown = desk.statement("nest", "owl-l", MILLION, Conditions.standardAt(NOON));
        assertThat(unknown.status()).isEqualTo(Statement.Status.UNPRICED);
        assertThat(unknown.list()).isNull();
        assertThat(unknown.unpriced()).hasSize(1);
        assertThat(unknown.reason()).isEqualTo("model 'owl-l' is not listed at nest in book test; nearest: nest/owl-1");
        Statement early =
                desk.statement(null, "owl", MILLION, Conditions.standardAt(Instant.parse("2025-12-31T23:59:59Z")));
        assertThat(early.reason())
                .startsWith("no price of nest/owl-1 is known at 2025-12-31T23:59:59Z; known for [2026-01-01T00:00:00Z");
    }

    @Test
    void theContractHoldsOnlyWhileItLasts() {
        Contract contract = new Contract(
                "frame",
                "test",
                period("2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z"),
                List.of(new Contract.Term(
                        "nest", "owl*", List.of(), List.of(), new Contract.Effect.Multiplier(new BigDecimal("0.8")))),
                null);
        PriceDesk desk = new PriceDesk(new NameResolver(BOOK), contract);
        Statement inside = desk.statement("birds", "owl", MILLION, Conditions.standardAt(NOON));
        assertThat(Objects.requireNonNull(inside.list()).text()).isEqualTo("2");
        assertThat(Objects.requireNonNull(inside.contracted()).text()).isEqualTo("1.6");
        Statement after =
                desk.statement("birds", "owl", MILLION, Conditions.standardAt(Instant.parse("2026-06-01T12:00:00Z")));
        assertThat(Objects.requireNonNull(after.contracted()).text()).isEqualTo("2");
    }

    /** INV-6: many names, more than are remembered, in any order: each answer is that of a desk that remembers nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rememberingChangesNoAnswer(long seed) {
        Random random = new Random(seed);
        NameResolver names = new NameResolver(BOOK);
        PriceDesk desk = new PriceDesk(names, null);
        for (int i = 0; i < 20_000; i++) {
            String model = "owl-1-" + (random.nextBoolean() ? random.nextInt(5) : random.nextInt(9_000));
            Conditions conditions = new Conditions(
                    NOON.plusSeconds(random.nextInt(8_000_000) - 4_000_000),
                    random.nextBoolean() ? ServiceTier.BATCH : ServiceTier.STANDARD,
                    random.nextBoolean() ? "us" : "r" + random.nextInt(100));
            Usage usage = Usage.tokens(1 + random.nextInt(1000), 0);
            Resolution.Found found = (Resolution.Found) names.resolve("nest", model);
            RateCard card = Objects.requireNonNull(found.listing().cardAt(conditions.at()));
            assertThat(desk.statement("nest", model, usage, conditions))
                    .as("seed %s, call %s, %s", seed, i, conditions)
                    .isEqualTo(Rater.rate(usage, card, conditions));
        }
    }
}
