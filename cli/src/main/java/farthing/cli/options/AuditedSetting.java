package farthing.cli.options;

import farthing.answers.InputException;
import farthing.answers.question.SettingText;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.cli.shell.Shell;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a claim says of its deployment. What is left out may be chosen so that the claim can be true. */
public final class AuditedSetting {
    @Option(names = "--model", paramLabel = "MODEL", description = "of open weights, such as llama-3.3-70b")
    private @Nullable String model;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "in place of --model: the config.json that lies beside its weights")
    private @Nullable String config;

    @Option(
            names = "--parameters",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "in place of --model: parameters in all, such as 70B; keys and values are left out")
    private @Nullable BigDecimal parameters;

    @Option(
            names = "--active",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "of these, that one token meets (default: all)")
    private @Nullable BigDecimal active;

    @Option(names = "--on", paramLabel = "MACHINE", description = "accelerators, such as 8xH200")
    private @Nullable String on;

    @Option(
            names = "--precision",
            paramLabel = "P",
            converter = PrecisionText.Converter.class,
            completionCandidates = PrecisionText.Labels.class,
            description = "of the weights (default: fp8, or what makes the claim possible)")
    private @Nullable Precision weights;

    @Option(
            names = "--kv",
            paramLabel = "P",
            converter = PrecisionText.Converter.class,
            completionCandidates = PrecisionText.Labels.class,
            description = "of keys and values (default: fp8, beside wider weights bf16)")
    private @Nullable Precision cache;

    @Option(
            names = "--in",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "input tokens of a request")
    private @Nullable Long input;

    @Option(
            names = "--out",
            paramLabel = "N",
            converter = Quantities.Count.class,
            description = "output tokens of a request (the output file is -o)")
    private @Nullable Long output;

    @Option(
            names = "--batch",
            paramLabel = "N",
            converter = Quantities.Positive.class,
            description = "requests at a time (default: as many as memory holds; of one request's speed 1)")
    private @Nullable BigDecimal batch;

    @Option(
            names = "--speculation",
            paramLabel = "TOKENS",
            converter = Quantities.Positive.class,
            description = "that a step yields by speculative decoding (default: 1, or what it takes)")
    private @Nullable BigDecimal perStep;

    @Option(
            names = "--cached",
            paramLabel = "SHARE",
            converter = Shares.Share.class,
            description = "of a prompt, found in a prefix cache (default: none, or what it takes)")
    private @Nullable BigDecimal cached;

    /** @throws InputException if two models are named, or a file is no shape of one */
    public SettingText text(Shell shell, Hardware hardware) {
        if (model != null && config != null) {
            throw new InputException(SettingText.ONE_MODEL);
        }
        return new SettingText(
                anatomy(shell, hardware),
                parameters,
                active,
                on,
                weights,
                cache,
                input,
                output,
                batch,
                perStep,
                cached);
    }

    private @Nullable Anatomy anatomy(Shell shell, Hardware hardware) {
        if (config != null) {
            return AnatomyOptions.ofFile(shell, config).model();
        }
        return model == null ? null : hardware.model(model);
    }
}
