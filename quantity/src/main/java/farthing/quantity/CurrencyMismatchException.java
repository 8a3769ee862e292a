package farthing.quantity;

/** Two currencies met in one sum. Convert one of them with a dated rate of your own first. */
public final class CurrencyMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public CurrencyMismatchException(Currency first, Currency second) {
        super("cannot combine " + first + " with " + second + ": give a dated exchange rate");
    }
}
