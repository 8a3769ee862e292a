package farthing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Coverage;
import farthing.catalogue.Meter;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.RegionRule;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a call costs in a region, worked by hand. */
class RegionPricesTest {
    private static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");
    private static final RegionRule US = new RegionRule("us", new BigDecimal("1.1"), "US-only inference +10 %");
    private static final Rate INPUT = flat(Meter.INPUT, "3");
    private static final Rate OUTPUT = flat(Meter.OUTPUT, "15");
    private static final RateTable EU = new RateTable(ServiceTier.STANDARD, "eu", List.of(flat(Meter.INPUT, "4")));
    private static final Usage MILLIONS = Usage.tokens(1_000_000, 1_000_000);

    @Test
    void aRegionHasASurchargeOrPricesOfItsOwn() {
        RateCard card = RandomCards.card(List.of(standard(INPUT, OUTPUT), EU), List.of(), List.of(US), Coverage.SAFE);
        assertThat(Rater.rate(MILLIONS, card, in("")).list()).isEqualTo(Money.usd("18"));
        assertThat(Rater.rate(MILLIONS, card, in("us")).list()).isEqualTo(Money.usd("19.8"));
        assertThat(Rater.rate(MILLIONS, card, in("eu")).list()).isEqualTo(Money.usd("19"));
    }

    /** Claude Sonnet 4.6 for the US: 1,000 x $3 and 200 x $15 a million are $0.006, with 10 % $0.0066; two searches $0.02. */
    @Test
    void aSurchargeIsOnTokensAlone() {
        RateCard card = RandomCards.card(
                List.of(standard(INPUT, OUTPUT, flat(Meter.SEARCHES, "10000"))), List.of(), List.of(US), Coverage.SAFE);
        Usage usage = Usage.tokens(1_000, 200)
                .plus(Usage.builder().add(Meter.SEARCHES, 2).build());
        Statement there = Rater.rate(usage, card, in("us"));
        assertThat(there.list()).isEqualTo(Money.usd("0.0266"));
        assertThat(there.charges().get(2).basis())
                .containsExactly("standard price", "no own price in us: the price everywhere");
    }

    @Test
    void aRegionWithoutAPriceOfItsOwnSaysSo() {
        RateCard card = RandomCards.card(List.of(standard(INPUT, OUTPUT), EU), List.of(), List.of(), Coverage.SAFE);
        Statement statement = Rater.rate(MILLIONS, card, in("eu"));
        assertThat(statement.list()).isEqualTo(Money.usd("19"));
        assertThat(statement.charges().get(0).basis()).containsExactly("standard price in eu");
        assertThat(statement.charges().get(1).basis())
                .containsExactly("standard price", "no own price in eu: the price everywhere");
    }

    private static Conditions in(String region) {
        return new Conditions(NOON, ServiceTier.STANDARD, region);
    }

    private static RateTable standard(Rate... rates) {
        return new RateTable(ServiceTier.STANDARD, "", List.of(rates));
    }

    private static Rate flat(Meter meter, String perMillion) {
        return Rate.of(meter, new Tariff.Flat(Price.usd(perMillion, 1_000_000)));
    }
}
