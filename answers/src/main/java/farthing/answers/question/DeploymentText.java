package farthing.answers.question;

import farthing.answers.InputException;
import farthing.answers.machine.Precisions;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import farthing.serving.Deployment;
import farthing.serving.Engine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model lies on its accelerators, as typed. Null is what nothing is said of.
 *
 * @param precisions of the weights, and of keys and values
 * @param tensor accelerators that share each layer
 * @param pipeline groups that the layers are dealt out to
 * @param share of the memory, that the engine takes
 * @param batched most tokens of one step
 */
public record DeploymentText(
        Precisions precisions,
        @Nullable Integer tensor,
        @Nullable Integer pipeline,
        BigDecimal share,
        int batched) {

    /** Whether a split was typed. */
    public boolean isSplit() {
        return tensor != null || pipeline != null;
    }

    public Engine engine() {
        try {
            return new Engine(share, Engine.USUAL.blockTokens(), batched);
        } catch (IllegalArgumentException e) {
            throw new InputException("--engine-share: " + e.getMessage());
        }
    }

    /** @throws InputException if the splits do not divide heads, layers or accelerators */
    public Deployment on(Anatomy model, Accelerator accelerator, int count, Precision precision) {
        if (!isSplit()) {
            Deployment spread = Deployment.spread(model, accelerator, count, precision, precisions.cache(), engine());
            if (spread.pipelineParallel() > model.layers()) {
                throw new InputException(count + " accelerators are more than one copy of " + model.id()
                        + " can lie on; say how many a copy takes, such as --tp " + spread.tensorParallel());
            }
            return spread;
        }
        int stages = pipeline == null ? 1 : pipeline;
        int each = tensor == null ? Math.max(1, count / stages) : tensor;
        int heads = model.attention().queryHeads();
        if (heads % each != 0) {
            throw new InputException((tensor == null ? "--pp " + stages + " leaves " + each : "--tp " + each) + ": "
                    + heads + " query heads of " + model.id() + " do not divide by " + each + "; try "
                    + divisors(heads, count));
        }
        if (stages > model.layers()) {
            throw new InputException(
                    "--pp " + stages + ": " + model.id() + " has " + model.layers() + " layers to deal out");
        }
        if (count % ((long) each * stages) != 0) {
            throw new InputException(count + " accelerators do not divide into copies of " + each + " x " + stages
                    + "; --tp times --pp must divide " + count);
        }
        return new Deployment(model, accelerator, count, each, stages, precision, precisions.cache(), engine());
    }

    private static String divisors(int heads, int count) {
        List<String> fitting = new ArrayList<>();
        for (int split = 1; split <= count; split++) {
            if (heads % split == 0 && count % split == 0) {
                fitting.add(String.valueOf(split));
            }
        }
        return "--tp " + String.join(", ", fitting);
    }
}
