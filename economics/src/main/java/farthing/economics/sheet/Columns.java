package farthing.economics.sheet;

import farthing.quantity.Elementary;
import farthing.quantity.range.Input;
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
    private final double[] constant;
    private final double[][] block;

    /** What the inputs are drawn as. */
    public interface Drawn {
        /** One value a draw, or null where the input stays at its mean. */
        double @Nullable [] of(Input input);
    }

    private Columns(Sheet sheet, List<Cell> wanted) {
        this.sheet = sheet;
        this.needed = needed(sheet, wanted);
        this.varies = new boolean[sheet.size()];
        this.constant = new double[sheet.size()];
        this.block = new double[sheet.size()][];
    }

    /**
     * The wanted cells, one row of {@code count} values each.
     *
     * @param count draws; a drawn input has so many values
     */
    public static double[][] of(Sheet sheet, List<Cell> wanted, Drawn drawn, int count) {
        Columns columns = new Columns(sheet, wanted);
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
            int length = Math.min(BLOCK, count - from);
            columns.reckon(inputs, from, length);
            for (int w = 0; w < results.length; w++) {
                int cell = wanted.get(w).index();
                for (int k = 0; k < length; k++) {
                    results[w][from + k] = columns.varies[cell] ? columns.block[cell][k] : columns.constant[cell];
                }
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
            block[i] = new double[vary ? BLOCK : 1];
            if (!vary) {
                constant[i] = switch (formula) {
                    case Formula.Given given -> given.input().mean().doubleValue();
                    case Formula.Known known -> known.value().doubleValue();
                    default -> {
                        apply(formula, block[i], 1);
                        yield block[i][0];
                    }
                };
            }
        }
    }

    private void reckon(double[][] inputs, int from, int length) {
        for (int i = 0; i < varies.length; i++) {
            if (varies[i]) {
                if (inputs[i] != null) {
                    System.arraycopy(inputs[i], from, block[i], 0, length);
                } else {
                    apply(sheet.cell(i).formula(), block[i], length);
                }
            }
        }
    }

    private void apply(Formula formula, double[] to, int length) {
        switch (formula) {
            case Formula.Given given -> throw new IllegalStateException("an input is not reckoned");
            case Formula.Known known -> throw new IllegalStateException("a constant is not reckoned");
            case Formula.Sum sum -> {
                copy(sum.parts().get(0), to, length);
                for (int p = 1; p < sum.parts().size(); p++) {
                    add(sum.parts().get(p), to, length);
                }
            }
            case Formula.Product product -> {
                copy(product.factors().get(0), to, length);
                for (int p = 1; p < product.factors().size(); p++) {
                    multiply(product.factors().get(p), to, length);
                }
            }
            case Formula.Difference d -> each(d.from(), d.less(), to, length, (a, b) -> a - b);
            case Formula.Quotient q ->
                each(q.dividend(), q.divisor(), to, length, (a, b) -> b == 0 ? Double.NaN : a / b);
            case Formula.Least least -> each(least.one(), least.other(), to, length, Math::min);
            case Formula.Greatest greatest -> each(greatest.one(), greatest.other(), to, length, Math::max);
            case Formula.Whole w -> each(w.of(), w.of(), to, length, (a, b) -> w.up() ? Math.ceil(a) : Math.floor(a));
            case Formula.Choice choice -> choose(choice, to, length);
            case Formula.Power power -> each(power.base(), power.exponent(), to, length, Columns::power);
            case Formula.Exponential e -> each(e.of(), e.of(), to, length, (a, b) -> Elementary.exp(a));
        }
    }

    private interface Operation {
        double of(double one, double other);
    }

    private double at(Cell cell, int k) {
        return varies[cell.index()] ? block[cell.index()][k] : constant[cell.index()];
    }

    private void copy(Cell cell, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] = at(cell, k);
        }
    }

    private void add(Cell cell, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] += at(cell, k);
        }
    }

    private void multiply(Cell cell, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            to[k] *= at(cell, k);
        }
    }

    private void each(Cell one, Cell other, double[] to, int length, Operation operation) {
        for (int k = 0; k < length; k++) {
            to[k] = operation.of(at(one, k), at(other, k));
        }
    }

    private void choose(Formula.Choice choice, double[] to, int length) {
        for (int k = 0; k < length; k++) {
            double left = at(choice.left(), k);
            double right = at(choice.right(), k);
            boolean then = choice.inclusive() ? left >= right : left > right;
            boolean unknown = Double.isNaN(left) || Double.isNaN(right);
            to[k] = unknown ? Double.NaN : at(then ? choice.then() : choice.otherwise(), k);
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
