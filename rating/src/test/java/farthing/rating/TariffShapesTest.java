package farthing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Contract;
import farthing.catalogue.Contract.Effect;
import farthing.catalogue.Contract.Ladder;
import farthing.catalogue.Contract.Rung;
import farthing.catalogue.Contract.Term;
import farthing.catalogue.Coverage;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.MeterNames;
import farthing.catalogue.Modality;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.catalogue.Tariff.Step;
import farthing.catalogue.TierFallback;
import farthing.catalogue.Window;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Money;
import farthing.quantity.Price;
import farthing.rating.Statement.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each shape of tariff comes to, worked by hand. */
class TariffShapesTest {
    private static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");
    private static final Conditions STANDARD = Conditions.standardAt(NOON);

    private static Price million(String amount) {
        return Price.usd(amount, 1_000_000);
    }

    private static Rate rate(String meter, Tariff tariff) {
        return Rate.of(MeterNames.parse(meter), tariff);
    }

    private static Rate flat(String meter, String amount) {
        return rate(meter, new Tariff.Flat(million(amount)));
    }

    private static RateTable standard(Rate... rates) {
        return new RateTable(ServiceTier.STANDARD, "", List.of(rates));
    }

    private static RateCard card(Rate... rates) {
        return RandomCards.card(List.of(standard(rates)), List.of(), List.of(), Coverage.SAFE);
    }

    private static Usage usage(Object... namesAndCounts) {
        Usage.Builder usage = Usage.builder();
        for (int i = 0; i < namesAndCounts.length; i += 2) {
            usage.add(MeterNames.parse((String) namesAndCounts[i]), (Integer) namesAndCounts[i + 1]);
        }
        return usage.build();
    }

    private static String total(Statement statement) {
        assertThat(statement.status()).isEqualTo(Status.PRICED);
        return statement.list().text();
    }

    @Test
    void aFiveMeterCallAddsUp() {
        RateCard card = card(
                flat("input", "3"),
                flat("cache_read", "0.3"),
                flat("cache_write_5m", "3.75"),
                flat("cache_write_1h", "6"),
                flat("output", "15"));
        Usage usage = usage(
                "input", 1_000, "cache_read", 20_000, "cache_write_5m", 4_000, "cache_write_1h", 2_000, "output", 500);
        // 0.003 + 0.006 + 0.015 + 0.012 + 0.0075
        assertThat(total(Rater.rate(usage, card, STANDARD))).isEqualTo("0.0435");
    }

    /** The request's whole input decides, cached tokens included, and decides for output too. */
    @ParameterizedTest
    @CsvSource({
        // uncached, cached, output: at 200,000 and one beyond; cliff at > 200,000
        "100000, 100000, 1000, false, 0.345", // 0.3 + 0.03 + 0.015
        "100001, 100000, 1000, false, 0.682506", // 0.600006 + 0.06 + 0.0225
        "100000, 99999, 1000, true, 0.3449997", // below either bound
        "100000, 100000, 1000, true, 0.6825", // >= takes the upper price at the bound itself
        "0, 0, 1000, true, 0.015",
    })
    void aThresholdPricesTheWholeRequest(int input, int cached, int output, boolean inclusive, String expected) {
        RateCard card = card(
                rate("input", cliff("3", "6", inclusive)),
                rate("cache_read", cliff("0.3", "0.6", inclusive)),
                rate("output", cliff("15", "22.5", inclusive)));
        assertThat(total(Rater.rate(usage("input", input, "cache_read", cached, "output", output), card, STANDARD)))
                .isEqualTo(expected);
    }

    private static Tariff cliff(String below, String above, boolean inclusive) {
        return new Tariff.Threshold(million(below), List.of(new Step(200_000, inclusive, million(above))));
    }

    @Test
    void theLastStepReachedDecides() {
        Tariff steps = new Tariff.Threshold(
                million("1"), List.of(new Step(100, false, million("2")), new Step(1_000, true, million("4"))));
        RateCard card = card(rate("input", steps));
        assertThat(total(Rater.rate(usage("input", 100), card, STANDARD))).isEqualTo("0.0001");
        assertThat(total(Rater.rate(usage("input", 101), card, STANDARD))).isEqualTo("0.000202");
        assertThat(total(Rater.rate(usage("input", 999), card, STANDARD))).isEqualTo("0.001998");
        assertThat(total(Rater.rate(usage("input", 1_000), card, STANDARD))).isEqualTo("0.004");
    }

    @ParameterizedTest
    @CsvSource({
        "256, 0.000256", // within the first band
        "257, 0.000258", // 256 x 1 + 1 x 2
        "1000, 0.001744", // 256 x 1 + 744 x 2
        "1500, 0.003744", // 256 x 1 + 744 x 2 + 500 x 4
    })
    void aGraduatedTariffPricesEachBandAtItsOwnPrice(int tokens, String expected) {
        Tariff bands = new Tariff.Graduated(
                million("1"), List.of(new Step(256, false, million("2")), new Step(1_000, false, million("4"))));
        Statement statement = Rater.rate(usage("input", tokens), card(rate("input", bands)), STANDARD);
        assertThat(total(statement)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "3.2, 0.000308333333333333", // 10 s at least, x 0.111 / 3600
        "10, 0.000308333333333333",
        "10.000001, 0.000339166666666667", // begun seconds are whole: 11
        "60, 0.00185",
    })
    void billedUnitsHaveAMinimumAndAreRoundedUp(BigDecimal seconds, String expected) {
        Tariff whisper = new Tariff.Rounded(new Tariff.Flat(Price.usd("0.111", 3_600)), BigDecimal.TEN, BigDecimal.ONE);
        Usage usage = Usage.builder()
                .addUnits(MeterNames.parse("input_seconds.audio"), seconds)
                .build();
        assertThat(total(Rater.rate(usage, card(rate("input_seconds.audio", whisper)), STANDARD)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-21T16:29:59Z, 0.27",
        "2026-08-21T16:30:00Z, 0.135",
        "2026-08-22T00:29:59Z, 0.135",
        "2026-08-22T00:30:00Z, 0.27",
    })
    void theFirstOpenWindowDecides(Instant at, String expected) {
        ZoneId utc = ZoneId.of("UTC");
        Tariff night = new Tariff.TimeOfDay(
                new Tariff.Flat(million("0.27")),
                List.of(
                        new Window(59_400, 1_800, Set.of(), utc, new Tariff.Flat(million("0.135"))),
                        new Window(59_400, 86_400, Set.of(), utc, new Tariff.Flat(million("9")))));
        Statement statement =
                Rater.rate(usage("input", 1_000_000), card(rate("input", night)), Conditions.standardAt(at));
        assertThat(total(statement)).isEqualTo(expected);
        assertThat(statement.charges().get(0).basis().toString()).contains("16:30-00:30 UTC");
    }

    @Test
    void aTierTakesItsOwnPriceThenItsDeclaredRuleAndIsElseUnpriced() {
        RateTable batch = new RateTable(ServiceTier.BATCH, "", List.of(flat("input", "1.4")));
        TierFallback half = new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "batch is half");
        Usage usage = usage("input", 1_000_000, "output", 1_000_000);
        Conditions conditions = new Conditions(NOON, ServiceTier.BATCH, "");
        List<RateTable> tables = List.of(standard(flat("input", "3"), flat("output", "15")), batch);
        Statement ruled =
                Rater.rate(usage, RandomCards.card(tables, List.of(half), List.of(), Coverage.SAFE), conditions);
        assertThat(total(ruled)).isEqualTo("8.9"); // 1.4 + 7.5
        assertThat(ruled.charges().get(1).basis()).anyMatch(reason -> reason.contains("batch is half"));
        Statement partial =
                Rater.rate(usage, RandomCards.card(tables, List.of(), List.of(), Coverage.SAFE), conditions);
        assertThat(partial.status()).isEqualTo(Status.PARTIAL);
        assertThat(partial.list()).isEqualTo(Money.usd("1.4"));
        assertThat(partial.unpriced()).extracting(UnpricedUnits::meter).containsExactly(Meter.OUTPUT);
        assertThat(partial.reason()).isEqualTo("no batch price for output");
    }

    /** A million at 3 x 0.5, two of a fee at 0.01 each, as at the standard tier; two of anything else at half of that. */
    @ParameterizedTest
    @EnumSource(value = Family.class, names = "TOKENS", mode = EnumSource.Mode.EXCLUDE)
    void aFeeIsTheSameInABatch(Family family) {
        boolean fee = Set.of("searches", "tool_calls", "requests", "cache_storage", "units")
                .contains(family.label());
        Meter meter = family == Family.UNITS ? Meter.units("container-hour") : Meter.count(family);
        TierFallback half = new TierFallback(ServiceTier.BATCH, new BigDecimal("0.5"), "batch is half");
        List<RateTable> tables =
                List.of(standard(flat("input", "3"), Rate.of(meter, new Tariff.Flat(million("10000")))));
        RateCard card = RandomCards.card(tables, List.of(half), List.of(), Coverage.SAFE);
        Usage usage = Usage.builder()
                .add(Meter.INPUT, 1_000_000)
                .addUnits(meter, new BigDecimal("2"))
                .build();
        Statement batch = Rater.rate(usage, card, new Conditions(NOON, ServiceTier.BATCH, ""));
        assertThat(total(batch)).isEqualTo(fee ? "1.52" : "1.51");
        assertThat(batch.charges().get(1).basis())
                .contains("no own batch price: " + (fee ? "a fee is the same at every tier" : "batch is half"));
    }

    @Test
    void batchAndLongContextCombine() {
        Tariff batchCliff = new Tariff.Threshold(million("1.5"), List.of(new Step(272_000, false, million("3"))));
        RateTable batch = new RateTable(ServiceTier.BATCH, "", List.of(rate("input", batchCliff)));
        RateCard card =
                RandomCards.card(List.of(standard(flat("input", "3")), batch), List.of(), List.of(), Coverage.SAFE);
        Conditions conditions = new Conditions(NOON, ServiceTier.BATCH, "");
        assertThat(total(Rater.rate(usage("input", 272_000), card, conditions))).isEqualTo("0.408");
        assertThat(total(Rater.rate(usage("input", 272_001), card, conditions))).isEqualTo("0.816003");
    }

    @Test
    void aWiderRateCoversOnlyWhatIsSafe() {
        RateCard card = card(flat("input", "3"), flat("cache_write", "3.75"), flat("output", "15"));
        Statement covered =
                Rater.rate(usage("input.text", 100, "reasoning", 200, "cache_write_5m", 400), card, STANDARD);
        assertThat(total(covered)).isEqualTo("0.0048"); // 0.0003 + 0.003 + 0.0015
        Statement unsafe = Rater.rate(
                usage("cache_read", 100, "cache_write_1h", 200, "input.audio", 300, "output.image", 400),
                card,
                STANDARD);
        assertThat(unsafe.status()).isEqualTo(Status.UNPRICED);
        assertThat(unsafe.unpriced()).hasSize(4);
        assertThat(unsafe.list()).isNull();
    }

    @Test
    void audioAndCachedTokensFallIntoTheirJoin() {
        // pricing.md's worked partition: 500 text, 1000 audio, 500 cached text, 2000 cached audio
        RateCard card = card(
                flat("input", "0.5"),
                flat("input.audio", "1"),
                flat("cache_read", "0.05"),
                flat("cache_read.audio", "0.1"));
        Usage usage = Usage.builder()
                .add(Meter.INPUT, 500)
                .add(Meter.INPUT.with(Modality.AUDIO), 1_000)
                .add(Meter.CACHE_READ, 500)
                .add(Meter.CACHE_READ.with(Modality.AUDIO), 2_000)
                .build();
        // 0.00025 + 0.001 + 0.000025 + 0.0002
        assertThat(total(Rater.rate(usage, card, STANDARD))).isEqualTo("0.001475");
    }

    @Test
    void aCardThatChargesPerRequestBillsOneWhereNoneIsCounted() {
        RateCard card = card(flat("input", "1"), rate("requests", new Tariff.Flat(Price.usd("5", 1_000))));
        assertThat(total(Rater.rate(usage("input", 1_000), card, STANDARD))).isEqualTo("0.006");
        assertThat(total(Rater.rate(usage("input", 1_000, "requests", 3), card, STANDARD)))
                .isEqualTo("0.016");
    }

    @Test
    void listAndContractedStandSideBySide() {
        RateCard card = card(flat("input", "3"), flat("cache_read", "0.3"), flat("output", "15"));
        Contract contract = new Contract(
                "acme",
                "",
                EffectivePeriod.ALWAYS,
                List.of(
                        new Term(
                                "anthropic",
                                "claude-*",
                                List.of(Meter.INPUT),
                                List.of(),
                                new Effect.Multiplier(new BigDecimal("0.8"))),
                        new Term(
                                "anthropic",
                                "claude-x",
                                List.of(Meter.CACHE_READ),
                                List.of(),
                                new Effect.OwnPrice(million("0.2")))),
                new Ladder(Money.usd("300000"), List.of(new Rung(Money.usd("250000"), new BigDecimal("0.1")))));
        Statement statement = Rater.rate(
                usage("input", 1_000_000, "cache_read", 1_000_000, "output", 1_000_000),
                card,
                STANDARD,
                new Rater.Terms(contract, "anthropic", "claude-x"));
        assertThat(statement.list()).isEqualTo(Money.usd("18.3"));
        assertThat(statement.contracted()).isEqualTo(Money.usd("16.1")); // 2.4 + 0.2 + 13.5
    }

    private static Contract priced(String meter, Price price) {
        Term term = new Term("*", "*", List.of(MeterNames.parse(meter)), List.of(), new Effect.OwnPrice(price));
        return new Contract("acme", "", EffectivePeriod.ALWAYS, List.of(term), null);
    }

    @Test
    void aContractSpeaksOfTheUnitsNotOfTheRateThatCoversThem() {
        RateCard card = card(flat("input", "3"), flat("output", "15"));
        Rater.Terms terms = new Rater.Terms(priced("reasoning", million("5")), "p", "m");
        Statement statement = Rater.rate(usage("output", 1_000_000, "reasoning", 2_000_000), card, STANDARD, terms);
        assertThat(statement.list()).isEqualTo(Money.usd("45"));
        assertThat(statement.contracted()).as("15 + 2 x 5").isEqualTo(Money.usd("25"));
    }

    @Test
    void aPriceAgreedForOrdinaryCallsIsNoneForBatch() {
        RateCard card = RandomCards.card(
                List.of(
                        standard(flat("input", "3")),
                        new RateTable(ServiceTier.BATCH, "", List.of(flat("input", "1.5")))),
                List.of(),
                List.of(),
                Coverage.SAFE);
        Rater.Terms terms = new Rater.Terms(priced("input", million("2")), "p", "m");
        Conditions batch = new Conditions(NOON, ServiceTier.BATCH, "");
        assertThat(Rater.rate(usage("input", 1_000_000), card, STANDARD, terms).contracted())
                .isEqualTo(Money.usd("2"));
        assertThat(Rater.rate(usage("input", 1_000_000), card, batch, terms).contracted())
                .isEqualTo(Money.usd("1.5"));
    }

    @Test
    void aContractInAnotherCurrencyLeavesItsUnitsUnpriced() {
        RateCard card = card(flat("input", "3"), flat("output", "15"));
        Price euros = new Price(BigDecimal.ONE, 1_000_000, new Currency("EUR"));
        Statement statement = Rater.rate(
                usage("input", 1_000_000, "output", 1_000_000),
                card,
                STANDARD,
                new Rater.Terms(priced("input", euros), "p", "m"));
        assertThat(statement.status()).isEqualTo(Status.PARTIAL);
        assertThat(statement.contracted()).isEqualTo(Money.usd("15"));
        assertThat(statement.reason()).isEqualTo("the contract's price is in EUR, the list's in USD");
    }

    @Test
    void whatHasNoPriceStaysUnpricedWhenAddedUp() {
        Statement unknown = Statement.unpriced(Currency.USD, List.of(), "model 'x' is not listed");
        assertThat(unknown.plus(unknown).status()).isEqualTo(Status.UNPRICED);
        assertThat(unknown.plus(unknown).list()).isNull();
    }

    @Test
    void currenciesDoNotAddUp() {
        Statement dollars = Rater.rate(usage("input", 1_000_000), card(flat("input", "3")), STANDARD);
        Price yuan = new Price(new BigDecimal("2"), 1_000_000, new Currency("CNY"));
        RateCard other = new RateCard(
                EffectivePeriod.ALWAYS,
                yuan.currency(),
                List.of(standard(rate("input", new Tariff.Flat(yuan)))),
                List.of(),
                List.of(),
                Coverage.SAFE,
                Provenance.of("test", null),
                List.of());
        Statement both = dollars.plus(Rater.rate(usage("input", 5), other, STANDARD));
        assertThat(both.status()).isEqualTo(Status.PARTIAL);
        assertThat(both.list()).isEqualTo(Money.usd("3"));
        assertThat(both.unpriced()).singleElement().satisfies(units -> {
            assertThat(units.units()).isEqualByComparingTo("5");
            assertThat(units.reason()).isEqualTo("priced in CNY, the rest in USD");
        });
    }

    @Test
    void aPriceOfZeroIsAPrice() {
        Statement free = Rater.rate(usage("input", 1_000), card(flat("input", "0")), STANDARD);
        assertThat(free.status()).isEqualTo(Status.PRICED);
        assertThat(free.list()).isEqualTo(Money.usd("0"));
    }

    @Test
    void noUsageCostsNothing() {
        Statement nothing = Rater.rate(Usage.NONE, card(flat("input", "3")), STANDARD);
        assertThat(nothing.status()).isEqualTo(Status.PRICED);
        assertThat(nothing.charges()).isEmpty();
    }
}
