package farthing.cli;

import farthing.answers.BookLine;
import farthing.cli.options.BookOptions;
import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import farthing.rating.Charge;
import farthing.rating.Statement;
import java.util.List;

/** Tells of stale and missing prices, and fails the command where {@code --strict} asks for it. */
public final class Staleness {
    private Staleness() {}

    /** The exit code, after a line to the person where something is wrong. */
    public static int exitCode(Shell shell, BookOptions.Open open, List<Statement> statements) {
        long oldest = Long.MIN_VALUE;
        boolean missing = false;
        for (Statement statement : statements) {
            missing |= statement.status() != Statement.Status.PRICED;
            for (Charge charge : statement.charges()) {
                oldest = Math.max(
                        oldest, BookLine.ageDays(shell.today(), open.book().info(), charge.provenance()));
            }
        }
        return exitCode(shell, open, missing, oldest);
    }

    /** @param oldestDays age of the oldest price used; {@link Long#MIN_VALUE} for none */
    public static int exitCode(Shell shell, BookOptions.Open open, boolean missing, long oldestDays) {
        boolean stale = oldestDays > open.maxAgeDays();
        if (stale) {
            shell.note("note: the oldest price used was checked " + oldestDays + " days ago (limit " + open.maxAgeDays()
                    + "); 'farthing prices update --url URL' fetches a newer book");
        }
        if (missing && open.strict()) {
            shell.note("strict: a price is missing");
        }
        return open.strict() && (stale || missing) ? ExitCode.STALE : ExitCode.OK;
    }

    /** Days since the date of the book: for answers that sum up more prices than can be asked one by one. */
    public static long bookAge(Shell shell, BookOptions.Open open) {
        return BookLine.ageDays(shell.today(), open.book().info(), null);
    }
}
