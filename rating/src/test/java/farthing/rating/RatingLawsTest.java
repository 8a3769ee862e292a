package farthing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Contract;
import farthing.catalogue.Contract.Effect;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.TierFallback;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Money;
import farthing.rating.Statement.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of rating (docs/invariants.md) on random cards and calls of every shape. */
class RatingLawsTest {
    private static final int CARDS = 150;
    private static final int CALLS = 20;

    /** One random case at a time, with a card, conditions and a usage. */
    private interface Law {
        void check(RateCard card, Conditions conditions, Usage usage, Random random, String seed);
    }

    private static void forAll(long seed, Law law) {
        Random random = new Random(seed);
        RandomCards cards = new RandomCards(random);
        for (int i = 0; i < CARDS; i++) {
            RateCard card = cards.card();
            for (int j = 0; j < CALLS; j++) {
                law.check(
                        card,
                        cards.conditions(),
                        cards.usage(),
                        random,
                        "seed " + seed + ", card " + i + ", call " + j);
            }
        }
    }

    /** INV-1. A charge's own units plus what it covers; the same meter's bands add up. Rounded tariffs bill more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyUnitStandsInExactlyOneChargeOrAmongTheUnpriced(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            if (hasRounding(card)) {
                return;
            }
            Statement statement = Rater.rate(usage, card, conditions);
            for (Family family : Family.values()) {
                BigDecimal used = BigDecimal.ZERO;
                for (int cell = 0; cell < usage.size(); cell++) {
                    used = usage.meter(cell).family() == family ? used.add(usage.units(cell)) : used;
                }
                BigDecimal found = BigDecimal.ZERO;
                for (Charge charge : statement.charges()) {
                    found = charge.meter().family() == family ? found.add(charge.units()) : found;
                }
                for (UnpricedUnits units : statement.unpriced()) {
                    found = units.meter().family() == family ? found.add(units.units()) : found;
                }
                boolean impliedRequest = family == Family.REQUESTS && !usage.has(Family.REQUESTS);
                if (!impliedRequest) {
                    assertThat(found).as(name + ", " + family).isEqualByComparingTo(used);
                }
            }
        });
    }

    private static boolean hasRounding(RateCard card) {
        return card.toString().contains("Rounded[");
    }

    /** INV-2. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theTotalIsTheSumOfTheChargesAndOfTheLeavesOfItsExplanation(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            Statement statement = Rater.rate(usage, card, conditions);
            if (statement.list() == null) {
                assertThat(statement.charges()).as(name).isEmpty();
                return;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Charge charge : statement.charges()) {
                sum = sum.add(charge.amount().amount());
                assertThat(charge.amount()).as(name).isEqualTo(charge.price().forUnits(charge.units()));
            }
            assertThat(statement.list().amount()).as(name).isEqualByComparingTo(sum);
            assertThat(leaves(Explanation.ofList("call", statement))).as(name).isEqualByComparingTo(sum);
        });
    }

    private static BigDecimal leaves(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Product product -> product.amount().amount();
            case Explanation.Sum sum ->
                sum.parts().stream().map(RatingLawsTest::leaves).reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    /** INV-3. */
    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void whatHasNoPriceIsNamedAndTheStatusSaysSo(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            Statement statement = Rater.rate(usage, card, conditions);
            Status expected = statement.unpriced().isEmpty()
                    ? Status.PRICED
                    : statement.charges().isEmpty() ? Status.UNPRICED : Status.PARTIAL;
            assertThat(statement.status()).as(name).isEqualTo(expected);
            assertThat(statement.list() == null).as(name).isEqualTo(expected == Status.UNPRICED);
            assertThat(statement.reason().isEmpty()).as(name).isEqualTo(expected == Status.PRICED);
            for (UnpricedUnits units : statement.unpriced()) {
                boolean impliedRequest = units.meter().equals(Meter.REQUESTS) && !usage.has(Family.REQUESTS);
                assertThat(impliedRequest || usage.countOf(units.meter()) > 0)
                        .as(name)
                        .isTrue();
                assertThat(units.reason()).as(name).isNotEmpty();
            }
        });
    }

    /** INV-5: cards of {@link RandomCards} have no price that falls beyond a bound. */
    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11})
    void noCostFallsWhenACountRises(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            Meter meter = usage.size() == 0 ? Meter.INPUT : usage.meter(random.nextInt(usage.size()));
            Usage more = usage.plus(
                    Usage.builder().add(meter, 1 + random.nextInt(200_000)).build());
            assertThat(amount(Rater.rate(more, card, conditions)))
                    .as(name)
                    .isGreaterThanOrEqualTo(amount(Rater.rate(usage, card, conditions)));
        });
    }

    /** INV-5. */
    @ParameterizedTest
    @ValueSource(longs = {12, 13, 14})
    void noCostFallsWhenAPriceRises(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(random.nextInt(300), 2));
            RateCard dearer = oneDearer(card, random, factor);
            assertThat(amount(Rater.rate(usage, dearer, conditions)))
                    .as(name)
                    .isGreaterThanOrEqualTo(amount(Rater.rate(usage, card, conditions)));
        });
    }

    private static RateCard oneDearer(RateCard card, Random random, BigDecimal factor) {
        List<RateTable> tables = new ArrayList<>(card.tables());
        int at = random.nextInt(tables.size());
        RateTable table = tables.get(at);
        if (table.rates().isEmpty()) {
            return card;
        }
        List<Rate> rates = new ArrayList<>(table.rates());
        int which = random.nextInt(rates.size());
        Rate rate = rates.get(which);
        rates.set(which, Rate.of(rate.meter(), rate.tariff().multipliedBy(factor)));
        tables.set(at, new RateTable(table.tier(), table.region(), rates));
        return RandomCards.card(tables, card.fallbacks(), card.regions(), card.coverage());
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16})
    void allPricesTimesAFactorCostTheFactorTimesAsMuch(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            BigDecimal seven = BigDecimal.valueOf(7);
            List<RateTable> tables = new ArrayList<>();
            for (RateTable table : card.tables()) {
                List<Rate> rates = new ArrayList<>();
                for (Rate rate : table.rates()) {
                    rates.add(Rate.of(rate.meter(), rate.tariff().multipliedBy(seven)));
                }
                tables.add(new RateTable(table.tier(), table.region(), rates));
            }
            RateCard dearer = RandomCards.card(tables, card.fallbacks(), card.regions(), card.coverage());
            assertThat(amount(Rater.rate(usage, dearer, conditions)))
                    .as(name)
                    .isEqualByComparingTo(
                            amount(Rater.rate(usage, card, conditions)).multiply(seven));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {17, 18})
    void aRegionThatTheCardDoesNotKnowCostsWhatItCostsEverywhere(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            Conditions nowhere = new Conditions(conditions.at(), conditions.tier(), "mars");
            Conditions everywhere = new Conditions(conditions.at(), conditions.tier(), "");
            assertThat(amount(Rater.rate(usage, card, nowhere)))
                    .as(name)
                    .isEqualByComparingTo(amount(Rater.rate(usage, card, everywhere)));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {19, 20})
    void aFallbackOrSurchargeOfOneChangesNothing(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            RateCard standardOnly = RandomCards.card(
                    List.of(card.tables().get(0)),
                    List.of(new TierFallback(ServiceTier.BATCH, BigDecimal.ONE, "as standard")),
                    List.of(new RegionRule("us", BigDecimal.ONE, "as everywhere")),
                    card.coverage());
            Conditions batch = new Conditions(conditions.at(), ServiceTier.BATCH, "us");
            Conditions standard = new Conditions(conditions.at(), ServiceTier.STANDARD, "");
            assertThat(amount(Rater.rate(usage, standardOnly, batch)))
                    .as(name)
                    .isEqualByComparingTo(amount(Rater.rate(usage, standardOnly, standard)));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void aContractChangesTheContractedAmountAndNeverTheList(long seed) {
        forAll(seed, (card, conditions, usage, random, name) -> {
            BigDecimal factor = BigDecimal.valueOf(random.nextInt(150), 2);
            Contract contract = new Contract(
                    "c",
                    "",
                    EffectivePeriod.ALWAYS,
                    List.of(new Contract.Term("*", "*", List.of(), List.of(), new Effect.Multiplier(factor))),
                    null);
            Statement plain = Rater.rate(usage, card, conditions);
            Statement under = Rater.rate(usage, card, conditions, new Rater.Terms(contract, "p", "m"));
            assertThat(under.list()).as(name).isEqualTo(plain.list());
            assertThat(plain.contracted()).as(name).isEqualTo(plain.list());
            Money contracted = under.contracted();
            if (contracted != null) {
                assertThat(contracted.amount())
                        .as(name)
                        .isEqualByComparingTo(amount(plain).multiply(factor));
            }
        });
    }

    private static BigDecimal amount(Statement statement) {
        Money list = statement.list();
        return list == null ? BigDecimal.ZERO : list.amount();
    }
}
