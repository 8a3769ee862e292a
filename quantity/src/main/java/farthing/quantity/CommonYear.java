package farthing.quantity;

import java.math.BigDecimal;

/** The year that prices by the hour, the month and the year are compared over: 365 days, in twelve months of one length. */
public final class CommonYear {
    public static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    public static final BigDecimal HOURS = BigDecimal.valueOf(8_760);
    public static final BigDecimal HOURS_OF_MONTH = BigDecimal.valueOf(730);

    private CommonYear() {}
}
