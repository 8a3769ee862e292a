package farthing.cli.options;

import farthing.answers.InputException;
import farthing.cli.shell.Shell;
import farthing.formats.trace.ServegenDraw;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How calls are drawn where a trace states rates and lengths, not calls. */
public final class DrawOptions {
    @Option(
            names = "--lengths",
            paramLabel = "FILE",
            description = {"ServeGen's lengths: draw calls by the rates in the trace", "(docs/traces.md)"})
    private @Nullable String lengths;

    @Option(names = "--seed", paramLabel = "N", description = "of the draw: same seed, same calls (default: 1)")
    private @Nullable Long seed;

    @Option(names = "--hours", paramLabel = "H", description = "how many from the trace's start to draw (default: 1)")
    private @Nullable Integer hours;

    /** What to draw, or null if the trace is to be read as recorded. */
    public @Nullable ServegenDraw draw() {
        if (lengths == null && (seed != null || hours != null)) {
            throw new InputException((seed != null ? "--seed" : "--hours") + ": goes with --lengths only");
        }
        if (hours != null && (hours < 1 || hours > 1_000_000)) {
            throw new InputException("--hours: expected a whole number from 1 to 1000000, found " + hours);
        }
        return lengths == null ? null : new ServegenDraw(seed == null ? 1 : seed, hours == null ? 1 : hours);
    }

    /** The file of the lengths. */
    public Path lengths(Shell shell) {
        Path path = shell.file(lengths == null ? "" : lengths);
        if (!Files.isRegularFile(path)) {
            throw new InputException("--lengths: " + path + ": no such file");
        }
        return path;
    }
}
