package farthing.cli.shell;

/** Bad usage or input, exit code 2. The message says what, where, the value and the way out, in one line. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
