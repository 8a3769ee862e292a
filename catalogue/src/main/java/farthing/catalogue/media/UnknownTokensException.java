package farthing.catalogue.media;

/** A formula that does not say what a medium counts for; the message names what it does say. */
public final class UnknownTokensException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownTokensException(String message) {
        super(message);
    }
}
