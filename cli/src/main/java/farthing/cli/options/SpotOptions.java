package farthing.cli.options;

import farthing.answers.host.SpotQuestion;
import farthing.answers.machine.MachineWords;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What interruptions cost on a machine that may be taken away. */
public final class SpotOptions {
    @Option(names = "--spot", description = "spot machines only (without it and --batch none)")
    private boolean only;

    @Option(
            names = "--eviction",
            paramLabel = "P%",
            converter = Shares.Share.class,
            description = "of spot machines are taken away within a month (default: the upper end known, 20%%)")
    private @Nullable BigDecimal eviction;

    @Option(
            names = "--redo",
            paramLabel = "HOURS",
            converter = Hours.class,
            description = "of work lost with each: since the last checkpoint, and to start again (default: 1)")
    private BigDecimal redo = BigDecimal.ONE;

    @Option(
            names = "--fallback",
            paramLabel = "HOURS",
            converter = Hours.class,
            description = "on demand after each, until there is a spot machine again (default: 2)")
    private BigDecimal fallback = BigDecimal.valueOf(2);

    @Option(
            names = "--rise",
            paramLabel = "P%",
            converter = Shares.Share.class,
            description = "of the spot price within a month, to see what is at risk (default: 40%%)")
    private @Nullable BigDecimal rise;

    @Option(names = "--batch", description = "work that can wait and be repeated: nobody waits for the answer")
    private boolean batch;

    /** Hours of at least 0, with or without an h. */
    public static final class Hours extends Quantities.Reader<BigDecimal> {
        @Override
        protected BigDecimal read(String text) {
            return MachineWords.hours(text);
        }
    }

    public SpotQuestion question() {
        return new SpotQuestion(only, batch, eviction, redo, fallback, rise);
    }
}
