package farthing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.BilledUnits;
import farthing.catalogue.Coverage;
import farthing.catalogue.Direction;
import farthing.catalogue.Family;
import farthing.catalogue.Meter;
import farthing.catalogue.Modality;
import farthing.catalogue.Provenance;
import farthing.catalogue.Rate;
import farthing.catalogue.RateCard;
import farthing.catalogue.RateTable;
import farthing.catalogue.ServiceTier;
import farthing.catalogue.Tariff;
import farthing.quantity.Currency;
import farthing.quantity.EffectivePeriod;
import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    private static final Meter SPEECH = Meter.of(Family.SECONDS, Direction.INPUT, Modality.AUDIO);
    private static final Conditions NOW = Conditions.standardAt(Instant.EPOCH);

    /** 0.36 USD an hour is 0.0001 USD a second; ten seconds are billed at least. */
    @ParameterizedTest
    @CsvSource({"3, 0.001", "10, 0.001", "12.5, 0.00125", "3600, 0.36"})
    void aShortTranscriptionBillsTenSeconds(String seconds, String amount) {
        Tariff perSecond = new Tariff.Flat(Price.usd("0.36", 3600));
        Usage usage = Usage.builder()
                .addUnits(SPEECH, new java.math.BigDecimal(seconds))
                .build();
        Statement statement = Rater.rate(usage, card(SPEECH, BilledUnits.groqSpeech(perSecond)), NOW);
        assertThat(statement.list()).isEqualTo(Money.usd(amount));
    }

    @Test
    void aContainerBillsFiveMinutes() {
        Meter container = Meter.units("container-second");
        Tariff perSecond = BilledUnits.container(new Tariff.Flat(Price.usd("0.05", 3600)));
        Usage usage = Usage.builder()
                .addUnits(container, new java.math.BigDecimal("90"))
                .build();
        Statement statement = Rater.rate(usage, card(container, perSecond), NOW);
        assertThat(statement.list(Rounding.halfUp(6))).isEqualTo(Money.usd("0.004167"));
    }

    /** 0.005411 at three places, 0.01525 at three, 0.075 at two: as price pages print them. */
    @ParameterizedTest
    @CsvSource({"0.005411, 3, 0.005", "0.01525, 3, 0.015", "0.075, 2, 0.08", "0.125, 2, 0.13"})
    void halfUpIsTheRuleOfPricePages(String exact, int places, String printed) {
        assertThat(Rounding.halfUp(places).of(Money.usd(exact))).isEqualTo(Money.usd(printed));
    }

    @Test
    void aRuleHasANameAndAStatementKeepsItsExactAmount() {
        assertThat(Rounding.halfUp(2)).hasToString("half-up at 2 places");
        assertThat(new Rounding(0, RoundingMode.CEILING)).hasToString("ceiling at 0 places");
        Statement statement =
                Rater.rate(Usage.tokens(1234, 0), card(Meter.INPUT, new Tariff.Flat(Price.usd("3", 1_000_000))), NOW);
        assertThat(statement.list(Rounding.halfUp(2))).isEqualTo(Money.usd("0"));
        assertThat(Objects.requireNonNull(statement.list()).text()).isEqualTo("0.003702");
        assertThatThrownBy(() -> Rounding.halfUp(19)).hasMessageContaining("19");
    }

    private static RateCard card(Meter meter, Tariff tariff) {
        return new RateCard(
                EffectivePeriod.ALWAYS,
                Currency.USD,
                List.of(new RateTable(ServiceTier.STANDARD, "", List.of(Rate.of(meter, tariff)))),
                List.of(),
                List.of(),
                Coverage.SAFE,
                Provenance.of("test", null),
                List.of());
    }
}
