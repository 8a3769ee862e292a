package farthing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Contract.Effect;
import farthing.catalogue.Contract.Ladder;
import farthing.catalogue.Contract.Rung;
import farthing.catalogue.Contract.Term;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
    private static final Ladder LADDER = ladder("0");

    private static Ladder ladder(String committed) {
        return new Ladder(
                Money.usd(committed),
                List.of(
                        new Rung(Money.usd("100000"), new BigDecimal("0.05")),
                        new Rung(Money.usd("250000"), new BigDecimal("0.10")),
                        new Rung(Money.usd("1000000"), new BigDecimal("0.15"))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "99999.99, 1",
        "100000, 0.95",
        "249999, 0.95",
        "250000, 0.90",
        "999999, 0.90",
        "1000000, 0.85",
        "50000000, 0.85",
    })
    void theHighestRungReachedDecides(String committed, BigDecimal factor) {
        assertThat(ladder(committed).factor()).isEqualByComparingTo(factor);
    }

    @Test
    void theFirstTermThatFitsDecidesAndTheLadderPricesTheRest() {
        Effect half = new Effect.Multiplier(new BigDecimal("0.5"));
        Effect own = new Effect.OwnPrice(Price.usd("1", 1_000_000));
        Effect twenty = new Effect.Multiplier(new BigDecimal("0.8"));
        Contract contract = new Contract(
                "c",
                "",
                EffectivePeriod.ALWAYS,
                List.of(
                        new Term("openai", "gpt-5", List.of(Meter.INPUT), List.of(), own),
                        new Term("*", "claude-*", List.of(), List.of(), half),
                        new Term("openai", "*", List.of(), List.of(), twenty)),
                LADDER);
        assertThat(contract.effectOn("openai", "gpt-5", Meter.INPUT, ServiceTier.STANDARD))
                .isEqualTo(own);
        assertThat(contract.effectOn("openai", "gpt-5", Meter.INPUT.with(Modality.TEXT), ServiceTier.STANDARD))
                .isEqualTo(own);
        assertThat(contract.effectOn("openai", "gpt-5", Meter.OUTPUT, ServiceTier.STANDARD))
                .isEqualTo(twenty);
        assertThat(contract.effectOn("openai", "gpt-5-mini", Meter.INPUT, ServiceTier.STANDARD))
                .isEqualTo(twenty);
        assertThat(contract.effectOn("bedrock", "claude-x", Meter.SEARCHES, ServiceTier.STANDARD))
                .isEqualTo(half);
        assertThat(contract.effectOn("bedrock", "nova", Meter.INPUT, ServiceTier.STANDARD))
                .isEqualTo(new Effect.Multiplier(BigDecimal.ONE));
    }

    @Test
    void aPriceAgreedForInputIsNoneForCachedReads() {
        Effect own = new Effect.OwnPrice(Price.usd("1", 1_000_000));
        Contract contract = new Contract(
                "c",
                "",
                EffectivePeriod.ALWAYS,
                List.of(new Term("*", "*", List.of(Meter.INPUT), List.of(), own)),
                null);
        assertThat(contract.effectOn("openai", "gpt-5", Meter.INPUT, ServiceTier.STANDARD))
                .isEqualTo(own);
        assertThat(contract.effectOn("openai", "gpt-5", Meter.INPUT.with(Modality.IMAGE), ServiceTier.STANDARD))
                .isEqualTo(own);
        assertThat(contract.effectOn("openai", "gpt-5", Meter.CACHE_READ, ServiceTier.STANDARD))
                .isNull();
        assertThat(contract.effectOn("openai", "gpt-5", Meter.CACHE_WRITE_5M, ServiceTier.STANDARD))
                .isNull();
        assertThat(contract.effectOn("openai", "gpt-5", Meter.INPUT.with(Modality.AUDIO), ServiceTier.STANDARD))
                .isNull();
    }

    @Test
    void withoutALadderWhatNoTermPricesHasTheListPrice() {
        Contract contract = new Contract("c", "", EffectivePeriod.ALWAYS, List.of(), null);
        assertThat(contract.effectOn("openai", "gpt-5", Meter.INPUT, ServiceTier.STANDARD))
                .isNull();
    }
}
