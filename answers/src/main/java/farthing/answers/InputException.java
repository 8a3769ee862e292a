package farthing.answers;

/** A bad question (the command line ends with 2). The message says what, where, the value and the way out, in one line. */
public class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
