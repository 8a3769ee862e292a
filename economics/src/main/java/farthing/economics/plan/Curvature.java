package farthing.economics.plan;

import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the spread of interactions makes of their mean. Where cost is no straight line (growing history, thresholds, caps), the
 * mean cost is not the cost of the mean interaction: inference, calls and completions of an interaction are multiplied by
 * E[f(interaction)] / f(mean interaction), and everything that rests on them, such as a bill, by its own formula. Both are
 * taken from the same draws of the spread, the divisor at the mean of these draws and every other input at its mean, so that
 * for a straight line the factor is 1 whatever was drawn.
 */
final class Curvature {
    private static final Curvature NONE = new Curvature(List.of(), 1, null);

    private final List<Columns.Scaled> scaled;
    private final double inference;
    private final double @Nullable [] costs;

    private Curvature(List<Columns.Scaled> scaled, double inference, double @Nullable [] costs) {
        this.scaled = List.copyOf(scaled);
        this.inference = inference;
        this.costs = costs;
    }

    static Curvature of(OptionSheet option, PlanDraws draws) {
        if (draws.spread().isEmpty()) {
            return NONE;
        }
        List<Cell> cells = List.of(option.contracted(), option.callsMade(), option.completed());
        double[][] single = draws.ofInteractions(option, cells);
        List<Columns.Scaled> scaled = new ArrayList<>();
        for (int i = 0; i < single.length; i++) {
            scaled.add(new Columns.Scaled(cells.get(i), factor(single[i])));
        }
        return new Curvature(scaled, scaled.get(0).factor(), Arrays.copyOf(single[0], draws.count()));
    }

    /** The last value is that of the mean interaction. */
    private static double factor(double[] single) {
        int count = single.length - 1;
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += single[k];
        }
        return single[count] == 0 ? 1 : sum / count / single[count];
    }

    /** The corrected cells. */
    List<Columns.Scaled> scaled() {
        return scaled;
    }

    /** The factor of inference. */
    double inference() {
        return inference;
    }

    /** Inference of each drawn interaction, or null where no input states a spread. */
    double @Nullable [] costs() {
        return costs;
    }
}
