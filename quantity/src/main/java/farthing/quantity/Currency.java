package farthing.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A currency by its three-letter ISO 4217 code. Amounts in different currencies never mix.
 *
 * @param code three capital letters, such as {@code USD}
 */
public record Currency(String code) {
    public static final Currency USD = new Currency("USD");

    public Currency {
        if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException(
                    "currency '" + code + "' is not a three-letter ISO 4217 code such as USD");
        }
    }

    /** Written out, as is {@link #hashCode}: a record's own is linked at its first use, which costs a start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Currency currency && code.equals(currency.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
