package farthing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Coverage;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INV: the hot path equals the exact reference on random tariffs of every shape. */
class HotPathTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void hotPathEqualsTheReferenceOnRandomCards(long seed) {
        RandomCards random = new RandomCards(new Random(seed));
        int byLongs = 0;
        int priced = 0;
        for (int cards = 0; cards < 250; cards++) {
            RateCard card = random.card();
            Conditions conditions = random.conditions();
            ResolvedCard resolved = ResolvedCard.of(card, conditions);
            for (int calls = 0; calls < 40; calls++) {
                Usage usage = random.usage();
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

    /** Where a meter has a price a count, its cell is worth count times that in any call: else the sum is not what it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void aPriceACountHoldsInEveryCall(long seed) {
        assertThat(held(seed, (resolved, usage, reference, what) -> {
                    BigDecimal expected = sumOfCounts(resolved, usage);
                    if (expected == null) {
                        return false;
                    }
                    assertThat(expected)
                            .as(what)
                            .isEqualByComparingTo(
                                    Objects.requireNonNull(reference.get().list())
                                            .amount());
                    return true;
                }))
                .as("calls of flat prices, seed %s", seed)
                .isGreaterThan(50);
    }

    /** Cells added up by their line, at its price, are the charges of the reference: units, meter and price. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theLinesOfTheCellsAreTheChargesOfTheReference(long seed) {
        assertThat(held(seed, (resolved, usage, reference, what) -> {
                    Map<ResolvedCard.Line, BigDecimal> lines = lines(resolved, usage);
                    if (lines == null || resolved.amount(usage) == ResolvedCard.NOT_BY_LONGS) {
                        return false;
                    }
                    Map<ResolvedCard.Line, BigDecimal> charges = new LinkedHashMap<>();
                    for (Charge charge : reference.get().charges()) {
                        charges.merge(
                                new ResolvedCard.Line(charge.meter(), charge.price()), charge.units(), BigDecimal::add);
                    }
                    charges.replaceAll((line, units) -> units.stripTrailingZeros());
                    assertThat(lines).as(what).isEqualTo(charges);
                    return true;
                }))
                .as("calls of lines, seed %s", seed)
                .isGreaterThan(50);
    }

    /** What shall hold of a call against the reference; whether it could be asked of it. */
    private interface Law {
        boolean holds(ResolvedCard resolved, Usage usage, Supplier<Statement> reference, Supplier<String> what);
    }

    /** Of how many of 400 random calls at each of 250 random cards the law could be asked. */
    private static int held(long seed, Law law) {
        RandomCards random = new RandomCards(new Random(seed));
        int held = 0;
        for (int cards = 0; cards < 250; cards++) {
            RateCard card = random.card();
            Conditions conditions = random.conditions();
            ResolvedCard resolved = ResolvedCard.of(card, conditions);
            for (int calls = 0; calls < 400; calls++) {
                Usage usage = random.usage();
                String where = "seed " + seed + " card " + cards;
                boolean asked = usage.size() > 0
                        && law.holds(
                                resolved,
                                usage,
                                () -> Rater.rate(usage, card, conditions),
                                () -> where + " usage " + usage);
                held += asked ? 1 : 0;
            }
        }
        return held;
    }

    /** Null where a cell has none. */
    private static @Nullable Map<ResolvedCard.Line, BigDecimal> lines(ResolvedCard card, Usage usage) {
        Map<ResolvedCard.Line, BigDecimal> lines = new LinkedHashMap<>();
        for (int cell = 0; cell < usage.size(); cell++) {
            int line = card.line(usage, cell, usage.inputTokens());
            if (line == ResolvedCard.NO_LINE) {
                return null;
            }
            BigDecimal units = usage.units(cell);
            lines.merge(card.lines().get(line), units, BigDecimal::add);
        }
        lines.replaceAll((line, units) -> units.stripTrailingZeros());
        return lines;
    }

    /** Null where a count has no price of its own. */
    private static @Nullable BigDecimal sumOfCounts(ResolvedCard card, Usage usage) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int cell = 0; cell < usage.size(); cell++) {
            long each = card.perCount(usage.meter(cell));
            if (each == ResolvedCard.NOT_BY_LONGS) {
                return null;
            }
            sum = sum.add(card.decimal(each).multiply(BigDecimal.valueOf(usage.count(cell))));
        }
        return sum;
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

    @Test
    void aQuotientWithoutEndIsLeftToTheReferenceWhichRoundsItHalfToEven() {
        Meter seconds = Meter.count(Family.GPU_SECONDS);
        RateCard card = card(List.of(Rate.of(seconds, new Tariff.Flat(Price.usd("1", 3600)))));
        ResolvedCard resolved = ResolvedCard.of(card, Conditions.standardAt(Instant.EPOCH));
        Usage usage = Usage.builder().add(seconds, 1_000_000).build();
        assertThat(resolved.amount(usage)).isEqualTo(ResolvedCard.NOT_BY_LONGS);
        assertThat(Objects.requireNonNull(resolved.rate(usage, null).list()).text())
                .isEqualTo("0.000277777777777778");
    }

    private static RateCard card(List<Rate> rates) {
        return RandomCards.card(
                List.of(new RateTable(ServiceTier.STANDARD, "", rates)), List.of(), List.of(), Coverage.SAFE);
    }
}
