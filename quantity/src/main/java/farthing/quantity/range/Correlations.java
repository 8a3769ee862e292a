package farthing.quantity.range;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Which inputs move together: for each pair the correlation rho of their normal scores (a Gaussian copula), so that
 * their rank correlation is 6/pi asin(rho/2). Pairs not named are independent of one another.
 */
public final class Correlations {
    public static final Correlations NONE = new Correlations(List.of());

    private static final double FLAT = 1e-9;
    private static final int HALVINGS = 40;

    private final List<Pair> pairs;
    private final List<String> names;

    /**
     * @param first name of an input
     * @param second name of another
     * @param rho from -1 to 1
     */
    public record Pair(String first, String second, double rho) {
        public Pair {
            if (first.equals(second)) {
                throw new RangeException("'" + first + "' is correlated with itself: name two inputs");
            }
            if (!(rho >= -1 && rho <= 1)) {
                throw new RangeException("a correlation is from -1 to 1, found " + RangeException.plain(rho)
                        + " between '" + first + "' and '" + second + "'");
            }
        }

        private boolean isOf(String one, String other) {
            return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
        }

        /** Such as {@code input ~ output 0.6}. */
        @Override
        public String toString() {
            return first + " ~ " + second + " " + RangeException.plain(rho);
        }
    }

    private Correlations(List<Pair> pairs) {
        this.pairs = pairs;
        TreeSet<String> all = new TreeSet<>();
        for (Pair pair : pairs) {
            all.add(pair.first);
            all.add(pair.second);
        }
        names = List.copyOf(all);
    }

    /** @throws RangeException if a pair is named twice, or if no joint distribution has all these correlations */
    public static Correlations of(List<Pair> pairs) {
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            for (Pair other : pairs.subList(0, i)) {
                if (other.isOf(pair.first, pair.second)) {
                    throw new RangeException("'" + pair.first + "' and '" + pair.second + "' are correlated twice: by "
                            + RangeException.plain(other.rho) + " and by " + RangeException.plain(pair.rho));
                }
            }
        }
        Correlations correlations = new Correlations(List.copyOf(pairs));
        correlations.mustStand();
        return correlations;
    }

    /** In alphabetical order. */
    public List<String> names() {
        return names;
    }

    public List<Pair> pairs() {
        return pairs;
    }

    /** 1 for an input with itself, 0 for a pair that was not named. */
    public double between(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        for (Pair pair : pairs) {
            if (pair.isOf(one, other)) {
                return pair.rho;
            }
        }
        return 0;
    }

    /** @throws RangeException if a name is none of these */
    void mustKnowOnly(SortedMap<String, ?> inputs) {
        for (Pair pair : pairs) {
            for (String name : List.of(pair.first, pair.second)) {
                if (!inputs.containsKey(name)) {
                    throw new RangeException("the correlation " + pair + " names '" + name
                            + "', which is no uncertain input; there are " + String.join(", ", inputs.keySet()));
                }
            }
        }
    }

    /** How much of each independent score up to its own a name takes: Cholesky's factor of the correlations. */
    double[][] factors(List<String> some) {
        return factor(some, 1, new ArrayList<>());
    }

    private void mustStand() {
        List<String> contradicted = new ArrayList<>();
        factor(names, 1, contradicted);
        if (contradicted.isEmpty()) {
            return;
        }
        String culprit = contradicted.getFirst();
        List<String> its = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.first.equals(culprit) || pair.second.equals(culprit)) {
                its.add(pair.toString());
            }
        }
        throw new RangeException("the correlations contradict one another at '" + culprit + "' ("
                + String.join(", ", its) + "): weaken one, or multiply all by "
                + RangeException.plain(Math.floor(largestStrength() * 100) / 100));
    }

    /** By how much all correlations together must be weakened until they can stand. */
    private double largestStrength() {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            List<String> contradicted = new ArrayList<>();
            factor(names, middle, contradicted);
            if (contradicted.isEmpty()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** @param contradicted takes the first name whose correlations cannot be had together with those before it */
    private double[][] factor(List<String> order, double strength, List<String> contradicted) {
        int n = order.size();
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            double left = 1;
            for (int j = 0; j < i; j++) {
                double rest = strength * between(order.get(i), order.get(j));
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                boolean flat = factor[j][j] < FLAT;
                factor[i][j] = flat ? 0 : rest / factor[j][j];
                left -= factor[i][j] * factor[i][j];
                if (flat && Math.abs(rest) > FLAT) {
                    left = -1;
                }
            }
            if (left < -FLAT) {
                contradicted.add(order.get(i));
                return factor;
            }
            // nothing of its own is left to an input that follows from others
            factor[i][i] = left < FLAT ? 0 : Math.sqrt(left);
        }
        return factor;
    }
}
