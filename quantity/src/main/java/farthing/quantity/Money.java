package farthing.quantity;

import java.math.BigDecimal;

/**
 * An exact, unrounded amount of one currency. Nothing here rounds; a Statement may, once, by a named rule. Two amounts
 * are equal when their values are, whatever their scale.
 *
 * @param amount the value, without trailing zeros
 * @param currency of the amount
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        amount = Decimals.stripped(amount);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public static Money usd(String amount) {
        return new Money(Decimals.parse(amount), Currency.USD);
    }

    /** @throws CurrencyMismatchException if the currencies differ */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** @throws CurrencyMismatchException if the currencies differ */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    public Money multipliedBy(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money multipliedBy(long factor) {
        return multipliedBy(BigDecimal.valueOf(factor));
    }

    /**
     * The amount, to be added up with others of that currency.
     *
     * @throws CurrencyMismatchException if this is not of that currency
     */
    public BigDecimal amountIn(Currency expected) {
        if (!currency.equals(expected)) {
            throw new CurrencyMismatchException(currency, expected);
        }
        return amount;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** @throws CurrencyMismatchException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return amount.compareTo(other.amount);
    }

    /** The plain decimal text without exponent, such as {@code 0.0132}. */
    public String text() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return currency + " " + text();
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
    }
}
