package farthing.rating;

import farthing.catalogue.Meter;
import farthing.catalogue.Provenance;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.Price;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line of a statement: units x price = amount.
 *
 * @param meter of the rate that prices the units
 * @param units billed, whole or decimal
 * @param price list price, an amount per N units
 * @param amount at list, exact or at {@link Decimals#QUOTIENT_SCALE} places where the quotient does not terminate
 * @param contracted amount under the contract; the list amount if there is none
 * @param basis why this price: tier, threshold, window, surcharge, contract, in the order applied
 * @param provenance of the price
 */
public record Charge(
        Meter meter,
        BigDecimal units,
        Price price,
        Money amount,
        Money contracted,
        List<String> basis,
        Provenance provenance) {

    public Charge {
        basis = List.copyOf(basis);
    }
}
