package farthing.answers.machine;

import farthing.quantity.CommonYear;
import farthing.quantity.Decimals;
import farthing.quantity.sheet.Exact;
import java.math.BigDecimal;

/**
 * USD for a length of time, such as {@code 20/h}, {@code 12k/month} or {@code 500k/year}.
 *
 * @param amount at least 0
 * @param hours of the time: 1, 730 or 8760
 */
public record PeriodicAmount(BigDecimal amount, int hours) {
    public static final int HOUR = 1;
    public static final int MONTH = CommonYear.HOURS_OF_MONTH.intValueExact();
    public static final int YEAR = CommonYear.HOURS.intValueExact();

    public BigDecimal perHour() {
        return per(HOUR);
    }

    public BigDecimal perMonth() {
        return per(MONTH);
    }

    public BigDecimal perYear() {
        return per(YEAR);
    }

    private BigDecimal per(int wanted) {
        BigDecimal multiplied = amount.multiply(BigDecimal.valueOf(wanted));
        return Decimals.stripped(Decimals.quotient(multiplied, BigDecimal.valueOf(hours), Exact.DIGITS));
    }
}
