package farthing.answers.question;

import farthing.answers.InputException;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.economics.audit.Setting;
import farthing.formats.hardware.MachineText;
import farthing.serving.ForwardPass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says of its deployment; null is what is left out, and may be chosen so that the claim can be true.
 *
 * @param model of open weights, in place of {@code parameters}
 * @param parameters in all, where keys and values are left out
 * @param active of these, that one token meets
 * @param on accelerators, such as {@code 8xH200}
 * @param input tokens of a request, at least 0
 * @param output tokens of a request, at least 0
 * @param batch requests at a time
 * @param perStep tokens that a step yields by speculative decoding
 * @param cached share of a prompt that is found in a prefix cache
 */
public record SettingText(
        @Nullable Anatomy model,
        @Nullable BigDecimal parameters,
        @Nullable BigDecimal active,
        @Nullable String on,
        @Nullable Precision weights,
        @Nullable Precision cache,
        @Nullable Long input,
        @Nullable Long output,
        @Nullable BigDecimal batch,
        @Nullable BigDecimal perStep,
        @Nullable BigDecimal cached) {
    /** How a model is named, where none is or two are. */
    public static final String ONE_MODEL =
            "name the model with one of --model llama-3.3-70b, --config FILE and --parameters 70B";

    /** @param machine as it was named */
    record Told(Setting setting, MachineText machine) {}

    /** @throws InputException if model or machine is not named, or the numbers are out of their ranges */
    Told told(Hardware hardware) {
        if (on == null) {
            throw new InputException("--on: name the accelerators, such as --on 8xH200");
        }
        if ((model == null) == (parameters == null)) {
            throw new InputException(ONE_MODEL);
        }
        MachineText machine = MachineText.parse(on, hardware);
        try {
            Setting setting = new Setting(
                    pass(),
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
            return new Told(setting, machine);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private ForwardPass pass() {
        if (model != null) {
            if (active != null) {
                throw new InputException("--active: of " + model.id() + " it is known; it goes with --parameters");
            }
            return ForwardPass.of(model);
        }
        BigDecimal all = parameters == null ? BigDecimal.ONE : parameters;
        BigDecimal met = active == null ? all : active;
        if (met.compareTo(all) > 0) {
            throw new InputException("--active: a token meets at most all --parameters");
        }
        return ForwardPass.ofParameters(all, met);
    }
}
