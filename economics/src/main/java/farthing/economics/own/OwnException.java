package farthing.economics.own;

/** What was said of buying and renting cannot be read, contradicts itself or leaves a price open; the message says what to write. */
public final class OwnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OwnException(String message) {
        super(message);
    }
}
