package farthing.workload.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.Price;
import farthing.workload.CachePolicies;
import farthing.workload.arrivals.ArrivalPattern.Periodic;
import farthing.workload.arrivals.ArrivalPattern.Poisson;
import farthing.workload.arrivals.CacheChoice.Offer;
import farthing.workload.arrivals.CacheChoice.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices relative to input as Anthropic states them: write 1.25 and 2, read 0.1. */
class CacheChoiceTest {
    private static final Offer NONE = Offer.withoutCache(1);
    private static final Offer MINUTES = offer("anthropic-5m", 1.25);
    private static final Offer HOUR = offer("anthropic-1h", 2);

    private static Offer offer(String policy, double write) {
        return new Offer(policy, Objects.requireNonNull(CachePolicies.named(policy)), 1, write, 0.1);
    }

    private static CacheChoice over(double days, Offer... offers) {
        return new CacheChoice("claude-sonnet-4-6", 0, days, List.of(offers));
    }

    /** With a first call and n re-reads at even gaps: 1.25 (n + 1), against 2 + 0.1 n, against 1.25 + 0.1 n. */
    @ParameterizedTest(name = "gap {0} min, {1} re-reads: five minutes {2}, one hour {3}")
    @CsvSource({
        "6, 1, 2.5, 2.1, anthropic-1h",
        "6, 9, 12.5, 2.9, anthropic-1h",
        "4, 1, 1.35, 2.1, anthropic-5m",
        "4, 9, 2.15, 2.9, anthropic-5m",
        "61, 9, 12.5, 20, anthropic-5m",
    })
    void beyondFiveMinutesTheHourWinsFromTheFirstReRead(
            double minutes, int reReads, double five, double hour, String cheapest) {
        int calls = reReads + 1;
        CacheChoice choice = over(calls * minutes / 1440, MINUTES, HOUR);
        PrefixTraffic traffic = PrefixTraffic.shared(50_000, new Periodic(minutes / 60));

        assertThat(choice.cost(traffic, MINUTES) * calls).isCloseTo(five, within(1e-9));
        assertThat(choice.cost(traffic, HOUR) * calls).isCloseTo(hour, within(1e-9));
        assertThat(choice.cheapest(traffic).name()).isEqualTo(cheapest);
    }

    /**
     * Poisson: 1.25 m + 0.1 (1 - m) with m = exp(-l / 12), against 2 and exp(-l): equal at l = 12/11 ln(1.9 / 1.15) =
     * 0.5477 an hour. The hour pays against no cache from exp(-l) = 0.9 / 1.9 on: l = 0.7472; five minutes alone from
     * exp(-l / 12) = 0.9 / 1.15 on: l = 2.9415.
     */
    @Test
    void breakEvenRatesAreTheRootsOfTheClosedForm() {
        PrefixTraffic traffic = PrefixTraffic.shared(50_000, new Poisson(1));
        double endless = 1e12; // the one first write does not count

        List<Span> tiers = over(endless, MINUTES, HOUR).spans(traffic, 0.01, 100);
        assertThat(tiers).extracting(span -> span.cheapest().name()).containsExactly("anthropic-5m", "anthropic-1h");
        assertThat(tiers.get(1).fromPerHour()).isCloseTo(0.547737, within(1e-6));

        List<Span> all = over(endless, NONE, MINUTES, HOUR).spans(traffic, 0.01, 100);
        assertThat(all).extracting(span -> span.cheapest().name()).containsExactly("no cache", "anthropic-1h");
        assertThat(all.get(1).fromPerHour()).isCloseTo(0.747214, within(1e-6));

        List<Span> five = over(endless, NONE, MINUTES).spans(traffic, 0.01, 100);
        assertThat(five.get(1).fromPerHour()).isCloseTo(2.941470, within(1e-6));
        assertThat(five.getFirst().fromPerHour()).isEqualTo(0.01);
        assertThat(five.getLast().toPerHour()).isEqualTo(100);
    }

    @Test
    void evenCallsChangeAtTheLifetimesThemselves() {
        PrefixTraffic traffic = PrefixTraffic.shared(50_000, new Periodic(1));

        List<Span> spans = over(30, NONE, MINUTES, HOUR).spans(traffic, 0.1, 100);

        assertThat(spans)
                .extracting(span -> span.cheapest().name())
                .containsExactly("no cache", "anthropic-1h", "anthropic-5m");
        // gaps are whole microseconds, so the change is known to half of one in 3,600 s and in 300 s
        assertThat(spans.get(1).fromPerHour()).isCloseTo(1, within(0.5e-6 / 3600));
        assertThat(spans.get(2).fromPerHour()).isCloseTo(12, within(12 * 0.5e-6 / 300 * 1.001));
    }

    @Test
    void aPrefixBelowTheMinimumSavesNothing() {
        PrefixTraffic small = PrefixTraffic.shared(1_000, new Poisson(1000));

        assertThat(over(30, NONE, MINUTES, HOUR).cheapest(small)).isEqualTo(NONE);
        assertThat(over(30, NONE, MINUTES, HOUR).cost(small, MINUTES)).isEqualTo(1);
    }

    /** 200,000 tokens for 24 hours at $4.50 a million token-hours; $1.25 a million, reads at a quarter: 0.3125. */
    @Test
    void storageIsEarnedByAHundredAndSixteenReads() {
        StorageFee fee = new StorageFee(new BigDecimal(200_000), new BigDecimal(24), Price.usd("4.50", 1_000_000));
        Price input = Price.usd("1.25", 1_000_000);

        assertThat(fee.amount().amount()).isEqualByComparingTo("21.60");
        // 21.60 / (0.25 - 0.0625) = 115.2; at the printed 0.31: 21.60 / 0.188 = 114.9; above 200k 2.50: 57.6
        assertThat(fee.readsNeeded(input, Price.usd("0.3125", 1_000_000))).isEqualTo(116);
        assertThat(fee.readsNeeded(input, Price.usd("0.31", 1_000_000))).isEqualTo(115);
        assertThat(fee.readsNeeded(Price.usd("2.50", 1_000_000), Price.usd("0.625", 1_000_000)))
                .isEqualTo(58);
        assertThatThrownBy(() -> fee.readsNeeded(input, input)).hasMessageContaining("saves nothing");
    }
}
