package farthing.answers.machine;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are stored on a machine that is to serve a model.
 *
 * @param typedWeights null where nothing is said
 * @param cache of keys and values
 */
public record Precisions(@Nullable Precision typedWeights, Precision cache) {
    /**
     * As typed, else as they are stored, else as is usual there.
     *
     * @param stored as the model's own file says; null where there is none
     */
    public Precision weights(Accelerator accelerator, @Nullable Precision stored) {
        return weights(stored, accelerator.usualWeights());
    }

    /** The same before an accelerator is chosen: the least that is usual on any. */
    public Precision leastWeights(@Nullable Precision stored) {
        return weights(stored, Precision.FP8);
    }

    private Precision weights(@Nullable Precision stored, Precision usual) {
        return typedWeights != null ? typedWeights : stored != null ? stored : usual;
    }
}
