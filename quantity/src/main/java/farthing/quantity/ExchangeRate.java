package farthing.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency was worth in another on a day, as its user states it. There are no rates of our own.
 *
 * @param from the currency that is converted
 * @param to what it is converted to
 * @param rate units of {@code to} for one of {@code from}, above 0
 * @param day on which it held
 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate, LocalDate day) {

    public ExchangeRate {
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " needs no rate to itself");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above 0, found " + rate.toPlainString());
        }
        rate = Decimals.stripped(rate);
    }

    /**
     * The same worth in the other currency, exact.
     *
     * @throws CurrencyMismatchException if the amount is not in the currency that is converted
     */
    public Money convert(Money money) {
        return new Money(money.amountIn(from).multiply(rate), to);
    }

    /** Such as {@code 1 EUR = 1.08 USD on 2026-08-21}. */
    @Override
    public String toString() {
        return "1 " + from + " = " + Decimals.plain(rate) + " " + to + " on " + day;
    }
}
