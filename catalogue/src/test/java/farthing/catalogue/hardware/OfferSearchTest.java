package farthing.catalogue.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.catalogue.Provenance;
import farthing.catalogue.hardware.Offer.HourlyPrice;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Offer.Standing;
import farthing.catalogue.terms.UnknownTermException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offers found, compared and refused, with figures reckoned by hand. */
class OfferSearchTest {
    private static final Provenance READ = new Provenance("page", "row", LocalDate.of(2026, 1, 1), List.of(), "");

    private static Accelerator accelerator(
            String id, String gigabytes, String terabytes, String petaflops, String link) {
        return new Accelerator(
                id,
                id,
                "maker",
                List.of(id + "-card"),
                new BigDecimal(gigabytes).scaleByPowerOfTen(9),
                false,
                new BigDecimal(terabytes).scaleByPowerOfTen(12),
                Map.of(Precision.BF16, new BigDecimal(petaflops).scaleByPowerOfTen(15)),
                new Accelerator.Link("wire", new BigDecimal(link).scaleByPowerOfTen(9), 8),
                null,
                Accelerator.Confidence.SINGLE,
                READ,
                "");
    }

    private static final Accelerator WIDE = accelerator("wide", "100", "4", "0.5", "400");
    private static final Accelerator QUICK = accelerator("quick", "50", "1", "2", "400");

    private static Offer offer(String seller, Accelerator accelerator, int count, String region, Object... prices) {
        List<HourlyPrice> list = new ArrayList<>();
        for (int i = 0; i < prices.length; i += 3) {
            list.add(new HourlyPrice(
                    (Payment) prices[i], new BigDecimal((String) prices[i + 1]), (Standing) prices[i + 2], "", READ));
        }
        return new Offer(seller, seller + count, accelerator.id(), count, region, list, "");
    }

    private static final Hardware HARDWARE = new Hardware(
            LocalDate.of(2026, 1, 1),
            List.of(),
            List.of(WIDE, QUICK),
            List.of(new Service("chip", "Chip", "maker", List.of(), "chip", READ, "")),
            List.of(),
            List.of(
                    offer("east", WIDE, 8, "east-1", Payment.ON_DEMAND, "32", Standing.LIST),
                    offer(
                            "west",
                            WIDE,
                            1,
                            "west-1",
                            Payment.ON_DEMAND,
                            "3",
                            Standing.UNDATED,
                            Payment.SPOT,
                            "1",
                            Standing.UNDATED),
                    offer("west", QUICK, 2, "", Payment.ON_DEMAND, "4", Standing.SECONDARY),
                    offer("north", WIDE, 8, "east-2", Payment.ON_DEMAND, "8", Standing.SUPERSEDED)),
            List.of(),
            List.of(),
            List.of());

    private static List<String> found(OfferSearch search, Measure measure) {
        List<PricedOffer> found = new ArrayList<>(search.find(HARDWARE));
        found.sort(PricedOffer.by(measure));
        return found.stream()
                .map(each ->
                        each.offer().instance() + " " + each.price().payment().label())
                .toList();
    }

    @Test
    void anOfferIsComparedByWhatAnHourOfAnAcceleratorBuys() {
        PricedOffer east = OfferSearch.ALL.find(HARDWARE).get(0);
        assertThat(east.each()).isEqualByComparingTo("4");
        assertThat(east.month()).isEqualByComparingTo("23360");
        assertThat(east.per(Measure.MEMORY)).isEqualByComparingTo("0.04");
        assertThat(east.per(Measure.BANDWIDTH)).isEqualByComparingTo("1");
        assertThat(east.per(Measure.COMPUTE)).isEqualByComparingTo("8");
        assertThat(east.per(Measure.LINK)).isEqualByComparingTo("10");
    }

    /** A decode reads memory, a prefill multiplies: the same offers in another order. */
    @Test
    void decodeRanksByBandwidthAndPrefillByCompute() {
        OfferSearch demand = new OfferSearch(List.of(), OfferFilter.ALL, Payment.ON_DEMAND, 0, false);
        assertThat(found(demand, Measure.ACCELERATOR))
                .containsExactly("west2 on-demand", "west1 on-demand", "east8 on-demand");
        assertThat(found(demand, Measure.BANDWIDTH))
                .containsExactly("west1 on-demand", "east8 on-demand", "west2 on-demand");
        assertThat(found(demand, Measure.COMPUTE))
                .containsExactly("west2 on-demand", "west1 on-demand", "east8 on-demand");
        assertThat(Measure.strongest(WIDE, QUICK)).isEqualTo(Measure.BANDWIDTH);
        assertThat(Measure.strongest(QUICK, WIDE)).isEqualTo(Measure.COMPUTE);
        assertThat(Measure.strongest(WIDE, WIDE)).isNull();
    }

    @Test
    void aSupersededPriceIsLeftOutUnlessAskedFor() {
        assertThat(found(OfferSearch.ALL, Measure.ACCELERATOR)).doesNotContain("north8 on-demand");
        assertThat(found(new OfferSearch(List.of(WIDE), OfferFilter.ALL, null, 8, true), Measure.ACCELERATOR))
                .containsExactly("north8 on-demand", "east8 on-demand");
    }

    @Test
    void theCheapestOfEachIsTheFirstOfItsAccelerator() {
        List<PricedOffer> sorted = new ArrayList<>(OfferSearch.ALL.find(HARDWARE));
        sorted.sort(PricedOffer.by(Measure.ACCELERATOR));
        assertThat(OfferSearch.firstOfEach(sorted))
                .extracting(each -> each.accelerator().id())
                .containsExactly("wide", "quick");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "south | | | 0 | no offer from 'south'; sellers: east; west",
                " | mars | | 0 | no offer in region 'mars'; regions: east-1; west-1",
                "west | east | | 0 | no offer in region 'east'; regions: west-1",
                "east | | spot | 0 | no offer at spot; known: on-demand",
                " | | | 3 | no offer has 3 accelerators; there are machines of 1; 2; 8"
            })
    void whatIsNotOfferedIsToldWithWhatIs(String seller, String region, String payment, int count, String message) {
        OfferSearch search = new OfferSearch(
                List.of(),
                new OfferFilter(seller == null ? "" : seller, region == null ? "" : region),
                payment == null ? null : Payment.SPOT,
                count,
                false);
        assertThatThrownBy(() -> search.find(HARDWARE))
                .isInstanceOf(UnknownTermException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "East | | true",
                "eas | | false",
                " | Europe | true",
                " | west | true",
                " | us | false",
                "east | europe | true",
                "south | europe | false"
            })
    void oneRuleSaysWhoSellsAndWhere(String seller, String region, boolean wanted) {
        OfferFilter filter = new OfferFilter(seller == null ? "" : seller, region == null ? "" : region);
        Offer offer = offer("east", WIDE, 8, "westeurope");
        Offer anywhere = offer("east", WIDE, 8, "");
        assertThat(filter.isSeller(offer) && filter.isThere(offer)).isEqualTo(wanted);
        assertThat(filter.isThere(anywhere)).isEqualTo(region == null);
    }

    @Test
    void aNameMeansTheSameInAnySpelling() {
        assertThat(HARDWARE.accelerator("WIDE Card")).isEqualTo(WIDE);
        assertThat(HARDWARE.accelerator("wide_card")).isEqualTo(WIDE);
        assertThatThrownBy(() -> HARDWARE.accelerator("wied")).hasMessageContaining("nearest: wide");
        assertThatThrownBy(() -> HARDWARE.accelerator("chip"))
                .hasMessageContaining("is billed by the token; see 'farthing prices list --provider chip'");
    }
}
