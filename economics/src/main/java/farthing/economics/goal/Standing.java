package farthing.economics.goal;

import farthing.economics.plan.Estimate;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands towards a goal.
 *
 * @param value the goal's figure, or null where it is undefined
 * @param heavy what users cost that use most, or null where the file does not say how they differ
 * @param risk of a month's loss, or null where it was not drawn, nothing is earned or no range is stated
 */
public record Standing(
        Estimate estimate,
        @Nullable BigDecimal value,
        boolean met,
        @Nullable HeavyUse heavy,
        @Nullable LossRisk risk) {

    /** Without the risk, which takes draws. */
    public static Standing of(Goal goal, Workload workload, Estimate estimate) {
        BigDecimal value = goal.figure().of(workload, estimate);
        return new Standing(estimate, value, goal.isMetBy(value), HeavyUse.of(workload, estimate), null);
    }

    public Standing with(@Nullable LossRisk drawn) {
        return new Standing(estimate, value, met, heavy, drawn);
    }
}
