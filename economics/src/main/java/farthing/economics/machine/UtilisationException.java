package farthing.economics.machine;

/** More work than the machines can serve. The message says how many would do. */
public final class UtilisationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UtilisationException(String message) {
        super(message);
    }
}
