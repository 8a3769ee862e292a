package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;

/**
 * A model on accelerators.
 *
 * @param count accelerators in all
 * @param tensorParallel accelerators over which each layer is split
 * @param pipelineParallel groups over which the layers are dealt out
 * @param weights precision of the weights; embeddings, norms and routers stay at bf16 if they are narrower
 * @param cache precision of keys and values
 */
public record Deployment(
        Anatomy model,
        Accelerator accelerator,
        int count,
        int tensorParallel,
        int pipelineParallel,
        Precision weights,
        Precision cache,
        Engine engine) {

    /** @throws IllegalArgumentException unless the accelerators divide into whole replicas */
    public Deployment {
        if (count < 1 || tensorParallel < 1 || pipelineParallel < 1) {
            throw new IllegalArgumentException(
                    "a deployment needs at least one accelerator, and splits of at least one");
        }
        if (count % (tensorParallel * pipelineParallel) != 0) {
            throw new IllegalArgumentException(count + " accelerators do not divide into replicas of " + tensorParallel
                    + " x " + pipelineParallel);
        }
    }

    /** One copy of the model over all accelerators, by tensor parallelism. */
    public static Deployment across(
            Anatomy model, Accelerator accelerator, int count, Precision weights, Precision cache) {
        return new Deployment(model, accelerator, count, count, 1, weights, cache, Engine.USUAL);
    }

    /**
     * One copy of the model over all accelerators: each layer over as many as reach each other fast and divide the heads,
     * the layers dealt out over the rest.
     */
    public static Deployment spread(
            Anatomy model, Accelerator accelerator, int count, Precision weights, Precision cache, Engine engine) {
        int most = Math.min(count, Math.max(1, accelerator.link().domain()));
        int tensor = 1;
        for (int split = 1; split <= most; split++) {
            if (count % split == 0 && model.attention().queryHeads() % split == 0) {
                tensor = split;
            }
        }
        return new Deployment(model, accelerator, count, tensor, count / tensor, weights, cache, engine);
    }

    /** So many copies of all of it. */
    public Deployment times(int copies) {
        return new Deployment(
                model,
                accelerator,
                Math.multiplyExact(count, copies),
                tensorParallel,
                pipelineParallel,
                weights,
                cache,
                engine);
    }

    /** Complete copies of the model. */
    public int replicas() {
        return count / (tensorParallel * pipelineParallel);
    }
}
