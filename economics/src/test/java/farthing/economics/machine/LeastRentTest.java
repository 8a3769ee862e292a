package farthing.economics.machine;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.HourlyPrice;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.catalogue.hardware.Offer.Standing;
import farthing.catalogue.hardware.Precision;
import farthing.serving.Deployment;
import farthing.serving.Engine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** By hand: whole machines, a copy in one of them, spare accelerators paid. */
class LeastRentTest {
    private static final Provenance PLACE = Provenance.of("list", null);
    private static final Offer ONE = offer("one", 1, "2", Standing.LIST);
    private static final Offer EIGHT = offer("eight", 8, "24", Standing.LIST);

    @Test
    void aCopyLiesInOneMachineAndSpareAcceleratorsArePaid() {
        LeastRent two = rent(List.of(ONE, EIGHT), 2, 2);
        assertThat(two.offer()).isEqualTo(EIGHT);
        assertThat(two.hourly()).isEqualByComparingTo("24");
        assertThat(rent(List.of(ONE, EIGHT), 1, 1).hourly()).isEqualByComparingTo("2");
    }

    /** Five copies of two: four go into a machine of eight, the fifth takes another; five copies of one are five hours at $2. */
    @Test
    void severalCopiesShareAMachine() {
        assertThat(rent(List.of(ONE, EIGHT), 10, 2).machines()).isEqualTo(2);
        assertThat(rent(List.of(ONE, EIGHT), 10, 2).hourly()).isEqualByComparingTo("48");
        assertThat(rent(List.of(ONE, EIGHT), 5, 1).hourly()).isEqualByComparingTo("10");
    }

    @Test
    void aPriceThatALaterListReplacedIsNone() {
        Offer old = offer("old", 8, "8", Standing.SUPERSEDED);
        assertThat(rent(List.of(old, EIGHT), 8, 8).hourly()).isEqualByComparingTo("24");
        assertThat(LeastRent.of(List.of(old), deployment(8, 8))).isNull();
        assertThat(LeastRent.of(List.of(ONE), deployment(8, 8))).isNull();
    }

    private static LeastRent rent(List<Offer> offers, int count, int tensor) {
        return Objects.requireNonNull(LeastRent.of(offers, deployment(count, tensor)));
    }

    private static Offer offer(String instance, int count, String usd, Standing standing) {
        HourlyPrice price = new HourlyPrice(Payment.ON_DEMAND, new BigDecimal(usd), standing, "", PLACE);
        return new Offer("seller", instance, "chip", count, "", List.of(price), "");
    }

    private static Deployment deployment(int count, int tensor) {
        Accelerator chip = new Accelerator(
                "chip",
                "chip",
                "maker",
                List.of(),
                new BigDecimal("80000000000"),
                true,
                new BigDecimal("3000000000000"),
                Map.of(Precision.BF16, new BigDecimal("900000000000000")),
                new Accelerator.Link("link", new BigDecimal("450000000000"), 8),
                null,
                Accelerator.Confidence.AGREED,
                PLACE,
                "");
        Anatomy model = new Anatomy(
                "model",
                List.of(),
                32,
                4096,
                new Attention.Grouped(32, 8, 128),
                null,
                null,
                32,
                14336,
                null,
                true,
                128256,
                false,
                0,
                0,
                PLACE,
                "");
        return new Deployment(model, chip, count, tensor, 1, Precision.BF16, Precision.BF16, Engine.USUAL);
    }
}
