package farthing.cli.options;

import farthing.answers.breakeven.Sureness;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How sure the figures of a break-even are, in parts of each. */
public final class UnsureOptions {
    @Option(
            names = "--uncertain",
            paramLabel = "FIGURE=RANGE",
            description = {
                "what api, throughput, node or ops may be, in parts of the figure that stands: 'throughput=70%% to 130%%'",
                "(5th to 95th percentile), or the share itself: 'peak-utilisation=40%% to 70%%'; may repeat"
            })
    private List<String> ranges = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "of the draws (default: 1)")
    private long seed = 1;

    @Option(names = "--draws", paramLabel = "N", description = "how many (default: 10000)")
    private int draws = Sureness.USUAL_DRAWS;

    /** @throws farthing.answers.InputException naming what is no figure, no range or out of range */
    public Sureness sureness() {
        return Sureness.of(ranges, seed, draws);
    }
}
