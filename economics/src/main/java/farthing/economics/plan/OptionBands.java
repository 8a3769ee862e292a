package farthing.economics.plan;

import farthing.economics.sheet.Cell;
import farthing.economics.sheet.Columns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure the figures of one option are, in its currency. Every band is of means over all interactions, as {@link Curvature}
 * has them.
 *
 * @param completed cost of a completed interaction, or null where some draw leaves it undefined, as for all bands
 * @param ended cost of an ended one
 * @param call inference of one call on average
 * @param month the first
 * @param year the first twelve months
 * @param margin gross, as a share of revenue; null without a price
 * @param interaction how single interactions differ, or null where no input states a spread
 * @param curvature how many times the inference of the mean interaction is the mean inference of an interaction; 1 where no
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
        private final OptionSheet option;
        private final Curvature curvature;
        private final double[][] rows;

        Drawn(OptionSheet option, PlanDraws draws) {
            this.option = option;
            this.curvature = Curvature.of(option, draws);
            List<Cell> cells = new ArrayList<>(List.of(
                    option.perCompleted(),
                    option.ended(),
                    option.month(),
                    option.year(),
                    option.contracted(),
                    option.callsMade()));
            if (option.revenue() != null && option.margin() != null) {
                cells.add(option.revenue());
                cells.add(option.margin());
            }
            this.rows = draws.ofMeans(option, cells, curvature);
        }

        /** Of each draw, the cost of a completed interaction. */
        double[] completed() {
            return rows[0];
        }

        OptionBands bands(double cheapest) {
            double @Nullable [] revenue = rows.length > 6 ? rows[6] : null;
            double @Nullable [] margin = rows.length > 6 ? rows[7] : null;
            return new OptionBands(
                    option,
                    Band.of(rows[0]),
                    Band.of(rows[1]),
                    Band.of(quotients(rows[4], rows[5])),
                    Band.of(rows[2]),
                    Band.of(rows[3]),
                    revenue == null ? null : Band.of(revenue),
                    margin == null ? null : Band.of(margin),
                    interaction(),
                    curvature.inference(),
                    revenue == null ? null : losses(revenue, rows[2]),
                    cheapest);
        }

        private @Nullable InteractionSpread interaction() {
            double[] costs = curvature.costs();
            if (costs == null) {
                return null;
            }
            List<Cell> cells = List.of(option.contracted(), option.ended(), option.arriving());
            double[][] central = Columns.of(option.sheet(), cells, input -> null, curvature.scaled(), 1);
            return InteractionSpread.of(costs, central[0][0], central[1][0], central[2][0]);
        }

        private static double losses(double[] income, double[] cost) {
            int losses = 0;
            for (int k = 0; k < income.length; k++) {
                losses += income[k] < cost[k] ? 1 : 0;
            }
            return (double) losses / income.length;
        }

        private static double[] quotients(double[] dividends, double[] divisors) {
            double[] quotients = new double[dividends.length];
            for (int k = 0; k < quotients.length; k++) {
                quotients[k] = divisors[k] == 0 ? Double.NaN : dividends[k] / divisors[k];
            }
            return quotients;
        }
    }
}
