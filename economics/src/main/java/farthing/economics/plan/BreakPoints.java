package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Columns;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the answer changes: for each of the inputs that move the best option most, the value at which another option
 * becomes the best, or at which the margin passes 0 or a target.
 *
 * <pre>{@code
 * List<OptionSheet> ranked = plan.ranked().stream().map(Estimate::option).toList();
 * List<BreakPoint> points = BreakPoints.of(ranked, BreakPoints.Longer.by(planner, workload), 8, List.of(0.0, 0.7));
 * }</pre>
 *
 * <p>An input is followed up and down from where it stands: a share from 0 to 1, rounds from one to ten times their mean on a
 * sheet of as many, anything else to 0 and to ten times its mean; within that on a grid of {@value #STEPS} steps each way, so
 * that a change which is taken back within a step is not seen.
 */
public final class BreakPoints {
    private static final int STEPS = 64;

    private final List<OptionSheet> ranked;
    private final OptionSheet best;

    /** A sheet has the rounds that were planned and few more: the same option with as many as are looked for. */
    public interface Longer {
        OptionSheet of(OptionSheet option, Input rounds, BigDecimal many);

        /** By the planner that planned the options, whose book holds their models. */
        static Longer by(Planner planner, Workload workload) {
            return (option, rounds, many) -> Objects.requireNonNull(
                    planner.option(
                            workload.withRounds(rounds.path(), many),
                            option.server().choice()),
                    () -> option.server().choice().text() + " was planned by another planner");
        }
    }

    private BreakPoints(List<OptionSheet> ranked) {
        this.ranked = ranked;
        this.best = ranked.get(0);
    }

    /**
     * Nearest first, by their distance as a share of where the input stands.
     *
     * @param ranked options of one workload in one currency, the best one first; none gives no points
     * @param longer gives the sheets on which more rounds are tried
     * @param most so many inputs are followed, the widest bars of a tornado first
     * @param margins bounds of the margin; without a price in the workload they are of no effect
     */
    public static List<BreakPoint> of(List<OptionSheet> ranked, Longer longer, int most, List<Double> margins) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        BreakPoints search = new BreakPoints(ranked);
        List<BreakPoint> points = new ArrayList<>();
        if (ranked.size() > 1) {
            List<Input> movers = new ArrayList<>();
            for (Input input : search.movers(search.best.perCompleted(), most)) {
                if (Reach.isRounds(input)) {
                    search.with(input, longer).options(List.of(input), points);
                } else {
                    movers.add(input);
                }
            }
            search.options(movers, points);
        }
        Cell margin = search.best.margin();
        if (margin != null) {
            for (Input input : search.movers(margin, most)) {
                BreakPoints on =
                        Reach.isRounds(input) ? new BreakPoints(List.of(search.best)).with(input, longer) : search;
                margins.forEach(bound -> on.margin(input, bound, points));
            }
        }
        points.sort(Comparator.comparingDouble(point -> Math.abs(point.distance())));
        return List.copyOf(points);
    }

    /** From where to where an input is followed. */
    public static double[] tried(Input input) {
        Reach reach = Reach.farthest(input);
        return new double[] {reach.low(), reach.high()};
    }

    private List<Input> movers(Cell figure, int most) {
        List<Tornado.Bar> bars = Tornado.of(best.sheet(), figure).bars();
        return bars.stream().limit(most).map(Tornado.Bar::input).toList();
    }

    /** Every option on a sheet of as many rounds as are tried. */
    private BreakPoints with(Input rounds, Longer longer) {
        BigDecimal many = BigDecimal.valueOf(Reach.farthest(rounds).high());
        return new BreakPoints(
                ranked.stream().map(option -> longer.of(option, rounds, many)).toList());
    }

    private void margin(Input input, double bound, List<BreakPoint> points) {
        Cell margin = best.margin();
        if (margin == null) {
            return;
        }
        Crossing.Curve all = Crossing.of(best.sheet(), margin, input);
        Crossing.Curve curve = values -> {
            double[] margins = all.at(values);
            for (int i = 0; i < margins.length; i++) {
                margins[i] -= bound;
            }
            return margins;
        };
        double stands = input.mean().doubleValue();
        boolean rises = curve.at(new double[] {stands})[0] <= 0;
        Reach reach = Reach.farthest(input);
        for (double end : new double[] {reach.low(), reach.high()}) {
            Double at = Crossing.first(curve, stands, end);
            if (at != null) {
                points.add(new BreakPoint(input, stands, at, new BreakPoint.Change.Margin(bound, rises)));
            }
        }
    }

    /** Every option on every input's grids at once, then closer where another one gets ahead. */
    private void options(List<Input> inputs, List<BreakPoint> points) {
        List<Walk> walks = new ArrayList<>();
        for (Input input : inputs) {
            Reach reach = Reach.farthest(input);
            walks.add(new Walk(input, reach.low()));
            walks.add(new Walk(input, reach.high()));
        }
        int length = STEPS + 1;
        Map<String, double[]> drawn = new LinkedHashMap<>();
        for (int w = 0; w < walks.size(); w++) {
            Walk walk = walks.get(w);
            double[] values = drawn.computeIfAbsent(walk.input.path(), path -> {
                double[] column = new double[walks.size() * length];
                Arrays.fill(column, walk.stands());
                return column;
            });
            for (int i = 0; i < length; i++) {
                values[w * length + i] = walk.at(i);
            }
        }
        List<double[]> costs = new ArrayList<>();
        for (OptionSheet option : ranked) {
            List<Cell> cost = List.of(option.perCompleted());
            costs.add(Columns.of(option.sheet(), cost, input -> drawn.get(input.path()), walks.size() * length)[0]);
        }
        for (int w = 0; w < walks.size(); w++) {
            BreakPoint point = nearest(walks.get(w), w * length, costs);
            if (point != null) {
                points.add(point);
            }
        }
    }

    private @Nullable BreakPoint nearest(Walk walk, int from, List<double[]> costs) {
        double[] own = costs.get(0);
        for (int i = 1; i <= STEPS; i++) {
            BreakPoint nearest = null;
            for (int other = 1; other < costs.size(); other++) {
                double[] its = costs.get(other);
                if (its[from + i] < own[from + i] && its[from + i - 1] >= own[from + i - 1]) {
                    BreakPoint point = narrowed(walk, i, ranked.get(other));
                    boolean nearer = point != null
                            && (nearest == null || Math.abs(point.distance()) < Math.abs(nearest.distance()));
                    nearest = nearer ? point : nearest;
                }
            }
            if (nearest != null) {
                return nearest;
            }
        }
        return null;
    }

    private @Nullable BreakPoint narrowed(Walk walk, int step, OptionSheet other) {
        Crossing.Curve gain = Crossing.difference(
                Crossing.of(best.sheet(), best.perCompleted(), walk.input),
                Crossing.of(other.sheet(), other.perCompleted(), walk.input));
        Double at = Crossing.first(gain, walk.at(step - 1), walk.at(step));
        return at == null ? null : new BreakPoint(walk.input, walk.stands(), at, new BreakPoint.Change.Best(other));
    }

    /** The way of one input from where it stands to an end. */
    private record Walk(Input input, double end) {
        double stands() {
            return input.mean().doubleValue();
        }

        double at(int step) {
            return step == STEPS ? end : stands() + (end - stands()) * step / STEPS;
        }
    }
}
