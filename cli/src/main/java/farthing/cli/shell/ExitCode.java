package farthing.cli.shell;

/** What the program ends with; stable, for scripts. */
public final class ExitCode {
    public static final int OK = 0;
    /** A fault of the program. */
    public static final int INTERNAL = 1;
    /** Bad usage or input. */
    public static final int INPUT = 2;
    /** A goal that nothing reaches. */
    public static final int UNMET = 3;
    /** A missing or stale price under {@code --strict}. */
    public static final int STALE = 5;
    /** To the launcher alone: all is well but for the page's engine, which is to be compiled now. */
    public static final int NO_ENGINE = 76;

    private ExitCode() {}
}
