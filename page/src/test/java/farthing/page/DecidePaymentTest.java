package farthing.page;

import static farthing.page.DecideViewTest.asked;
import static farthing.page.DecideViewTest.desk;
import static farthing.page.DecideViewTest.shown;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.view.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Own machines by each way to pay, against the offers and the desk. */
final class DecidePaymentTest {
    private static final Facts FACTS = ShippedFacts.facts();

    /** Lists are searched for the machine as they are for its price: nothing has to be named first. */
    @ParameterizedTest
    @ValueSource(strings = {"on-demand", "spot", "reserved-1y", "owned"})
    void everyWayToPayFindsTheMachineThatServesForLeast(String payment) {
        Shown shown = shown("d.pay", payment);

        assertThat(shown.problem()).isEmpty();
        assertThat(shown.html("inputs")).contains("<option value=\"" + payment + "\"");
        assertThat(shown.json()).isEqualTo(desk(paid(payment)));
    }

    /** No list names a price by the month, or for three years. */
    @ParameterizedTest
    @ValueSource(strings = {"monthly", "reserved-3y"})
    void whatNobodyOffersIsNoChoiceAndSaysSoInALink(String payment) {
        assertThat(offers(payment)).isEmpty();
        assertThat(shown().html("inputs")).doesNotContain("\"" + payment + "\"");
        assertThat(shown("d.pay", payment).problem())
                .contains("nobody offers a machine")
                .contains("change the way to pay");
    }

    private static Obj paid(String payment) {
        Obj request = asked().put(
                        "uncertain", new Doc.Arr(List.of(text("api=70% to 120%"), text("throughput=60% to 130%")), 0));
        return payment.equals("owned") ? request.put("owned", "true") : request.put("payment", payment);
    }

    private static Doc text(String text) {
        return new Doc.Text(text, 0);
    }

    @Test
    void aReservedMachineCostsTheLeastThatAnyoneListsForAYear() {
        BigDecimal least =
                offers("reserved-1y").stream().min(BigDecimal::compareTo).orElseThrow();
        Shown shown = shown("d.on", "8xh100-sxm", "d.pay", "reserved-1y");

        assertThat(node(shown)).isEqualByComparingTo(least);
        assertThat(shown.text("decide-words")).contains("reserved for a year");
    }

    /**
     * A fifth of spot machines is gone each month: of a year's 0.8^12 = 6.9 % stay. Each time an hour's work is lost and two
     * hours are rented on demand.
     */
    @Test
    void spotIsReckonedWithItsInterruptionsAndWarnsOfThem() {
        Shown shown = shown("d.on", "8xh100-sxm", "d.pay", "spot");
        double gone = 1 - Math.pow(0.8, 1 / 730.0);
        double least = Double.MAX_VALUE;
        for (Offer offer : FACTS.hardware().offers()) {
            Offer.HourlyPrice spot = offer.standing(Payment.SPOT);
            Offer.HourlyPrice standing = offer.price(Payment.ON_DEMAND);
            if (isEight(offer) && spot != null) {
                double instead = standing == null
                        ? spot.usd().doubleValue()
                        : standing.usd().doubleValue();
                double hour = (spot.usd().doubleValue() + 2 * gone * instead) / (1 - gone + 2 * gone);
                least = Math.min(least, hour);
            }
        }

        assertThat(node(shown).doubleValue()).isCloseTo(least, Offset.offset(1e-9));
        assertThat(shown.text("decide-words"))
                .contains("Spot is not for serving: 93.1% of such nodes are taken away within a year")
                .contains("rises by 40%")
                .contains("spot, interruptions included");
    }

    private static boolean isEight(Offer offer) {
        return offer.accelerator().equals("h100-sxm") && offer.count() == 8;
    }

    private static List<BigDecimal> offers(String payment) {
        List<BigDecimal> prices = new ArrayList<>();
        for (Offer offer : FACTS.hardware().offers()) {
            Offer.HourlyPrice price = offer.standing(Objects.requireNonNull(Payment.named(payment)));
            if (isEight(offer) && price != null) {
                prices.add(price.usd());
            }
        }
        return prices;
    }

    /** USD an hour of a machine, as the file that is taken has it. */
    private static BigDecimal node(Shown shown) {
        Obj document = (Obj) FACTS.reader().apply(shown.json());
        return new BigDecimal(
                ((Doc.Num) Objects.requireNonNull(((Obj) Objects.requireNonNull(document.get("node"))).get("perHour")))
                        .text());
    }
}
