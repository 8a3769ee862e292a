package farthing.economics.plan;

import farthing.catalogue.ModelInfo;
import farthing.catalogue.anatomy.Anatomy;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens a seller takes in one request, its answer included: the least of what its listing states and of what the
 * positions of the weights reach, for nobody can sell more of these than there are.
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
        if (weights != null && weights.context() > 0 && (listed == null || weights.context() < listed)) {
            return new JointWindow(weights.context(), weights);
        }
        return listed == null ? null : new JointWindow(listed, null);
    }
}
