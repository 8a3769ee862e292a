package farthing.economics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Meter;
import farthing.quantity.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CacheReadsTest {
    private static CacheReads claude(Meter writing) {
        OptionSheet option = Nest.plan(Nest.workload(java.util.List.of(Nest.call("answer", "1400", "600")), w -> w));
        return Objects.requireNonNull(CacheReads.of(option.server(), writing));
    }

    /** Written at 1.25 times, read at a tenth: 0.25 / 0.9 = 0.28 reads, so the first one pays. */
    @Test
    void keptForFiveMinutesTheFirstReadPays() {
        CacheReads reads = claude(Meter.CACHE_WRITE_5M);
        assertThat(reads.surcharge()).isEqualTo(Money.usd("0.75"));
        assertThat(reads.saving()).isEqualTo(Money.usd("2.7"));
        assertThat(reads.least()).isEqualByComparingTo("1");
        assertThat(reads.hourly()).isNull();
    }

    /** Written at twice the price: 1 / 0.9 = 1.11, so the second one. */
    @Test
    void keptForAnHourTheSecond() {
        assertThat(claude(Meter.CACHE_WRITE_1H).least()).isEqualByComparingTo("2");
    }

    /** 4.50 an hour for a million kept, 0.94 saved by a read: 4.79, so five an hour; a whole number is not yet less. */
    @Test
    void keepingThatIsBilledAsksForReadsEachHour() {
        CacheReads gemini = new CacheReads(Money.usd("1.25"), Money.usd("0.31"), Money.usd("1.25"), Money.usd("4.5"));
        assertThat(gemini.least()).isEqualByComparingTo("1");
        assertThat(gemini.hourly()).isEqualByComparingTo("5");
        CacheReads even = new CacheReads(Money.usd("2"), Money.usd("1"), Money.usd("4"), null);
        assertThat(even.least()).isEqualByComparingTo(new BigDecimal("3"));
    }
}
