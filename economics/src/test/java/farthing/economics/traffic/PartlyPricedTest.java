package farthing.economics.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Meter;
import farthing.catalogue.ServiceTier;
import farthing.quantity.Money;
import farthing.rating.Usage;
import farthing.workload.CacheScope;
import farthing.workload.Call;
import farthing.workload.Origin;
import farthing.workload.PrefixBlocks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** MINI costs 1 a million tokens in and 4 out, and has no price for what is written to a cache. */
class PartlyPricedTest {
    private static final Usage WHOLE = usage(Meter.INPUT, Meter.OUTPUT);
    private static final Usage HALF = usage(Meter.INPUT, Meter.CACHE_WRITE_5M);

    /** Two calls of 5, and of two more 1 and 6 are known, the latter of two parts: a call is 5, not (10 + 7) / 2. */
    @Test
    void whatIsKnownOfACallIsNoCostOfOne() {
        Measurement measurement = new Measurement(
                ReportOptions.by(Grouping.parse("model"), TestBook.NOON), TestBook.pricer(), CacheScope.SESSION);
        call(measurement, WHOLE);
        call(measurement, HALF);
        call(measurement, WHOLE, HALF);
        call(measurement, WHOLE);
        Measured measured = measurement.finish();
        ReportRow total = measured.report().total();

        assertThat(total.contracted()).isEqualTo(Money.usd("17"));
        assertThat(total.priced().count()).isEqualTo(2);
        assertThat(total.unpriced()).isEqualTo(2);
        assertThat(total.pricedCost()).isEqualTo(Money.usd("10"));
        assertThat(total.costPerCall()).isEqualTo(Money.usd("5"));
        assertThat(measured.kinds()).singleElement().satisfies(kind -> {
            assertThat(kind.cost()).isEqualByComparingTo("17");
            assertThat(kind.priced().each()).isEqualByComparingTo("5");
        });
        assertThat(measured.costs().get(UnitKind.INPUT)).isEqualTo(Money.usd("5"));
        assertThat(measured.costs().get(UnitKind.OUTPUT)).isEqualTo(Money.usd("12"));
        assertThat(measured.pricedCosts().get(UnitKind.INPUT)).isEqualTo(Money.usd("2"));
        assertThat(measured.pricedCosts().get(UnitKind.OUTPUT)).isEqualTo(Money.usd("8"));
        assertThat(measured.report().unpriced()).singleElement().satisfies(each -> assertThat(each.calls())
                .isEqualTo(2));
    }

    @Test
    void ofNoCallThereIsNoMean() {
        assertThat(PricedCalls.NONE.each()).isNull();
    }

    private static Usage usage(Meter... meters) {
        Usage.Builder usage = Usage.builder();
        Stream.of(meters).forEach(meter -> usage.add(meter, 1_000_000));
        return usage.build();
    }

    private static void call(Measurement measurement, Usage... parts) {
        Call call = Call.of(Origin.ofSession("a"), TestBook.MINI, 0, 0, 0, PrefixBlocks.NONE);
        List<TracedCall.Part> metered =
                Stream.of(parts).map(usage -> new TracedCall.Part("", usage)).toList();
        measurement.accept(new TracedCall(call, metered, ServiceTier.STANDARD, "", null, null, ""));
    }
}
