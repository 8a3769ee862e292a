package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.breakeven.BreakevenQuestion;
import farthing.economics.breakeven.Unsure;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.RangeException;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How sure the figures of a break-even are, in parts of each. */
public final class UnsureOptions {
    private static final List<String> FIGURES = List.of("api", "throughput", "node", "ops", "utilisation");
    private static final int DRAWS_LEAST = 100;
    private static final int DRAWS_MOST = 100_000;

    @Option(
            names = "--uncertain",
            paramLabel = "FIGURE=RANGE",
            description = {
                "what api, throughput, node or ops may be, in parts of the figure that stands: 'throughput=70%% to 130%%'",
                "(5th to 95th percentile), or the share itself: 'utilisation=40%% to 70%%'; may repeat"
            })
    private List<String> ranges = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "of the draws (default: 1)")
    private long seed = 1;

    @Option(names = "--draws", paramLabel = "N", description = "how many (default: 10000)")
    private int draws = DrawTable.USUAL;

    /** @throws InputException naming what is no figure or no range */
    private Unsure unsure() {
        Map<String, Distribution> read = new LinkedHashMap<>();
        for (String range : ranges) {
            int at = range.indexOf('=');
            String figure = at < 0 ? range : range.substring(0, at).strip();
            if (at < 0 || !FIGURES.contains(figure)) {
                throw new InputException("--uncertain " + range + ": expected " + String.join(", ", FIGURES)
                        + ", such as 'throughput=70% to 130%'");
            }
            try {
                read.put(figure, RangeText.parse(range.substring(at + 1), kind(figure)));
            } catch (RangeException e) {
                throw new InputException("--uncertain " + figure + ": " + e.getMessage());
            }
            Distribution distribution = read.get(figure);
            if (distribution == null || !(distribution.mean() > 0)) {
                throw new InputException("--uncertain " + range + ": parts of a figure are above 0");
            }
        }
        return new Unsure(
                read.get("api"), read.get("throughput"), read.get("node"), read.get("ops"), read.get("utilisation"));
    }

    private static RangeKind kind(String figure) {
        return figure.equals("utilisation") ? RangeKind.SHARE : RangeKind.POSITIVE;
    }

    /** @throws InputException naming what is out of range */
    public BreakevenQuestion.Sureness sureness() {
        if (draws < DRAWS_LEAST || draws > DRAWS_MOST) {
            throw new InputException("--draws " + draws + ": expected " + DRAWS_LEAST + " to " + DRAWS_MOST);
        }
        return new BreakevenQuestion.Sureness(unsure(), seed, draws);
    }
}
