package farthing.economics.audit;

import farthing.catalogue.hardware.Accelerator;
import farthing.catalogue.hardware.Precision;
import farthing.serving.ForwardPass;
import farthing.serving.LeastNumbers;
import farthing.serving.Load;
import farthing.serving.Roofline;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says of its deployment. What is null was not said: it is taken as usual, and may be chosen otherwise.
 *
 * @param weights usually fp8
 * @param cache usually fp8 where the weights are no wider than that, else bf16
 * @param input tokens of a request
 * @param output tokens of a request
 * @param batch requests at a time; usually as many as memory holds
 * @param perStep tokens of a step for one request; usually 1, without speculative decoding
 * @param cached share of a prompt found in a prefix cache; usually none
 */
public record Setting(
        ForwardPass pass,
        Accelerator accelerator,
        int count,
        @Nullable Precision weights,
        @Nullable Precision cache,
        @Nullable BigDecimal input,
        @Nullable BigDecimal output,
        @Nullable BigDecimal batch,
        @Nullable BigDecimal perStep,
        @Nullable BigDecimal cached) {

    public Precision usualWeights() {
        return weights != null ? weights : Precision.FP8;
    }

    public Precision usualCache() {
        if (cache != null) {
            return cache;
        }
        return LeastNumbers.bits(usualWeights()) <= LeastNumbers.bits(Precision.FP8) ? Precision.FP8 : Precision.BF16;
    }

    /** Whether both lengths of a request were told. */
    public boolean hasLengths() {
        return input != null && output != null;
    }

    public Load load() {
        return new Load(
                input == null ? BigDecimal.ZERO : input,
                output == null ? BigDecimal.ONE : output,
                batch,
                perStep == null ? BigDecimal.ONE : perStep,
                cached == null ? BigDecimal.ZERO : cached);
    }

    /** The bound of the deployment as it is told, the rest as usual. */
    public Roofline roofline() {
        return Roofline.of(pass, accelerator, count, usualWeights(), usualCache(), load());
    }

    Setting withWeights(Precision other) {
        return new Setting(pass, accelerator, count, other, usualCache(), input, output, batch, perStep, cached);
    }

    Setting withCache(Precision other) {
        return new Setting(pass, accelerator, count, weights, other, input, output, batch, perStep, cached);
    }

    Setting withCount(int other) {
        return new Setting(pass, accelerator, other, weights, cache, input, output, batch, perStep, cached);
    }

    Setting withInput(BigDecimal other) {
        return new Setting(pass, accelerator, count, weights, cache, other, output, batch, perStep, cached);
    }

    Setting withBatch(@Nullable BigDecimal other) {
        return new Setting(pass, accelerator, count, weights, cache, input, output, other, perStep, cached);
    }

    Setting withPerStep(BigDecimal other) {
        return new Setting(pass, accelerator, count, weights, cache, input, output, batch, other, cached);
    }

    Setting withCached(BigDecimal other) {
        return new Setting(pass, accelerator, count, weights, cache, input, output, batch, perStep, other);
    }
}
