package farthing.economics.machine;

import farthing.quantity.Decimals;
import java.math.BigDecimal;

/**
 * People who keep machines running, as a cost a year.
 *
 * @param salary USD a year of one person, all that comes with it included
 */
public record Team(BigDecimal salary) {
    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal HOURS_A_WEEK = BigDecimal.valueOf(40);

    /** @throws IllegalArgumentException for a salary below 0 */
    public Team {
        if (salary.signum() < 0) {
            throw new IllegalArgumentException("a salary is at least 0, found " + Decimals.plain(salary));
        }
    }

    /** So many people, USD a year. */
    public BigDecimal people(BigDecimal count) {
        return salary.multiply(count);
    }

    /** So many hours of every week, of 40 that a person works: USD a year. */
    public BigDecimal weekly(BigDecimal hours) {
        return Decimals.divide(salary.multiply(hours), HOURS_A_WEEK);
    }

    /** Work of so many weeks, once, spread over years: USD a year. */
    public BigDecimal once(BigDecimal weeks, BigDecimal years) {
        return Decimals.divide(salary.multiply(weeks), WEEKS.multiply(years));
    }
}
