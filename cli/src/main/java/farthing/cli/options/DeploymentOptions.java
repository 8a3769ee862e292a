package farthing.cli.options;

import farthing.answers.question.DeploymentText;
import farthing.serving.Engine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a model lies on its accelerators. */
public final class DeploymentOptions {
    @Mixin
    private PrecisionOptions precisions = new PrecisionOptions();

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
        return new DeploymentText(precisions.precisions(), tensor, pipeline, share, batched);
    }
}
