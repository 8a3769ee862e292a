package farthing.rating;

import farthing.quantity.Money;
import java.math.RoundingMode;

/**
 * A named rule by which a statement's amount is presented or invoiced. Nothing else rounds.
 *
 * @param places decimal places kept
 * @param mode what becomes of the rest
 */
public record Rounding(int places, RoundingMode mode) {

    public Rounding {
        if (places < 0 || places > 18) {
            throw new IllegalArgumentException("decimal places are 0 to 18, not " + places);
        }
    }

    /** The commercial rule, of invoices and price tables: a half goes away from zero. */
    public static Rounding halfUp(int places) {
        return new Rounding(places, RoundingMode.HALF_UP);
    }

    public Money of(Money amount) {
        return new Money(amount.amount().setScale(places, mode), amount.currency());
    }

    /** The rule's name, such as {@code half-up at 2 places}. */
    @Override
    public String toString() {
        StringBuilder name = new StringBuilder(mode.name().toLowerCase(java.util.Locale.ROOT));
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '_') {
                name.setCharAt(i, '-');
            }
        }
        return name + " at " + places + " places";
    }
}
