package farthing.catalogue.terms;

import farthing.catalogue.Provenance;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Capacity bought by the unit and paid whether used or not.
 *
 * @param models ids, or prefixes that end in {@code *}
 * @param unit its name, such as PTU or GSU
 * @param tokensPerMinute weighted tokens that one unit serves a minute, or null where it is not published
 * @param cacheRead weight of a token read from a cache, where an uncached input token is 1
 * @param cacheWrite weight of a token written to a cache
 * @param output weight of an output token, or null where it is not published
 * @param deployments by scope, such as {@code global}
 * @param note how to read it; empty if nothing is to be said
 */
public record ProvisionedThroughput(
        String provider,
        List<String> models,
        String unit,
        @Nullable BigDecimal tokensPerMinute,
        BigDecimal cacheRead,
        BigDecimal cacheWrite,
        @Nullable BigDecimal output,
        List<Deployment> deployments,
        Provenance provenance,
        String note) {
    public ProvisionedThroughput {
        models = List.copyOf(models);
        deployments = List.copyOf(deployments);
    }

    /** The least that can be deployed, and the step by which it grows, in units. */
    public record Deployment(String scope, long minimum, long step) {
        /** Units to deploy for a need: the least that covers it. */
        public BigDecimal units(BigDecimal needed) {
            BigDecimal least = BigDecimal.valueOf(minimum);
            if (needed.compareTo(least) <= 0) {
                return least;
            }
            BigDecimal each = BigDecimal.valueOf(step);
            BigDecimal steps = needed.subtract(least).divide(each, 0, RoundingMode.CEILING);
            return least.add(steps.multiply(each));
        }
    }

    /** Whether it is published how many units calls need. */
    public boolean isSizeable() {
        return tokensPerMinute != null && output != null;
    }

    /**
     * Weighted tokens of one call.
     *
     * @throws IllegalStateException if the weight of output is not published
     */
    public BigDecimal weighted(CallTokens call) {
        if (output == null) {
            throw new IllegalStateException(unpublished());
        }
        return call.uncached()
                .add(call.cacheRead().multiply(cacheRead))
                .add(call.cacheWrite().multiply(cacheWrite))
                .add(call.output().multiply(output));
    }

    /**
     * Units that so many calls a minute fill, before minimum and step.
     *
     * @throws IllegalStateException unless it {@link #isSizeable}
     */
    public BigDecimal needed(CallTokens call, BigDecimal callsPerMinute) {
        if (tokensPerMinute == null) {
            throw new IllegalStateException(unpublished());
        }
        return Decimals.divide(weighted(call).multiply(callsPerMinute), tokensPerMinute);
    }

    private String unpublished() {
        return "what a " + unit + " of " + provider + " serves of " + String.join(", ", models)
                + " is not published: state the units";
    }
}
