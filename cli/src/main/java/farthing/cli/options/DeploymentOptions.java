package farthing.cli.options;

import farthing.answers.InputException;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import farthing.serving.Deployment;
import farthing.serving.Engine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a model lies on its accelerators. */
public final class DeploymentOptions {
    @Option(
            names = "--precision",
            paramLabel = "P",
            converter = PrecisionText.Converter.class,
            completionCandidates = PrecisionText.Labels.class,
            description =
                    "of the weights: bf16, fp8, int8, int4, nvfp4, mxfp4 or fp32 (default: as --config says, else bf16)")
    private @Nullable Precision weights;

    @Option(
            names = "--kv",
            paramLabel = "P",
            converter = PrecisionText.Converter.class,
            completionCandidates = PrecisionText.Labels.class,
            description = "of keys and values (default: bf16)")
    private Precision cache = Precision.BF16;

    @Option(
            names = "--tp",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "accelerators that share each layer (default: all that divide the heads)")
    private @Nullable Integer tensor;

    @Option(
            names = "--pp",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "groups that the layers are dealt out to (default: 1, or what --tp leaves)")
    private @Nullable Integer pipeline;

    @Option(
            names = "--engine-share",
            paramLabel = "S",
            converter = Quantities.Positive.class,
            description = "of the memory, that the engine takes (default: 0.9)")
    private BigDecimal share = Engine.USUAL.memoryShare();

    @Option(
            names = "--batched-tokens",
            paramLabel = "N",
            converter = Quantities.Rows.class,
            description = "most tokens of one step (default: 8192)")
    private int batched = Engine.USUAL.batchedTokens();

    /** As typed, else as they are stored, else bf16. */
    public Precision weights(@Nullable Precision stored) {
        return weights != null ? weights : stored != null ? stored : Precision.BF16;
    }

    public Precision cache() {
        return cache;
    }

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
        if (tensor == null && pipeline == null) {
            Deployment spread = Deployment.spread(model, accelerator, count, precision, cache, engine());
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
        return new Deployment(model, accelerator, count, each, stages, precision, cache, engine());
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
