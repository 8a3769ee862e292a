package farthing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Coverage;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INV: the hot path equals the exact reference on random tariffs of every shape. */
class HotPathTest {
    private static final List<Meter> PRICED = meters(
            "input",
            "input.audio",
            "cache_read",
            "cache_read.audio",
            "cache_write_5m",
            "cache_write_1h",
            "output",
            "output.image",
            "reasoning",
            "searches",
            "requests",
            "input_seconds.audio",
            "units:container-hour");
    private static final List<Meter> USED = meters(
            "input",
            "input.text",
            "input.audio",
            "input.image",
            "cache_read",
            "cache_write_5m",
            "cache_write_1h",
            "output",
            "output.image",
            "reasoning",
            "searches",
            "requests",
            "input_seconds.audio",
            "units:container-hour");
    private static final long[] PER = {1000, 1_000_000, 1_000_000};

    private static List<Meter> meters(String... names) {
        return List.of(names).stream()
                .map(name -> Objects.requireNonNull(MeterNames.parse(name), name))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void hotPathEqualsTheReferenceOnRandomCards(long seed) {
        Random random = new Random(seed);
        int byLongs = 0;
        int priced = 0;
        for (int cards = 0; cards < 250; cards++) {
            RateCard card = randomCard(random);
            Conditions conditions = randomConditions(random);
            ResolvedCard resolved = ResolvedCard.of(card, conditions);
            for (int calls = 0; calls < 40; calls++) {
                Usage usage = randomUsage(random);
                Statement reference = Rater.rate(usage, card, conditions);
                long amount = resolved.amount(usage);
                priced += reference.status() == Statement.Status.PRICED ? 1 : 0;
                if (amount != ResolvedCard.NOT_BY_LONGS) {
                    byLongs++;
                    assertThat(reference.status())
                            .as("seed %s usage %s", seed, usage)
                            .isEqualTo(Statement.Status.PRICED);
                    assertThat(resolved.decimal(amount))
                            .as("seed %s card %s usage %s", seed, cards, usage)
                            .isEqualByComparingTo(
                                    Objects.requireNonNull(reference.list()).amount());
                }
            }
        }
        assertThat(byLongs).as("of %s priced calls, seed %s", priced, seed).isGreaterThan(priced * 7 / 10);
        assertThat(priced).as("priced calls, seed %s", seed).isGreaterThan(1_000);
    }

    @Test
    void overflowIsHandedToTheReferenceAndNeverWrapsAround() {
        RateCard card = card(List.of(Rate.of(Meter.INPUT, new Tariff.Flat(Price.usd("0.000000000001", 1_000_000)))));
        ResolvedCard resolved = ResolvedCard.of(card, Conditions.standardAt(Instant.EPOCH));
        Usage usage = Usage.tokens(Long.MAX_VALUE, 0);
        assertThat(resolved.amount(usage)).isEqualTo(Long.MAX_VALUE);
        RateCard dear = card(List.of(Rate.of(Meter.INPUT, new Tariff.Flat(Price.usd("3", 1_000_000)))));
        ResolvedCard dearResolved = ResolvedCard.of(dear, Conditions.standardAt(Instant.EPOCH));
        assertThat(dearResolved.amount(usage)).isEqualTo(ResolvedCard.NOT_BY_LONGS);
        assertThat(Objects.requireNonNull(dearResolved.rate(usage, null).list()).text())
                .isEqualTo("27670116110564.327421");
    }

    private static RateCard card(List<Rate> rates) {
        return new RateCard(
                EffectivePeriod.ALWAYS,
                Currency.USD,
                List.of(new RateTable(ServiceTier.STANDARD, "", rates)),
                List.of(),
                List.of(),
                Coverage.SAFE,
                Provenance.of("test", null),
                List.of());
    }

    private static RateCard randomCard(Random random) {
        List<RateTable> tables = new ArrayList<>();
        tables.add(new RateTable(ServiceTier.STANDARD, "", randomRates(random, 0.95)));
        if (random.nextBoolean()) {
            tables.add(new RateTable(ServiceTier.BATCH, "", randomRates(random, 0.4)));
        }
        if (random.nextBoolean()) {
            tables.add(new RateTable(ServiceTier.STANDARD, "eu", randomRates(random, 0.3)));
        }
        List<TierFallback> fallbacks = random.nextBoolean()
                ? List.of(new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "half"))
                : List.of();
        List<RegionRule> regions =
                random.nextBoolean() ? List.of(new RegionRule("us", new BigDecimal("1.1"), "US +10 %")) : List.of();
        Coverage coverage = random.nextInt(3) == 0 ? Coverage.NEAREST_PARENT : Coverage.SAFE;
        return new RateCard(
                EffectivePeriod.ALWAYS,
                Currency.USD,
                tables,
                fallbacks,
                regions,
                coverage,
                Provenance.of("test", null),
                List.of());
    }

    private static List<Rate> randomRates(Random random, double share) {
        List<Rate> rates = new ArrayList<>();
        for (Meter meter : PRICED) {
            boolean tokens = meter.isInputTokens() || meter.isOutputTokens();
            if (random.nextDouble() < (tokens ? share : share / 2)) {
                rates.add(Rate.of(meter, randomTariff(random, 2)));
            }
        }
        return rates;
    }

    private static Tariff randomTariff(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0, 1 -> new Tariff.Flat(randomPrice(random));
            case 2 -> new Tariff.Threshold(randomPrice(random), randomSteps(random));
            case 3 -> new Tariff.Graduated(randomPrice(random), randomSteps(random));
            case 4 ->
                new Tariff.TimeOfDay(
                        randomTariff(random, 0),
                        List.of(new Window(
                                random.nextInt(86_400),
                                1 + random.nextInt(86_400),
                                EnumSet.noneOf(java.time.DayOfWeek.class),
                                ZoneOffset.UTC,
                                randomTariff(random, 0))));
            default ->
                new Tariff.Rounded(
                        randomTariff(random, 0),
                        BigDecimal.valueOf(random.nextInt(20)),
                        BigDecimal.valueOf(random.nextInt(3) * 50L));
        };
    }

    private static Price randomPrice(Random random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(5));
        if (random.nextInt(80) == 0) {
            return new Price(amount, random.nextBoolean() ? 1 : 3600, Currency.USD);
        }
        return new Price(amount, PER[random.nextInt(PER.length)], Currency.USD);
    }

    private static List<Tariff.Step> randomSteps(Random random) {
        List<Tariff.Step> steps = new ArrayList<>();
        long bound = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            bound += 1 + random.nextInt(200_000);
            steps.add(new Tariff.Step(bound, random.nextBoolean(), randomPrice(random)));
        }
        return steps;
    }

    private static Conditions randomConditions(Random random) {
        ServiceTier tier = random.nextBoolean() ? ServiceTier.STANDARD : ServiceTier.BATCH;
        String region = List.of("", "us", "eu").get(random.nextInt(3));
        return new Conditions(Instant.ofEpochSecond(random.nextInt(2_000_000_000)), tier, region);
    }

    private static Usage randomUsage(Random random) {
        Usage.Builder usage = Usage.builder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            usage.add(USED.get(random.nextInt(USED.size())), random.nextInt(300_000));
        }
        return usage.build();
    }
}
