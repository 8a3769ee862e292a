package farthing.quantity.sheet;

import farthing.quantity.Elementary;
import farthing.quantity.range.Input;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a sheet for many draws at once, in doubles. What is undefined is not a number. Draws are taken in blocks, so
 * that memory does not grow with their count.
 */
public final class Columns {
    private static final int BLOCK = 256;

    private final Sheet sheet;
    private final boolean[] needed;
    private final boolean[] varies;
    private final double[] factors;
    private final int length;
    /** The block of each needed cell; of one that does not vary it is filled once. */
    private final double[][] block;

    /** What the inputs are drawn as. */
    public interface Drawn {
        /** One value a draw, or null where the input stays at its mean. */
        double @Nullable [] of(Input input);
    }

    /** What a cell is multiplied by, before others look at it. */
    public record Scaled(Cell cell, double factor) {}

    private Columns(Sheet sheet, List<Cell> wanted, List<Scaled> scaled, int count) {
        this.sheet = sheet;
        this.needed = needed(sheet, wanted);
        this.varies = new boolean[sheet.size()];
        this.block = new double[sheet.size()][];
        this.length = Math.min(BLOCK, count);
        this.factors = new double[sheet.size()];
        Arrays.fill(factors, 1);
        scaled.forEach(each -> factors[each.cell().index()] *= each.factor());
    }

    /**
     * The wanted cells, one row of {@code count} values each.
     *
     * @param count draws; a drawn input has so many values
     */
    public static double[][] of(Sheet sheet, List<Cell> wanted, Drawn drawn, int count) {
        return of(sheet, wanted, drawn, List.of(), count);
    }

    /** @param scaled cells that are multiplied, and with them what rests on them */
    public static double[][] of(Sheet sheet, List<Cell> wanted, Drawn drawn, List<Scaled> scaled, int count) {
        Columns columns = new Columns(sheet, wanted, scaled, count);
        double[][] inputs = new double[sheet.size()][];
        for (int i = 0; i < sheet.size(); i++) {
            if (columns.needed[i] && sheet.cell(i).formula() instanceof Formula.Given given) {
                double[] values = drawn.of(given.input());
                if (values != null) {
                    inputs[i] = values;
                }
            }
        }
        columns.settle(inputs);
        double[][] results = new double[wanted.size()][count];
        for (int from = 0; from < count; from += BLOCK) {
            int some = Math.min(BLOCK, count - from);
            columns.reckon(inputs, from, some);
            for (int w = 0; w < results.length; w++) {
                System.arraycopy(columns.block[wanted.get(w).index()], 0, results[w], from, some);
            }
        }
        return results;
    }

    private static boolean[] needed(Sheet sheet, List<Cell> wanted) {
        boolean[] needed = new boolean[sheet.size()];
        for (Cell cell : wanted) {
            needed[cell.index()] = true;
        }
        for (int i = sheet.size() - 1; i >= 0; i--) {
            if (needed[i]) {
                for (Cell cell : Readings.of(sheet.cell(i).formula())) {
                    needed[cell.index()] = true;
                }
            }
        }
        return needed;
    }

    /** Reckons once what does not vary. */
    private void settle(double[][] inputs) {
        for (int i = 0; i < sheet.size(); i++) {
            if (!needed[i]) {
                continue;
            }
            Formula formula = sheet.cell(i).formula();
            boolean vary = inputs[i] != null;
            for (Cell cell : Readings.of(formula)) {
                vary |= varies[cell.index()];
            }
            varies[i] = vary;
            block[i] = new double[length];
            if (!vary) {
                switch (formula) {
                    case Formula.Given given ->
                        Arrays.fill(block[i], given.input().mean().doubleValue());
                    case Formula.Known known ->
                        Arrays.fill(block[i], known.value().doubleValue());
                    default -> apply(formula, block[i], length);
                }
                scale(i, length);
            }
        }
    }

    private void scale(int cell, int count) {
        double factor = factors[cell];
        if (factor != 1) {
            double[] values = block[cell];
            for (int k = 0; k < count; k++) {
                values[k] *= factor;
            }
        }
    }

    private void reckon(double[][] inputs, int from, int count) {
        for (int i = 0; i < varies.length; i++) {
            if (varies[i]) {
                if (inputs[i] != null) {
                    System.arraycopy(inputs[i], from, block[i], 0, count);
                } else {
                    apply(sheet.cell(i).formula(), block[i], count);
                }
                scale(i, count);
            }
        }
    }

    private double[] of(Cell cell) {
        return block[cell.index()];
    }

    private void apply(Formula formula, double[] to, int length) {
        switch (formula) {
            case Formula.Given given -> throw new IllegalStateException("an input is not reckoned");
            case Formula.Known known -> throw new IllegalStateException("a constant is not reckoned");
            case Formula.Sum sum -> add(sum.parts(), to, length);
            case Formula.Product product -> multiply(product.factors(), to, length);
            case Formula.Difference d -> subtract(of(d.from()), of(d.less()), to, length);
            case Formula.Quotient q -> divide(of(q.dividend()), of(q.divisor()), to, length);
            case Formula.Least least -> least(of(least.one()), of(least.other()), to, length);
            case Formula.Greatest greatest -> greatest(of(greatest.one()), of(greatest.other()), to, length);
            case Formula.Whole whole -> round(of(whole.of()), whole.up(), to, length);
            case Formula.Choice choice -> choose(choice, to, length);
            case Formula.Power power -> power(of(power.base()), of(power.exponent()), to, length);
            case Formula.Exponential exponential -> exponential(of(exponential.of()), to, length);
            case Formula.ByLaw by -> obey(by.law(), of(by.one()), of(by.other()), to, length);
        }
    }

    // One plain loop an operation: the compiler turns each into vector instructions.

    private void add(List<Cell> parts, double[] to, int length) {
        System.arraycopy(of(parts.get(0)), 0, to, 0, length);
        for (int p = 1; p < parts.size(); p++) {
            double[] part = of(parts.get(p));
            for (int k = 0; k < length; k++) {
                to[k] += part[k];
            }
        }
    }

    private void multiply(List<Cell> factors, double[] to, int length) {
        System.arraycopy(of(factors.get(0)), 0, to, 0, length);
        for (int f = 1; f < factors.size(); f++) {
            double[] factor = of(factors.get(f));
            for (int k = 0; k < length; k++) {
                to[k] *= factor[k];
            }
        }
    }

    private static void subtract(double[] from, double[] less, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] = from[k] - less[k];
        }
    }

    private static void divide(double[] dividend, double[] divisor, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] = divisor[k] == 0 ? Double.NaN : dividend[k] / divisor[k];
        }
    }

    private static void least(double[] one, double[] other, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] = Math.min(one[k], other[k]);
        }
    }

    private static void greatest(double[] one, double[] other, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] = Math.max(one[k], other[k]);
        }
    }

    private static void round(double[] values, boolean up, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] = up ? Math.ceil(values[k]) : Math.floor(values[k]);
        }
    }

    private void choose(Formula.Choice choice, double[] to, int length) {
        double[] left = of(choice.left());
        double[] right = of(choice.right());
        double[] then = of(choice.then());
        double[] otherwise = of(choice.otherwise());
        for (int k = 0; k < length; k++) {
            boolean chosen = choice.inclusive() ? left[k] >= right[k] : left[k] > right[k];
            boolean unknown = Double.isNaN(left[k]) || Double.isNaN(right[k]);
            to[k] = unknown ? Double.NaN : chosen ? then[k] : otherwise[k];
        }
    }

    private static void power(double[] bases, double[] exponents, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] = power(bases[k], exponents[k]);
        }
    }

    private static void exponential(double[] values, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] = Elementary.exp(values[k]);
        }
    }

    private static void obey(Law law, double[] one, double[] other, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            boolean unknown = Double.isNaN(one[k]) || Double.isNaN(other[k]);
            to[k] = unknown ? Double.NaN : law.at(one[k], other[k]);
        }
    }

    private static double power(double base, double exponent) {
        if (exponent == Math.floor(exponent) && exponent >= 0 && exponent <= 1_000) {
            double power = 1;
            for (int i = (int) exponent; i > 0; i--) {
                power *= base;
            }
            return power;
        }
        if (base <= 0) {
            return base == 0 && exponent > 0 ? 0 : Double.NaN;
        }
        return Elementary.pow(base, exponent);
    }
}
