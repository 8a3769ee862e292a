package farthing.cli.options;

import farthing.answers.question.DeploymentText;
import farthing.catalogue.hardware.Precision;
import farthing.serving.Engine;
import java.math.BigDecimal;
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

    public DeploymentText text() {
        return new DeploymentText(weights, cache, tensor, pipeline, share, batched);
    }
}
