package farthing.cli.options;

import farthing.answers.machine.Precisions;
import farthing.catalogue.hardware.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How numbers are stored on a machine that is to serve a model. */
final class PrecisionOptions {
    @Option(
            names = "--precision",
            paramLabel = "P",
            converter = PrecisionText.Converter.class,
            completionCandidates = PrecisionText.Labels.class,
            description = "of weights: bf16, fp8, int8, int4, nvfp4, mxfp4 or fp32 (default: as --config says, else fp8"
                    + " where the chip has it)")
    private @Nullable Precision weights;

    @Option(
            names = "--kv",
            paramLabel = "P",
            converter = PrecisionText.Converter.class,
            completionCandidates = PrecisionText.Labels.class,
            description = "of keys and values (default: bf16)")
    private Precision cache = Precision.BF16;

    Precisions precisions() {
        return new Precisions(weights, cache);
    }
}
