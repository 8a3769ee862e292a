package farthing.economics.plan;

import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Columns;
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
 * @param profit gross, of the first month; null without a price
 * @param scatter standard deviation of that profit by how interactions and users differ, which evens out with their number; 0
 *     without a price
 * @param loss probability that a month's revenue is below its cost: over the draws, the scatter taken as normal; null without a
 *     price
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
        @Nullable Band profit,
        double scatter,
        @Nullable InteractionSpread interaction,
        double curvature,
        @Nullable Double loss,
        double cheapest) {

    /** The draws of an option, before options are compared. */
    static final class Drawn {
        private final OptionSheet option;
        private final Curvature curvature;
        private final double[][] rows;
        private final PlanDraws draws;

        Drawn(OptionSheet option, PlanDraws draws) {
            this.option = option;
            this.draws = draws;
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
            Cell revenue = rows.length > 6 ? option.revenue() : null;
            double[] profits = revenue == null ? null : Scatter.profits(rows[6], rows[2]);
            InteractionSpread interaction = interaction();
            Scatter scatter = revenue == null
                    ? new Scatter(0)
                    : Scatter.of(draws.workload(), option, draws, revenue, interaction);
            return new OptionBands(
                    option,
                    Band.of(rows[0]),
                    Band.of(rows[1]),
                    Band.of(quotients(rows[4], rows[5])),
                    Band.of(rows[2]),
                    Band.of(rows[3]),
                    revenue == null ? null : Band.of(rows[6]),
                    revenue == null ? null : Band.of(rows[7]),
                    profits == null ? null : Band.of(profits),
                    scatter.deviation(),
                    interaction,
                    curvature.inference(),
                    profits == null ? null : scatter.losses(profits),
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

        private static double[] quotients(double[] dividends, double[] divisors) {
            double[] quotients = new double[dividends.length];
            for (int k = 0; k < quotients.length; k++) {
                quotients[k] = divisors[k] == 0 ? Double.NaN : dividends[k] / divisors[k];
            }
            return quotients;
        }
    }
}
