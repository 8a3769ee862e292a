package farthing.economics.plan;

import farthing.quantity.range.Input;
import farthing.quantity.range.StandardNormal;
import farthing.quantity.range.Summary;
import farthing.quantity.sheet.Cell;
import farthing.workload.plan.Business;
import farthing.workload.plan.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a month's gross profit scatters though every mean is known: interactions differ, and so do users. Each part evens out with
 * the number of those that differ; together they are taken as normal.
 *
 * @param deviation standard deviation of a month's profit
 */
record Scatter(double deviation) {

    static Scatter of(
            Workload workload,
            OptionSheet option,
            PlanDraws draws,
            Cell revenue,
            @Nullable InteractionSpread interaction) {
        double interactions = interaction == null ? 0 : interaction.month() * kept(workload);
        Input users = draws.users();
        double number = users == null ? 0 : users.mean().doubleValue();
        double each =
                number == 0 ? 0 : Summary.of(alike(option, draws, revenue)).standardDeviation();
        double byUsers = number == 0 ? 0 : each * each / number;
        return new Scatter(Math.sqrt(interactions * interactions + byUsers));
    }

    /** What a dearer interaction takes of the profit: all of its cost, unless a markup on it is earned. */
    private static double kept(Workload workload) {
        return workload.business().price() instanceof Business.Price.PerUsage usage
                ? usage.markup().mean().doubleValue() - 1
                : 1;
    }

    /** The month's profit if all users were alike, a draw each. */
    private static double[] alike(OptionSheet option, PlanDraws draws, Cell revenue) {
        double[][] drawn = draws.ofUsers(option, List.of(revenue, option.month()));
        return profits(drawn[0], drawn[1]);
    }

    static double[] profits(double[] revenues, double[] costs) {
        double[] profits = new double[revenues.length];
        for (int k = 0; k < profits.length; k++) {
            profits[k] = revenues[k] - costs[k];
        }
        return profits;
    }

    /** The probability of a month below zero, where its mean profit is one of these. */
    double losses(double[] profits) {
        double losses = 0;
        for (double profit : profits) {
            losses += deviation > 0 ? StandardNormal.cdf(-profit / deviation) : profit < 0 ? 1 : 0;
        }
        return losses / profits.length;
    }
}
