package farthing.quantity.range;

/** A range, a share or a correlation that cannot be; the message says what was found and what to write instead. */
public final class RangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public RangeException(String message) {
        super(message);
    }
}
