package farthing.economics.plan;

import farthing.catalogue.ModelInfo;
import farthing.catalogue.anatomy.Anatomy;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens a seller takes in one request, its answer included: what its listing states, which may be more than the
 * positions of the weights where a seller stretches them (Qwen3 by YaRN); where it states nothing, those positions.
 *
 * @param weights whose positions bound it; null where the listing does
 */
public record JointWindow(long tokens, @Nullable Anatomy weights) {

    /**
     * @param weights that are sold, or null where they are not known
     * @return null where neither is known
     */
    public static @Nullable JointWindow of(ModelInfo info, @Nullable Anatomy weights) {
        Long listed = info.contextTokens();
        if (listed != null) {
            return new JointWindow(listed, null);
        }
        return weights == null || weights.context() <= 0 ? null : new JointWindow(weights.context(), weights);
    }
}
