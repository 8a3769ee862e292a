package farthing.answers.breakeven;

import farthing.answers.InputException;
import farthing.economics.breakeven.Unsure;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.RangeException;
import farthing.quantity.range.RangeKind;
import farthing.quantity.range.RangeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure the figures of a break-even are, and the draws that show it.
 *
 * @param unsure in parts of each figure
 */
public record Sureness(Unsure unsure, long seed, int draws) {
    /** What may be unsure. */
    public static final List<String> FIGURES = List.of("api", "throughput", "node", "ops", "peak-utilisation");

    public static final int USUAL_DRAWS = DrawTable.USUAL;
    private static final int DRAWS_LEAST = 100;
    private static final int DRAWS_MOST = 100_000;

    /**
     * @param ranges such as {@code throughput=70% to 130%}
     * @throws InputException naming what is no figure, no range or out of range
     */
    public static Sureness of(List<String> ranges, long seed, int draws) {
        if (draws < DRAWS_LEAST || draws > DRAWS_MOST) {
            throw new InputException("--draws " + draws + ": expected " + DRAWS_LEAST + " to " + DRAWS_MOST);
        }
        return new Sureness(unsure(ranges), seed, draws);
    }

    private static Unsure unsure(List<String> ranges) {
        Map<String, Distribution> read = new LinkedHashMap<>();
        for (String range : ranges) {
            int at = range.indexOf('=');
            String figure = at < 0 ? range : range.substring(0, at).strip();
            if (at < 0 || !FIGURES.contains(figure)) {
                throw new InputException("--uncertain " + range + ": expected " + String.join(", ", FIGURES)
                        + ", such as 'throughput=70% to 130%'");
            }
            try {
                read.put(figure, range(figure, range.substring(at + 1)));
            } catch (InputException e) {
                throw new InputException("--uncertain " + figure + ": " + e.getMessage());
            }
        }
        return new Unsure(
                read.get("api"),
                read.get("throughput"),
                read.get("node"),
                read.get("ops"),
                read.get("peak-utilisation"));
    }

    /**
     * What a figure may be, in parts of it.
     *
     * @throws InputException if that is no range, or out of range, without the figure's name
     */
    public static Distribution range(String figure, String text) {
        try {
            Distribution range = RangeText.parse(text, kind(figure));
            if (!(range.mean() > 0)) {
                throw new InputException("parts of a figure are above 0, found '" + text + "'");
            }
            return range;
        } catch (RangeException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private static RangeKind kind(String figure) {
        return figure.equals("peak-utilisation") ? RangeKind.SHARE : RangeKind.POSITIVE;
    }
}
