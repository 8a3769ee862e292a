package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Provenance;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Machine;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.HourlyPrice;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Offer.Standing;
import farthing.catalogue.terms.Figure;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offers, machines and figures that ship, against the price lists and pages that they were read from. */
class HardwareOffersTest {
    private static final Hardware HARDWARE = HardwareFiles.shipped();

    private static Offer offer(String provider, String instance, String region) {
        return HARDWARE.offers().stream()
                .filter(offer -> offer.provider().equals(provider)
                        && offer.instance().equals(instance)
                        && offer.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    /** Counted in the collected lists: 121 rows, 1 without a price; 17 labels of sellers, one twice. */
    @Test
    void everyOfferOfTheCollectedListsThatHasAPriceIsThere() {
        assertThat(HARDWARE.offers()).hasSize(120);
        assertThat(HARDWARE.offers().stream().map(Offer::provider).distinct()).hasSize(16);
        assertThat(HARDWARE.offers().stream().map(Offer::accelerator).distinct())
                .hasSize(24);
    }

    @ParameterizedTest
    @CsvSource({
        "aws, p5.48xlarge, us-east-1, on-demand, 55.04, list, 2026-07-20",
        "aws, p5.48xlarge, us-east-1, spot, 14.8686, undated, 2026-08-22",
        "azure, Standard_ND96isr_H100_v5, eastus, on-demand, 98.32, list, 2026-07-16",
        "azure, Standard_ND96isr_H100_v5, westeurope, on-demand, 127.816, list, 2026-07-16",
        "gcp, a3-highgpu-8g, us-central1, on-demand, 88.49, list, 2026-08-03",
        "gcp, a3-megagpu-8g, us-east4, spot, 23.2752, list, 2026-08-03",
        "gcp, tpu-v5p (per chip), us-east5, on-demand, 4.2, list, 2024-12-23",
        "coreweave, HGX H100, '', on-demand, 49.24, secondary, 2026-02-01",
        "lambda, gpu_8x_h100_sxm5, us-east-1, on-demand, 23.92, superseded, 2026-08-22",
        "lambda, lambdalabs_H100-sxm5x8, saltlakecity-usa-1, on-demand, 31.92, undated, 2026-08-22",
        "vast, 1x-H100_SXM-32-65536, 'Texas, US', on-demand, 1.87, undated, 2026-08-22",
        "aws, inf2.48xlarge, us-east-1, reserved-1y, 9, secondary, 2026-01-01",
        "aws, p5.48xlarge, us-east-1, reserved-1y, 33.024, derived, 2026-01-01"
    })
    void aPriceIsWhatItsSourceSays(
            String provider,
            String instance,
            String region,
            String payment,
            String usd,
            String standing,
            String checked) {
        HourlyPrice price = offer(provider, instance, region).prices().stream()
                .filter(each -> each.payment().label().equals(payment))
                .findFirst()
                .orElseThrow();
        assertThat(price.usd()).isEqualByComparingTo(usd);
        assertThat(price.standing().label()).isEqualTo(standing);
        assertThat(price.provenance().checkedOn()).hasToString(checked);
    }

    @Test
    void noSpotPriceIsAPlaceholder() {
        for (Offer offer : HARDWARE.offers()) {
            HourlyPrice spot = offer.price(Payment.SPOT);
            if (spot == null) {
                continue;
            }
            BigDecimal demand =
                    Objects.requireNonNull(offer.price(Payment.ON_DEMAND)).usd();
            assertThat(spot.usd())
                    .as("%s %s %s", offer.provider(), offer.instance(), offer.region())
                    .isLessThan(demand)
                    .isNotEqualByComparingTo(demand.movePointLeft(1));
        }
    }

    /** AWS: 30 to 50 % off, Lambda: 20 to 40 % (guide H214, H215); the middle of each is taken, and it is said. */
    @Test
    void aDerivedPriceIsTheOnDemandOneLessTheMiddleOfThePublishedDiscount() {
        int derived = 0;
        for (Offer offer : HARDWARE.offers()) {
            for (HourlyPrice price : offer.prices()) {
                if (price.standing() != Standing.DERIVED) {
                    continue;
                }
                Figure discount = HARDWARE.figure("reserved." + offer.provider() + ".discount");
                BigDecimal kept = BigDecimal.ONE.subtract(discount.value());
                HourlyPrice demand = Objects.requireNonNull(offer.price(Payment.ON_DEMAND));
                assertThat(price.usd()).isEqualByComparingTo(demand.usd().multiply(kept));
                assertThat(price.note()).contains("on-demand less");
                derived++;
            }
        }
        assertThat(derived).isGreaterThanOrEqualTo(6);
    }

    @Test
    void everyPriceNamesASourceOfTheHeaderAPlaceAndADay() {
        for (Offer offer : HARDWARE.offers()) {
            for (HourlyPrice price : offer.prices()) {
                Provenance provenance = price.provenance();
                assertThat(HARDWARE.sources()).anyMatch(source -> source.id().equals(provenance.source()));
                assertThat(provenance.place()).isNotEmpty();
                assertThat(provenance.checkedOn()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8x-h100-sxm, 230000, 280000, 20000, 28000, 10",
        "8x-h200-sxm, 300000, 360000, 32000, 38000, 10",
        "8x-b200-sxm, 450000, 550000, , , 14",
        "gb200-nvl72, 3000000, 3500000, , , 120",
        "8x-l40s, 80000, 110000, 7000, 10000, 4"
    })
    void aMachineCostsWhatTheGuideSays(
            String id, String low, String high, String usedLow, String usedHigh, String kilowatts) {
        Machine machine = HARDWARE.machines().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(machine.price().low()).isEqualByComparingTo(low);
        assertThat(machine.price().high()).isEqualByComparingTo(high);
        assertThat(machine.power().value()).isEqualByComparingTo(kilowatts);
        if (usedLow == null) {
            assertThat(machine.used()).isNull();
        } else {
            assertThat(Objects.requireNonNull(machine.used()).low()).isEqualByComparingTo(usedLow);
            assertThat(Objects.requireNonNull(machine.used()).high()).isEqualByComparingTo(usedHigh);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "electricity.us, 0.08, 0.12, USD/kWh",
        "electricity.europe, 0.20, 0.35, USD/kWh",
        "cooling.air, 0.3, 0.5, share",
        "cooling.liquid, 0.1, 0.1, share",
        "colo.tier3, 300, 1000, USD/kW-month",
        "lead-time.gpus, 12, 18, months",
        "market.decline, 0.20, 0.35, share",
        "market.h100.decline, 0.25, 0.25, share",
        "spot.aws.discount, 0.6, 0.8, share",
        "spot.aws.eviction, 0.05, 0.2, share",
        "porting.neuron, 1, 3, engineer-weeks",
        "tco.h100.neocloud, 1.69, 1.69, USD/hour",
        "tco.gb300.rental, 3.96, 3.96, USD/hour",
        "tco.mi355x.power, 2.65, 2.65, kW"
    })
    void aFigureIsWhatItsSourceSays(String id, String low, String high, String unit) {
        Figure figure = HARDWARE.figure(id);
        assertThat(figure.low()).isEqualByComparingTo(low);
        assertThat(figure.high()).isEqualByComparingTo(high);
        assertThat(figure.unit().label()).isEqualTo(unit);
    }
}
