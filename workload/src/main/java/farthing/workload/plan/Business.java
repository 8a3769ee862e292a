package farthing.workload.plan;

import farthing.quantity.range.Constant;
import farthing.quantity.range.Distribution;
import farthing.quantity.range.Input;
import farthing.quantity.range.Lognormal;
import farthing.quantity.range.RangeException;
import farthing.quantity.range.StandardNormal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an interaction is worth.
 *
 * @param price that customers pay, or null if not said
 * @param completed share of the technically finished interactions that do what they were for
 * @param correct share of the answers that are right
 * @param wrongAnswer what a wrong one costs, in the plan's currency, or null where checking is free and a wrong answer is tried again
 * @param free users that pay nothing, or null for none
 * @param heavyTail how unevenly users make use of it, or null if not said
 * @param targetMargin gross margin to reach, as a share of revenue, or null if not said
 */
public record Business(
        @Nullable Price price,
        Input completed,
        Input correct,
        @Nullable Input wrongAnswer,
        @Nullable FreeTier free,
        @Nullable HeavyTail heavyTail,
        @Nullable Input targetMargin) {

    /** All users alike, and no target. */
    public Business(
            @Nullable Price price,
            Input completed,
            Input correct,
            @Nullable Input wrongAnswer,
            @Nullable FreeTier free) {
        this(price, completed, correct, wrongAnswer, free, null, null);
    }

    /** What customers pay. */
    public sealed interface Price {
        /** An amount for each completed interaction. */
        record PerInteraction(Input amount) implements Price {}

        /**
         * An amount for each user and month.
         *
         * @param users that pay
         */
        record PerSeat(Input amount, Input users) implements Price {}

        /** Inference cost times a factor. */
        record PerUsage(Input markup) implements Price {}
    }

    /**
     * @param conversion share of all users that pay
     * @param usage of a free user, as a share of a paying one's
     */
    public record FreeTier(Input conversion, Input usage) {}

    /**
     * A few users make much of the use.
     *
     * @param users share of the users, the heaviest
     * @param usage share of all interactions that they make; more than their share of the users
     */
    public record HeavyTail(Input users, Input usage) {

        /**
         * Use as a lognormal, in which the users with a score above z make N(sigma - z) of the use; so sigma is the difference of
         * the scores of the two shares.
         *
         * @param mean interactions a user
         * @throws RangeException if so few make so much that no lognormal does it
         */
        public Distribution around(double mean) {
            double sigma = StandardNormal.quantile(usage.mean().doubleValue())
                    - StandardNormal.quantile(users.mean().doubleValue());
            Distribution constant = new Constant(BigDecimal.ONE);
            return (sigma == 0 ? constant : new Lognormal(0, sigma)).scaledToMean(mean);
        }
    }
}
