package farthing.page.scenario;

import farthing.answers.screen.Amounts;
import farthing.quantity.Decimals;
import java.math.BigDecimal;

/** Values of inputs as the eye reads them. */
public final class Shown {
    private static final int DIGITS = 3;

    private Shown() {}

    /** To three significant digits. */
    public static String number(double value, String unit) {
        BigDecimal rounded = Decimals.rounded(new BigDecimal(value), DIGITS);
        String number = Amounts.count(
                new BigDecimal(Decimals.plain(unit.equals("share") ? rounded.movePointRight(2) : rounded)));
        return switch (unit) {
            case "share" -> number + " %";
            case "money" -> "$" + number;
            default -> number;
        };
    }
}
