package farthing.economics.goal;

import farthing.catalogue.terms.Terms;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.Examiner;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Verdict;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands towards a goal.
 *
 * @param value the goal's figure, or null where it is undefined
 * @param obstacle why it cannot be had at all, in a sentence; empty where it can, or a figure that decides it is not known
 * @param heavy what users cost that use most, or null where the file does not say how they differ
 * @param risk of a month's loss, or null where it was not drawn, nothing is earned or no range is stated
 */
public record Standing(
        Estimate estimate,
        @Nullable BigDecimal value,
        boolean met,
        String obstacle,
        @Nullable HeavyUse heavy,
        @Nullable LossRisk risk) {

    /** Without the risk, which takes draws. */
    public static Standing of(Goal goal, Workload workload, Estimate estimate, Terms terms) {
        BigDecimal value = goal.figure().of(workload, estimate);
        Feasibility feasibility = new Examiner(workload, terms).examine(estimate);
        String obstacle = feasibility.verdict() == Verdict.INFEASIBLE
                ? feasibility.obstacles().get(0).sentence()
                : "";
        return new Standing(estimate, value, goal.isMetBy(value), obstacle, HeavyUse.of(workload, estimate), null);
    }

    public boolean isInfeasible() {
        return !obstacle.isEmpty();
    }

    public Standing with(@Nullable LossRisk drawn) {
        return new Standing(estimate, value, met, obstacle, heavy, drawn);
    }
}
