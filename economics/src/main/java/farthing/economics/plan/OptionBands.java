package farthing.economics.plan;

import farthing.economics.sheet.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How sure the figures of one option are, in its currency.
 *
 * <p>Every band is of means over all interactions. Where interactions differ and cost is no straight line (growing history,
 * thresholds, caps), the mean cost is not the cost of the mean interaction: each additive figure is multiplied by
 * E[f(interaction)] / f(mean interaction), taken over the draws of the spread and at the mean of those same draws with every
 * other input at its central value, so that for a straight line it is 1 whatever was drawn.
 *
 * @param completed cost of a completed interaction, or null where some draw leaves it undefined, as for all bands
 * @param ended cost of an ended one
 * @param call inference of one call on average
 * @param margin gross, as a share of revenue; null without a price
 * @param interaction how single interactions differ, or null where no input states a spread
 * @param curvature by how much the mean cost of an interaction exceeds that of the mean interaction, as a factor; 1 where no
 *     input states a spread
 * @param loss share of the draws in which revenue is below cost, or null without a price
 * @param cheapest share of the draws in which a completed interaction costs least here among the options compared
 */
public record OptionBands(
        OptionSheet option,
        @Nullable Band completed,
        @Nullable Band ended,
        @Nullable Band call,
        @Nullable Band month,
        @Nullable Band year,
        @Nullable Band revenue,
        @Nullable Band margin,
        @Nullable InteractionSpread interaction,
        double curvature,
        @Nullable Double loss,
        double cheapest) {

    /** The draws of an option, before options are compared. */
    static final class Drawn {
        private static final double MONTHS = 12;

        private final OptionSheet option;
        private final double[] contracted;
        private final double[] calls;
        private final double[] ended;
        private final double[] completedShare;
        private final double[] month;
        private final double @Nullable [] revenue;
        private final double[] completed;
        private final @Nullable InteractionSpread interaction;
        private final double curvature;

        Drawn(OptionSheet option, PlanDraws draws, double interactions) {
            this.option = option;
            List<Cell> cells = new ArrayList<>(List.of(
                    option.ended(), option.contracted(), option.callsMade(), option.completed(), option.month()));
            if (option.revenue() != null) {
                cells.add(option.revenue());
            }
            double[] factors = new double[cells.size()];
            Arrays.fill(factors, 1);
            InteractionSpread differing = null;
            if (!draws.spread().isEmpty()) {
                double[][] single = draws.ofInteractions(option, cells);
                for (int i = 0; i < factors.length; i++) {
                    factors[i] = curvature(single[i]);
                }
                differing = InteractionSpread.of(Arrays.copyOf(single[0], draws.count()), interactions);
            }
            double[][] drawn = draws.ofMeans(option, cells);
            for (int i = 0; i < factors.length; i++) {
                multiply(drawn[i], factors[i]);
            }
            this.interaction = differing;
            this.curvature = factors[0];
            this.ended = drawn[0];
            this.contracted = drawn[1];
            this.calls = drawn[2];
            this.completedShare = drawn[3];
            this.month = drawn[4];
            this.revenue = option.revenue() == null ? null : drawn[5];
            this.completed = quotients(ended, completedShare);
        }

        /** Of each draw, the cost of a completed interaction. */
        double[] completed() {
            return completed;
        }

        OptionBands bands(double cheapest) {
            double[] year = month.clone();
            multiply(year, MONTHS);
            double[] margin = revenue == null ? null : margins(revenue);
            return new OptionBands(
                    option,
                    Band.of(completed),
                    Band.of(ended),
                    Band.of(quotients(contracted, calls)),
                    Band.of(month),
                    Band.of(year),
                    revenue == null ? null : Band.of(revenue),
                    margin == null ? null : Band.of(margin),
                    interaction,
                    curvature,
                    margin == null ? null : losses(Objects.requireNonNull(revenue)),
                    cheapest);
        }

        private double losses(double[] income) {
            int losses = 0;
            for (int k = 0; k < income.length; k++) {
                losses += income[k] < month[k] ? 1 : 0;
            }
            return (double) losses / income.length;
        }

        private double[] margins(double[] income) {
            double[] margins = new double[income.length];
            for (int k = 0; k < margins.length; k++) {
                margins[k] = income[k] == 0 ? Double.NaN : (income[k] - month[k]) / income[k];
            }
            return margins;
        }

        private static double[] quotients(double[] dividends, double[] divisors) {
            double[] quotients = new double[dividends.length];
            for (int k = 0; k < quotients.length; k++) {
                quotients[k] = divisors[k] == 0 ? Double.NaN : dividends[k] / divisors[k];
            }
            return quotients;
        }

        private static void multiply(double[] values, double factor) {
            for (int k = 0; k < values.length; k++) {
                values[k] *= factor;
            }
        }

        /** The last value is that of the mean interaction. */
        private static double curvature(double[] single) {
            int count = single.length - 1;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += single[k];
            }
            return single[count] == 0 ? 1 : sum / count / single[count];
        }
    }
}
