package farthing.answers.host;

import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Offer;
import farthing.catalogue.hardware.Offer.HourlyPrice;
import farthing.catalogue.hardware.Offer.Payment;
import farthing.economics.machine.Spot;
import farthing.quantity.Decimals;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One of an offer's prices, as an input with its source.
 *
 * @param times chips of an offer by the chip; 1 of others
 */
public record OfferedPrice(Offer offer, HourlyPrice price, int times) {
    private static final String SPOT_HOUR = "spot price, an hour";
    private static final String HOUR_ON_DEMAND = "on demand, an hour";

    public Input hourly(String path) {
        return input(path, price);
    }

    private Input input(String path, HourlyPrice of) {
        String source = of.provenance().listed()
                + (of.provenance().checkedOn() == null
                        ? ""
                        : ", " + of.provenance().checkedOn());
        String standing =
                of.standing() == Offer.Standing.LIST ? "" : ", " + of.standing().label();
        BigDecimal usd = of.usd().multiply(BigDecimal.valueOf(times));
        String chips = times == 1 ? "" : ", " + times + " chips at " + Decimals.plain(of.usd());
        // a discount that someone published, taken off a price that was read, is nobody's quote
        Input.Tag tag = of.standing() == Offer.Standing.DERIVED ? Input.Tag.ASSUMED : Input.Tag.MEASURED;
        return new Input(path, usd, "USD/h", tag, source + standing + chips);
    }

    /** What being taken away costs; null where the machine cannot be. */
    public @Nullable Spot interrupted(SpotQuestion question, Hardware hardware) {
        if (price.payment() != Payment.SPOT) {
            return null;
        }
        HourlyPrice onDemand = offer.price(Payment.ON_DEMAND);
        Input instead = onDemand == null
                ? new Input(
                        HOUR_ON_DEMAND,
                        price.usd().multiply(BigDecimal.valueOf(times)),
                        "USD/h",
                        Input.Tag.ASSUMED,
                        "as spot: it is not offered on demand")
                : input(HOUR_ON_DEMAND, onDemand);
        return question.spot(hardware, hourly(SPOT_HOUR), instead);
    }
}
