package farthing.economics.plan;

import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Law;
import farthing.quantity.sheet.Sheet;

/**
 * The gap from one round to the next, as a cache sees it. Where nothing is said of its spread, every gap is the mean.
 *
 * <p>The spread is one between gaps, of which an interaction has many: no interaction is drawn as quick or slow, and the
 * shape moves with its mean.
 *
 * @param within share of the gaps that are at most the lifetime
 * @param capped mean of the gap, no longer than the lifetime counted, in seconds
 */
record GapCells(Cell within, Cell capped) {

    static GapCells of(Sheet sheet, Givens givens, String name, Input gap, Cell lifetime) {
        Distribution shape = gap.spread();
        if (shape == null) {
            Cell every = givens.cell(gap);
            return new GapCells(
                    sheet.atLeast(name, lifetime, every, sheet.one(), sheet.zero()), sheet.least(every, lifetime));
        }
        Cell mean = givens.cell(new Input(
                gap.path(), gap.mean(), gap.unit(), gap.tag(), gap.source(), null, gap.uncertain(), gap.beside()));
        return new GapCells(
                sheet.byLaw(name, "share", new Within(shape), mean, lifetime),
                sheet.byLaw("", "s", new Capped(shape), mean, lifetime));
    }

    /** P(G <= T). */
    private record Within(Distribution shape) implements Law {
        @Override
        public double at(double mean, double lifetime) {
            return mean <= 0 ? 1 : shape.cdf(lifetime / mean * shape.mean());
        }

        @Override
        public String words(String mean, String lifetime) {
            return "share of the gaps within " + lifetime + " s, their mean being " + mean + " s";
        }
    }

    /** E[min(G, T)], from equally likely gaps. */
    private static final class Capped implements Law {
        private static final int COUNT = 256;

        /** Over their mean. */
        private final double[] gaps = new double[COUNT];

        Capped(Distribution shape) {
            for (int i = 0; i < COUNT; i++) {
                gaps[i] = shape.quantile((i + 0.5) / COUNT) / shape.mean();
            }
        }

        @Override
        public double at(double mean, double lifetime) {
            double sum = 0;
            for (double gap : gaps) {
                sum += Math.min(gap * mean, lifetime);
            }
            return sum / gaps.length;
        }

        @Override
        public String words(String mean, String lifetime) {
            return "mean of the gaps, none counted beyond " + lifetime + " s, their mean being " + mean + " s";
        }
    }
}
