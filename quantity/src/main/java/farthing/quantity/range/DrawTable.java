package farthing.quantity.range;

import farthing.quantity.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws of many inputs at once, a column each. A column holds one value from each of n equally likely slices of its
 * distribution, so that its mean settles faster than that of independent draws. Slices, and their order, come from a
 * stream of the seed and the input's name: another input changes nothing here. Correlations only reorder a column, by
 * the ranks of correlated normal scores; so its values are the same with and without them.
 */
public final class DrawTable {
    /** Draws at which a p5 or p95 is good to about 1 % of the band. */
    public static final int USUAL = 10_000;

    private final int n;
    private final long seed;
    private final SortedMap<String, double[]> columns;

    private DrawTable(int n, long seed, SortedMap<String, double[]> columns) {
        this.n = n;
        this.seed = seed;
        this.columns = columns;
    }

    /**
     * @param inputs by name; their order is immaterial
     * @param correlations among these names; one with a constant has no effect
     * @param n draws, at least 1
     * @throws RangeException if a correlation names an unknown input
     */
    public static DrawTable draw(Map<String, Distribution> inputs, Correlations correlations, long seed, int n) {
        if (n < 1) {
            throw new RangeException("expected at least 1 draw, found " + n);
        }
        TreeMap<String, Distribution> sorted = new TreeMap<>(inputs);
        correlations.mustKnowOnly(sorted);
        TreeMap<String, Slices> slices = new TreeMap<>();
        for (Map.Entry<String, Distribution> input : sorted.entrySet()) {
            if (!(input.getValue() instanceof Constant)) {
                slices.put(input.getKey(), new Slices(new Draws(seed).split(hash(input.getKey())), n));
            }
        }
        correlate(slices, correlations, n);
        TreeMap<String, double[]> columns = new TreeMap<>();
        for (Map.Entry<String, Distribution> input : sorted.entrySet()) {
            Slices its = slices.get(input.getKey());
            columns.put(
                    input.getKey(), its == null ? filled(input.getValue().mean(), n) : its.values(input.getValue()));
        }
        return new DrawTable(n, seed, columns);
    }

    private static void correlate(Map<String, Slices> slices, Correlations correlations, int n) {
        List<String> names = new ArrayList<>();
        List<Slices> together = new ArrayList<>();
        List<double[]> scores = new ArrayList<>();
        for (String name : correlations.names()) {
            Slices its = slices.get(name);
            if (its != null) {
                names.add(name);
                together.add(its);
                scores.add(its.scores());
            }
        }
        double[][] factors = correlations.factors(names);
        for (int i = 0; i < names.size(); i++) {
            double[] mixed = new double[n];
            for (int j = 0; j <= i; j++) {
                add(mixed, factors[i][j], scores.get(j));
            }
            together.get(i).orderBy(mixed);
        }
    }

    private static void add(double[] sum, double factor, double[] scores) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * scores[i];
        }
    }

    private static double[] filled(double value, int n) {
        double[] column = new double[n];
        Arrays.fill(column, value);
        return column;
    }

    /** FNV-1a over 64 bits, a char at a time: String.hashCode is too narrow to keep names apart. */
    private static long hash(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** Draws in each column. */
    public int count() {
        return n;
    }

    public long seed() {
        return seed;
    }

    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /**
     * The draws of one input; the array itself, to be read only.
     *
     * @throws IllegalArgumentException if there is no such input
     */
    public double[] column(String name) {
        double[] column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no draws of '" + name + "': there are " + columns.keySet());
        }
        return column;
    }
}
