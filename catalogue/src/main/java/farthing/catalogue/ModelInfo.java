package farthing.catalogue;

import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model besides its prices. Null or empty means not known.
 *
 * @param name as a person would write it
 * @param maker who made the model, by provider id, such as {@code openai} for a model sold by Azure
 * @param inputs modalities read
 * @param outputs modalities written
 * @param contextTokens input and output together
 * @param maxInputTokens input alone, where the provider states it
 * @param maxOutputTokens output alone
 * @param decodeTokensPerSecond typical speed of one answer
 * @param decodeSource where the speed was read, with its date
 * @param tokenizer family of tokenizers, such as {@code o200k}
 * @param thinks whether it can think before it answers
 */
public record ModelInfo(
        String name,
        String maker,
        @Nullable ModelTier tier,
        List<Modality> inputs,
        List<Modality> outputs,
        @Nullable Long contextTokens,
        @Nullable Long maxInputTokens,
        @Nullable Long maxOutputTokens,
        @Nullable BigDecimal decodeTokensPerSecond,
        String decodeSource,
        String tokenizer,
        @Nullable Thinks thinks) {
    public static final ModelInfo UNKNOWN =
            new ModelInfo("", "", null, List.of(), List.of(), null, null, null, null, "", "", null);

    public ModelInfo {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        decodeTokensPerSecond = decodeTokensPerSecond == null ? null : Decimals.stripped(decodeTokensPerSecond);
    }
}
