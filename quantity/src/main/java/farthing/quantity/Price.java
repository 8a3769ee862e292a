package farthing.quantity;

import java.math.BigDecimal;

/**
 * What a number of units costs: an amount per N units, kept as the pair that was published and never as a quotient.
 * A price of 0 is a price; an absent price is unknown.
 *
 * @param amount not negative
 * @param per how many units the amount buys, at least 1
 * @param currency of the amount
 */
public record Price(BigDecimal amount, long per, Currency currency) {

    public Price {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("price " + Decimals.plain(amount) + " is negative");
        }
        if (per < 1) {
            throw new IllegalArgumentException("a price is per 1 unit or more, not per " + per);
        }
        amount = Decimals.stripped(amount);
    }

    /** A price in US dollars, such as {@code usd("3", 1_000_000)}. */
    public static Price usd(String amount, long per) {
        return new Price(Decimals.parse(amount), per, Currency.USD);
    }

    /** Units x amount / per: multiplied before divided, exact unless the quotient does not terminate. */
    public Money forUnits(BigDecimal units) {
        return new Money(Decimals.divide(units.multiply(amount), per), currency);
    }

    public Price multipliedBy(BigDecimal factor) {
        return new Price(amount.multiply(factor), per, currency);
    }

    public boolean isFree() {
        return amount.signum() == 0;
    }

    @Override
    public String toString() {
        return currency + " " + Decimals.plain(amount) + " per " + per;
    }
}
