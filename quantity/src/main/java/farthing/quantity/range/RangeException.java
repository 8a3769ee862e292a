package farthing.quantity.range;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/** A range, a share or a correlation that cannot be; the message says what was found and what to write instead. */
public final class RangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public RangeException(String message) {
        super(message);
    }

    /** A number as a message prints it: plain, and the same in every runtime. */
    static String plain(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.isNaN(number) ? "NaN" : number < 0 ? "-infinity" : "infinity";
        }
        return Decimals.plain(Decimals.snapped(new BigDecimal(number)));
    }
}
