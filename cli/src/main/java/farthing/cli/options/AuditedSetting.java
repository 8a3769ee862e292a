package farthing.cli.options;

import farthing.answers.InputException;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.cli.shell.Shell;
import farthing.economics.audit.Setting;
import farthing.formats.hardware.MachineText;
import farthing.serving.ForwardPass;
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

    /** A model and the deployment of it. */
    public record Told(Setting setting, @Nullable Anatomy model, MachineText machine) {}

    /** @throws InputException if model or machine is not named, or the numbers are out of their ranges */
    public Told told(Shell shell, Hardware hardware) {
        if (on == null) {
            throw new InputException("--on: name the accelerators, such as --on 8xH200");
        }
        int named = (model == null ? 0 : 1) + (config == null ? 0 : 1) + (parameters == null ? 0 : 1);
        if (named != 1) {
            throw new InputException(
                    "name the model with one of --model llama-3.3-70b, --config FILE" + " and --parameters 70B");
        }
        Anatomy anatomy = anatomy(shell, hardware);
        MachineText machine = MachineText.parse(on, hardware);
        try {
            Setting setting = new Setting(
                    pass(anatomy),
                    machine.accelerator(),
                    machine.count(),
                    weights,
                    cache,
                    input == null ? null : BigDecimal.valueOf(input),
                    output == null ? null : BigDecimal.valueOf(output),
                    batch,
                    perStep,
                    cached);
            setting.load();
            return new Told(setting, anatomy, machine);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Anatomy anatomy(Shell shell, Hardware hardware) {
        if (config != null) {
            return AnatomyOptions.ofFile(shell, config).model();
        }
        return model == null ? null : hardware.model(model);
    }

    private ForwardPass pass(@Nullable Anatomy anatomy) {
        if (anatomy != null) {
            if (active != null) {
                throw new InputException("--active: of " + anatomy.id() + " it is known; it goes with --parameters");
            }
            return ForwardPass.of(anatomy);
        }
        BigDecimal all = parameters == null ? BigDecimal.ONE : parameters;
        BigDecimal met = active == null ? all : active;
        if (met.compareTo(all) > 0) {
            throw new InputException("--active: a token meets at most all --parameters");
        }
        return ForwardPass.ofParameters(all, met);
    }
}
