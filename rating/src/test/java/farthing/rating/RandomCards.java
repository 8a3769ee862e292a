package farthing.rating;

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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Cards of every shape and calls for them, from a seed. Prices never fall beyond a bound, so that cost is monotone. */
final class RandomCards {
    private static final List<String> PRICED = List.of(
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
    private static final List<String> USED = List.of(
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
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("UTC"), ZoneId.of("Asia/Shanghai"));

    /** Mostly as books have it, seldom per unit. */
    private static final long[] PER = per();

    private final Random random;

    RandomCards(Random random) {
        this.random = random;
    }

    private static long[] per() {
        long[] per = new long[80];
        Arrays.fill(per, 1_000_000);
        per[0] = 1;
        per[1] = 1000;
        return per;
    }

    RateCard card() {
        List<RateTable> tables = new ArrayList<>();
        tables.add(new RateTable(ServiceTier.STANDARD, "", rates(0.95)));
        if (random.nextBoolean()) {
            tables.add(new RateTable(ServiceTier.BATCH, "", rates(0.4)));
        }
        if (random.nextBoolean()) {
            tables.add(new RateTable(ServiceTier.STANDARD, "eu", rates(0.3)));
        }
        List<TierFallback> fallbacks = random.nextBoolean()
                ? List.of(new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "half"))
                : List.of();
        List<RegionRule> regions =
                random.nextBoolean() ? List.of(new RegionRule("us", new BigDecimal("1.1"), "US +10 %")) : List.of();
        return card(tables, fallbacks, regions, random.nextInt(3) == 0 ? Coverage.NEAREST_PARENT : Coverage.SAFE);
    }

    static RateCard card(
            List<RateTable> tables, List<TierFallback> fallbacks, List<RegionRule> regions, Coverage coverage) {
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

    private List<Rate> rates(double share) {
        List<Rate> rates = new ArrayList<>();
        for (String name : PRICED) {
            if (random.nextDouble() < share) {
                rates.add(Rate.of(MeterNames.parse(name), tariff()));
            }
        }
        return rates;
    }

    private Tariff tariff() {
        Tariff plain = steps();
        if (random.nextInt(5) == 0) {
            plain = new Tariff.TimeOfDay(plain, List.of(window(), window()));
        }
        return random.nextInt(6) == 0
                ? new Tariff.Rounded(
                        plain, BigDecimal.valueOf(random.nextInt(20)), BigDecimal.valueOf(random.nextInt(3) * 50L))
                : plain;
    }

    private Window window() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (random.nextBoolean()) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return new Window(
                random.nextInt(86_400), 1 + random.nextInt(86_400), days, ZONES.get(random.nextInt(2)), steps());
    }

    private Tariff steps() {
        long per = PER[random.nextInt(PER.length)];
        BigDecimal amount = amount();
        Price base = new Price(amount, per, Currency.USD);
        if (random.nextInt(2) == 0) {
            return new Tariff.Flat(base);
        }
        List<Tariff.Step> steps = new ArrayList<>();
        long bound = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            bound += 1 + random.nextInt(200_000);
            amount = amount.add(amount());
            steps.add(new Tariff.Step(bound, random.nextBoolean(), new Price(amount, per, Currency.USD)));
        }
        return random.nextBoolean() ? new Tariff.Threshold(base, steps) : new Tariff.Graduated(base, steps);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(5));
    }

    Conditions conditions() {
        ServiceTier tier = random.nextBoolean() ? ServiceTier.STANDARD : ServiceTier.BATCH;
        String region = List.of("", "us", "eu", "mars").get(random.nextInt(4));
        return new Conditions(Instant.ofEpochSecond(1_500_000_000L + random.nextInt(500_000_000)), tier, region);
    }

    Usage usage() {
        Usage.Builder usage = Usage.builder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            usage.add(meter(), random.nextInt(300_000));
        }
        return usage.build();
    }

    Meter meter() {
        return MeterNames.parse(USED.get(random.nextInt(USED.size())));
    }
}
