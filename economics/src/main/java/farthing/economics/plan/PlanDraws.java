package farthing.economics.plan;

import farthing.quantity.range.Beta;
import farthing.quantity.range.Correlations;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.DrawTable;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Columns;
import farthing.workload.plan.Correlated;
import farthing.workload.plan.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a plan, drawn once for all of its options, so that two options are compared under the same luck. There are
 * two tables, never mixed: what a mean may be, and how single interactions differ around it.
 */
public final class PlanDraws {
    /** Counts of a single interaction are whole numbers; this decides which of the two next to what was drawn. */
    private static final String WHOLE = " to a whole number";

    private final int count;
    private final List<Input> uncertain;
    private final List<Input> spread;
    private final DrawTable means;
    private final Map<String, double[]> interactions;
    private final Workload workload;

    private PlanDraws(
            int count,
            List<Input> uncertain,
            List<Input> spread,
            DrawTable means,
            Map<String, double[]> interactions,
            Workload workload) {
        this.count = count;
        this.uncertain = List.copyOf(uncertain);
        this.spread = List.copyOf(spread);
        this.means = means;
        this.interactions = interactions;
        this.workload = workload;
    }

    /** @param draws at least 1 */
    public static PlanDraws of(Workload workload, List<OptionSheet> options, long seed, int draws) {
        Set<String> traffic = new LinkedHashSet<>();
        workload.traffic().interactions().forEach(input -> traffic.add(input.path()));
        Map<String, Distribution> means = new LinkedHashMap<>();
        Map<String, Distribution> singles = new LinkedHashMap<>();
        List<Input> uncertain = new ArrayList<>();
        List<Input> spread = new ArrayList<>();
        for (Input input : inputs(options)) {
            if (input.uncertain() != null) {
                uncertain.add(input);
                means.put(input.path(), input.uncertain());
            }
            if (input.spread() != null && !traffic.contains(input.path())) {
                spread.add(input);
                singles.put(input.path(), input.spread());
                if (input.unit().equals(Reach.ROUNDS)) {
                    singles.put(input.path() + WHOLE, new Beta(1, 1));
                }
            }
        }
        Correlated correlated = workload.correlated();
        DrawTable table = DrawTable.draw(means, among(means, correlated.uncertain()), seed, draws);
        DrawTable differing = DrawTable.draw(singles, among(singles, correlated.spread()), seed, draws);
        Map<String, double[]> interactions = new TreeMap<>();
        for (Input input : spread) {
            interactions.put(input.path(), withMeanLast(single(input, differing)));
        }
        return new PlanDraws(draws, uncertain, spread, table, interactions, workload);
    }

    /** An input that no option makes use of is not drawn. */
    private static Correlations among(Map<String, Distribution> drawn, Correlations all) {
        return Correlations.of(all.pairs().stream()
                .filter(pair -> drawn.containsKey(pair.first()) && drawn.containsKey(pair.second()))
                .toList());
    }

    private static List<Input> inputs(List<OptionSheet> options) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (OptionSheet option : options) {
            option.inputs().forEach(input -> inputs.putIfAbsent(input.path(), input));
        }
        return List.copyOf(inputs.values());
    }

    /** A fraction of a round is the probability of one more. */
    private static double[] single(Input input, DrawTable table) {
        double[] column = table.column(input.path());
        if (!input.unit().equals(Reach.ROUNDS)) {
            return column;
        }
        double[] chance = table.column(input.path() + WHOLE);
        double[] whole = new double[column.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = Math.floor(column[i] + chance[i]);
        }
        return whole;
    }

    private static double[] withMeanLast(double[] column) {
        double[] longer = Arrays.copyOf(column, column.length + 1);
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        longer[column.length] = sum / column.length;
        return longer;
    }

    public int count() {
        return count;
    }

    public long seed() {
        return means.seed();
    }

    /** The inputs whose mean is not known, in the order of the sheets. */
    public List<Input> uncertain() {
        return uncertain;
    }

    /** The inputs in which interactions differ. Traffic is none of them: its spread is one between users. */
    public List<Input> spread() {
        return spread;
    }

    /**
     * Cells of an option under what the means may be: one row a cell, one value a draw; draw k of every option is drawn from
     * the same inputs. The mean is one over all interactions, which {@link Curvature} corrects for their spread.
     */
    public double[][] ofMeans(OptionSheet option, List<Cell> cells) {
        return ofMeans(option, cells, Curvature.of(option, this));
    }

    double[][] ofMeans(OptionSheet option, List<Cell> cells, Curvature curvature) {
        return Columns.of(option.sheet(), cells, this::mean, curvature.scaled(), count);
    }

    private double @Nullable [] mean(Input input) {
        return input.uncertain() == null ? null : means.column(input.path());
    }

    Workload workload() {
        return workload;
    }

    /** How many users there are, or null where the workload does not say how they differ. */
    @Nullable
    Input users() {
        return workload.use() == null ? null : workload.users();
    }

    /** Cells of an option as if all users brought as much as a single one: one row a cell, one value a draw. */
    double[][] ofUsers(OptionSheet option, List<Cell> cells) {
        Distribution use = Objects.requireNonNull(workload.use());
        List<Input> factors = workload.traffic().interactions();
        Input moved = factors.get(factors.size() - 1);
        Map<String, Distribution> inputs = new LinkedHashMap<>();
        inputs.put(moved.path(), use.scaledToMean(moved.mean().doubleValue()));
        double[] column =
                DrawTable.draw(inputs, Correlations.NONE, seed(), count).column(moved.path());
        return Columns.of(option.sheet(), cells, input -> input.path().equals(moved.path()) ? column : null, count);
    }

    /**
     * Cells of an option as if all interactions were like a single one: one row a cell, one value a draw and, last, the value
     * at the mean of the draws. The means themselves are taken as known.
     */
    double[][] ofInteractions(OptionSheet option, List<Cell> cells) {
        return Columns.of(option.sheet(), cells, input -> interactions.get(input.path()), count + 1);
    }
}
