package farthing.economics.goal;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.workload.plan.Business;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.Purchase;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Users are not alike: what those cost that use most. A user causes, for each interaction, inference bought by the call and the
 * hidden costs counted by interaction, call or inference; neither free users nor what costs the same without them.
 *
 * @param use interactions a month, from user to user
 * @param mean of it
 * @param served what an interaction causes
 * @param seat what a user pays a month, or null if it is not by the seat
 */
public record HeavyUse(
        Distribution use,
        BigDecimal mean,
        Money served,
        @Nullable Money seat) {

    /** Null where the workload does not say how use differs between users, or not all is priced. */
    public static @Nullable HeavyUse of(Workload workload, Estimate estimate) {
        Distribution use = workload.use();
        Input users = workload.users();
        if (use == null || users == null || !estimate.isPriced()) {
            return null;
        }
        BigDecimal interactions = workload.traffic().meanInteractions();
        Money seat = workload.business().price() instanceof Business.Price.PerSeat price
                ? new Money(price.amount().mean(), estimate.currency())
                : null;
        return new HeavyUse(use, Decimals.divide(interactions, users.mean()), served(workload, estimate), seat);
    }

    private static Money served(Workload workload, Estimate estimate) {
        OptionSheet option = estimate.option();
        BigDecimal inference = estimate.exact().value(option.inference());
        BigDecimal arriving = estimate.exact().value(option.arriving());
        BigDecimal own = byCall(workload, estimate.contracted().amount());
        BigDecimal served = own;
        BigDecimal byInference = BigDecimal.ZERO;
        for (OptionSheet.Hidden hidden : option.hidden()) {
            HiddenCost cost = hidden.cost();
            BigDecimal month = estimate.exact().value(hidden.month());
            if (!cost.research()) {
                switch (cost.basis()) {
                    case MONTH, YEAR -> {}
                    case INTERACTION, CALL -> served = served.add(Decimals.divide(month, arriving));
                    case INFERENCE -> byInference = byInference.add(month);
                }
            }
        }
        if (inference.signum() != 0) {
            served = served.add(Decimals.divide(byInference.multiply(own), inference));
        }
        return new Money(served, estimate.currency());
    }

    /** Without what provisioned capacity serves: that is paid used or not. */
    private static BigDecimal byCall(Workload workload, BigDecimal inference) {
        Purchase.Provisioned provisioned = workload.purchase().provisioned();
        return provisioned == null
                ? inference
                : inference.multiply(BigDecimal.ONE.subtract(provisioned.share().mean()));
    }

    /** How much of all cost the users cause that use most: of 0.01, the part of the top 1 %. */
    public double shareOfTop(double share) {
        return use.topShare(share);
    }

    /** Share of the users that cost more than they pay, or null where nobody pays by the seat. */
    public @Nullable Double losing() {
        double paidFor = paidFor();
        return Double.isNaN(paidFor) ? null : 1 - use.cdf(paidFor);
    }

    /** What the users that cost more than they pay cost beyond it, a month and user of all; null where nobody pays by the seat. */
    public @Nullable Double lost() {
        double paidFor = paidFor();
        if (seat == null || Double.isNaN(paidFor)) {
            return null;
        }
        double above = 1 - use.cdf(paidFor);
        return above == 0
                ? 0
                : served.amount().doubleValue() * use.meanAbove(paidFor)
                        - seat.amount().doubleValue() * above;
    }

    /** Whole interactions that a seat pays for: with no more a month no user costs more than they pay. Null without a seat's price. */
    public @Nullable BigDecimal limit() {
        return seat == null || served.isZero() ? null : seat.amount().divide(served.amount(), 0, RoundingMode.FLOOR);
    }

    private double paidFor() {
        if (seat == null) {
            return Double.NaN;
        }
        return served.isZero()
                ? Double.POSITIVE_INFINITY
                : seat.amount().doubleValue() / served.amount().doubleValue();
    }
}
