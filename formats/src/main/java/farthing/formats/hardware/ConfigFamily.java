package farthing.formats.hardware;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a family of models takes where its configuration is silent: the defaults of the class that reads it in Hugging Face's
 * transformers.
 *
 * @param keyHeads 0 where it takes as many as query heads
 * @param headWidth 0 where the width between layers is divided by the heads
 * @param tied whether it embeds and scores tokens by one matrix
 * @param gated whether its feed-forward network has three matrices
 * @param window which layers look at the last tokens only
 * @param windowTokens how many tokens they look back
 */
record ConfigFamily(int keyHeads, int headWidth, boolean tied, boolean gated, Window window, int windowTokens) {
    /** Where a configuration does not say it layer by layer. */
    enum Window {
        /** No layer. */
        NONE,
        /** Every layer, if {@code sliding_window} is given. */
        ALL,
        /** The layers behind {@code max_window_layers}, if {@code use_sliding_window} is on. */
        SWITCHED,
        /** Every second layer, the first one too. */
        ALTERNATING,
        /** All but each {@code sliding_window_pattern}th layer. */
        PATTERN,
        /** Three of four layers look at chunks. */
        CHUNKED
    }

    private static final ConfigFamily PLAIN = new ConfigFamily(0, 0, false, true, Window.ALL, 0);
    private static final ConfigFamily SWITCHED = new ConfigFamily(0, 0, false, true, Window.SWITCHED, 0);
    private static final ConfigFamily FULL = new ConfigFamily(0, 0, false, true, Window.NONE, 0);
    private static final ConfigFamily UNGATED = new ConfigFamily(0, 0, false, false, Window.NONE, 0);
    private static final ConfigFamily UNGATED_TIED = new ConfigFamily(0, 0, true, false, Window.NONE, 0);

    /** Encoders, and models of images or sound alone. */
    private static final List<String> NO_DECODERS = List.of(
            "bert",
            "roberta",
            "xlm-roberta",
            "distilbert",
            "electra",
            "deberta",
            "deberta-v2",
            "albert",
            "modernbert",
            "nomic_bert",
            "mpnet",
            "t5",
            "mt5",
            "umt5",
            "bart",
            "mbart",
            "pegasus",
            "marian",
            "whisper",
            "wav2vec2",
            "hubert",
            "clip",
            "clip_vision_model",
            "siglip",
            "siglip_vision_model",
            "vit",
            "dinov2",
            "swin",
            "resnet",
            "convnext",
            "detr",
            "sam",
            "segformer");

    static boolean isNoDecoder(String type) {
        return NO_DECODERS.contains(type);
    }

    /** What layers of that family keep that bytes per token do not tell, or null if they keep none such. */
    static @Nullable String untold(String type) {
        return switch (type) {
            case "mamba", "mamba2", "falcon_mamba" -> "state-space layers";
            case "jamba", "bamba", "zamba", "zamba2", "nemotron_h", "granitemoehybrid" ->
                "state-space layers between attention";
            case "falcon_h1" -> "state-space layers beside attention";
            case "lfm2", "lfm2_moe" -> "convolutions between attention";
            case "recurrent_gemma" -> "recurrent layers between attention";
            case "rwkv" -> "recurrent layers";
            case "kimi_linear", "minimax", "minimax_text_01", "minimax_m1" -> "linear attention of its own kind";
            case "deepseek_v4" -> "keys that are compressed over several tokens";
            case "nemotron-nas" -> "layers that differ one by one";
            case "mllama" -> "layers that look at an image";
            case "gemma3n", "gemma3n_text", "gemma4", "gemma4_text" -> "layers that share keys and values";
            default -> null;
        };
    }

    static ConfigFamily of(String type) {
        ConfigFamily known = known(type);
        return known == null ? PLAIN : known;
    }

    /** Whether the defaults are the family's, and not those of a plain decoder. */
    static boolean isKnown(String type) {
        return known(type) != null;
    }

    private static @Nullable ConfigFamily known(String type) {
        return switch (type) {
            case "mistral", "ministral", "mistral3" -> new ConfigFamily(8, 0, false, true, Window.ALL, 4096);
            case "mixtral" -> new ConfigFamily(8, 0, false, true, Window.ALL, 0);
            case "qwen2", "qwen2_moe", "qwen2_vl", "qwen2_vl_text", "qwen2_5_vl", "qwen2_5_vl_text" -> SWITCHED;
            case "qwen3" -> new ConfigFamily(0, 128, false, true, Window.SWITCHED, 0);
            case "qwen3_moe" -> new ConfigFamily(4, 0, false, true, Window.SWITCHED, 0);
            case "qwen3_next", "qwen3_5_text", "qwen3_5_moe_text", "qwen3_5", "qwen3_5_moe" ->
                new ConfigFamily(2, 256, false, true, Window.NONE, 0);
            case "gemma" -> new ConfigFamily(0, 256, true, true, Window.NONE, 0);
            case "gemma2" -> new ConfigFamily(4, 256, true, true, Window.ALTERNATING, 4096);
            case "gemma3", "gemma3_text" -> new ConfigFamily(4, 256, true, true, Window.PATTERN, 4096);
            case "cohere" -> new ConfigFamily(0, 0, true, true, Window.NONE, 0);
            case "cohere2" -> new ConfigFamily(0, 0, true, true, Window.PATTERN, 4096);
            case "gpt_oss" -> new ConfigFamily(8, 64, false, true, Window.ALTERNATING, 128);
            case "llama4", "llama4_text" -> new ConfigFamily(8, 0, false, true, Window.CHUNKED, 8192);
            case "llama",
                    "deepseek_v2",
                    "deepseek_v3",
                    "deepseek_v32",
                    "kimi_k2",
                    "glm4",
                    "glm4_moe",
                    "glm4_moe_lite",
                    "glm_moe_dsa",
                    "chatglm",
                    "minimax_m2",
                    "olmo",
                    "olmo2",
                    "qwen3_vl_text",
                    "qwen3_vl_moe_text" -> FULL;
            case "falcon", "bloom", "gpt2", "opt", "mpt" -> UNGATED_TIED;
            case "gptj", "gpt_neox", "phi", "nemotron" -> UNGATED;
            case "starcoder2" -> new ConfigFamily(2, 0, true, false, Window.ALL, 0);
            case "phi3", "yi", "mimo", "internlm2", "phimoe", "stablelm", "ernie4_5", "ernie4_5_moe" -> PLAIN;
            default -> null;
        };
    }
}
