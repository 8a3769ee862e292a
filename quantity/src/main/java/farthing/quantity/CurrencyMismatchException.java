package farthing.quantity;

/** Two currencies met in one sum. Convert one of them with a dated rate of your own first. */
public final class CurrencyMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public CurrencyMismatchException(Currency first, Currency second) {
        super(first + " and " + second + " do not add up: state both in one currency, by a dated rate of your own");
    }
}
