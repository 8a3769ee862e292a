package farthing.economics.plan;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an option's own model does for a completed interaction, and what that costs there: calls that name another model are
 * left out, for they stay where they are whoever runs this one.
 *
 * @param input tokens to be read, those that the seller has in its cache included
 * @param cached of these from the seller's cache
 * @param output tokens written, thought ones included
 * @param cost inference for them as planned: retries and cache prices included, under the contract
 * @param monthly completed interactions a month
 */
public record ModelWork(BigDecimal input, BigDecimal cached, BigDecimal output, BigDecimal cost, BigDecimal monthly) {

    /** Null where nothing completes or the model has nothing to do. */
    public static @Nullable ModelWork of(Estimate estimate) {
        BigDecimal share = estimate.completedShare();
        BigDecimal input = BigDecimal.ZERO;
        BigDecimal cached = BigDecimal.ZERO;
        BigDecimal output = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (CallCells call : estimate.option().calls()) {
            if (call.call().model() != null) {
                continue;
            }
            BigDecimal comes = estimate.exact().value(call.comes());
            input = input.add(estimate.exact().value(call.input()).multiply(comes));
            cached = cached.add(estimate.exact().value(call.read()).multiply(comes));
            BigDecimal written =
                    call.call().output().mean().add(call.call().reasoning().mean());
            BigDecimal rounds = estimate.exact().value(call.made());
            output = output.add(written.multiply(rounds).multiply(comes));
            cost = cost.add(estimate.exact().value(call.contracted()).multiply(comes));
        }
        if (share.signum() == 0 || input.signum() + output.signum() == 0) {
            return null;
        }
        BigDecimal arriving = estimate.exact().value(estimate.option().arriving());
        return new ModelWork(
                Decimals.divide(input, share),
                Decimals.divide(cached, share),
                Decimals.divide(output, share),
                Decimals.divide(cost, share),
                arriving.multiply(share));
    }
}
