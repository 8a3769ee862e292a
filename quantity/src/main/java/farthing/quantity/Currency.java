package farthing.quantity;

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

    @Override
    public String toString() {
        return code;
    }
}
