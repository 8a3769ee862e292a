package farthing.workload.plan;

import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How inference is bought, beyond the price of a call.
 *
 * @param channel who sells what names no provider of its own, or null for its maker
 * @param commitment spend agreed ahead, or null for none
 * @param provisioned capacity bought by the unit, or null for none
 */
public record Purchase(
        @Nullable Channel channel,
        @Nullable Commitment commitment,
        @Nullable Provisioned provisioned) {
    /** Every call at the price of its meter. */
    public static final Purchase PAY_AS_YOU_GO = new Purchase(null, null, null);

    /**
     * @param provider id in the price book, such as {@code bedrock}
     * @param premium share on its prices in the book, or null for none
     */
    public record Channel(String provider, @Nullable Input premium) {}

    /**
     * A discount on all inference for spend agreed ahead. What is agreed and not used is paid all the same.
     *
     * @param monthly agreed, in the plan's currency
     * @param rungs by rising commitment; the highest that is reached decides, below the first there is no discount
     */
    public record Commitment(Input monthly, List<Rung> rungs) {
        public Commitment {
            rungs = List.copyOf(rungs);
        }
    }

    /**
     * @param from commitment a month that reaches the rung, in the plan's currency
     * @param discount share off the price that holds without it
     */
    public record Rung(BigDecimal from, Input discount) {}

    /**
     * Units paid by the hour, used or not; a month has {@link Traffic#HOURS_A_MONTH}.
     *
     * @param hourly price of a unit
     * @param share of the inference that they serve; the rest is bought by the call
     */
    public record Provisioned(Input units, Input hourly, Input share) {}
}
