package farthing.answers.machine;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are stored on a machine that is to serve a model.
 *
 * @param typedWeights null for what is usual on the accelerator
 * @param cache of keys and values
 */
public record Precisions(@Nullable Precision typedWeights, Precision cache) {
    public Precision weights(Accelerator accelerator) {
        return typedWeights == null ? accelerator.usualWeights() : typedWeights;
    }
}
