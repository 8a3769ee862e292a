package farthing.cli.options;

import farthing.answers.InputException;
import farthing.economics.breakeven.Needs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What decides beside the price. */
public final class NeedOptions {
    @Option(names = "--team", paramLabel = "none|own", description = "none: nobody is there to run a fleet")
    private @Nullable String team;

    @Option(names = "--privacy", description = "prompts may not leave, or not the region")
    private boolean privacy;

    @Option(
            names = "--bursty",
            description = "traffic comes in peaks; four times the mean where --peak says nothing else")
    private boolean bursty;

    @Option(names = "--closed-model", description = "answers need a model whose weights are not published")
    private boolean closed;

    public Needs needs() {
        if (team != null && !team.equals("none") && !team.equals("own")) {
            throw new InputException("--team: expected none or own, found '" + team + "'");
        }
        return new Needs(closed, privacy, !"none".equals(team), bursty);
    }
}
