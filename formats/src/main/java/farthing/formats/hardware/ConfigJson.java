package farthing.formats.hardware;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.anatomy.Attention.Grouped;
import farthing.catalogue.anatomy.Attention.Latent;
import farthing.catalogue.hardware.Precision;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code config.json} that lies beside weights on Hugging Face. Keys that say nothing about the shape are passed
 * over; what is missing is what the family's own class takes ({@link ConfigFamily}); what does not hold together, or keeps
 * something that cannot be told, is refused.
 */
public final class ConfigJson {
    /** Where a configuration of several models keeps the one that writes text. */
    private static final List<String> TEXT_PARTS =
            List.of("text_config", "llm_config", "language_config", "language_model_config");

    private static final String WAY_OUT = "; name a model of the book instead ('farthing anatomy' lists them)";
    private static final int UNGATED_WIDTH = 4;

    private final ConfigKeys root;
    private final ConfigKeys keys;
    private final String type;
    private final ConfigFamily family;
    private final List<String> notes = new ArrayList<>();

    private ConfigJson(ConfigKeys root, ConfigKeys keys, String type) {
        this.root = root;
        this.keys = keys;
        this.type = type;
        this.family = ConfigFamily.of(type);
    }

    /**
     * A configuration as it was read.
     *
     * @param weights precision in which the weights are stored, or null if it does not say
     */
    public record Read(Anatomy model, @Nullable Precision weights) {}

    /**
     * @param name of the model where the configuration has none, such as its file's
     * @throws FormatException with line, key and a way out
     */
    public static Read read(Doc document, String name) {
        Fields fields = Fields.of(document, "");
        ConfigKeys root = new ConfigKeys(fields);
        ConfigKeys keys = new ConfigKeys(text(fields));
        String type = keys.textOr("model_type", root.textOr("model_type", ""));
        refuse(root, root.textOr("model_type", ""));
        refuse(keys, type);
        ConfigJson config = new ConfigJson(root, keys, type);
        try {
            return new Read(config.anatomy(name), ConfigPrecision.of(root, keys));
        } catch (IllegalArgumentException e) {
            throw new FormatException(keys.line(), keys.fields().path(), String.valueOf(e.getMessage()));
        }
    }

    private static Fields text(Fields root) {
        for (String part : TEXT_PARTS) {
            Fields nested = root.object(part);
            if (nested != null) {
                return nested;
            }
        }
        return root;
    }

    private static void refuse(ConfigKeys keys, String type) {
        boolean encodes = keys.fields().optional("is_encoder_decoder") instanceof Doc.Bool both ? both.value() : false;
        if (encodes || ConfigFamily.isNoDecoder(type)) {
            throw new FormatException(
                    keys.line(),
                    keys.path("model_type"),
                    "'" + type + "' is no model that writes text token by token, so it keeps no keys and values"
                            + WAY_OUT);
        }
        String untold = ConfigFamily.untold(type);
        for (String key :
                List.of("hybrid_override_pattern", "block_configs", "linear_attn_config", "compress_ratios")) {
            untold = untold == null && keys.has(key) ? "what '" + key + "' describes" : untold;
        }
        if (untold != null) {
            throw new FormatException(
                    keys.line(),
                    keys.path("model_type"),
                    "'" + type + "' has " + untold + ", whose memory is not known here" + WAY_OUT);
        }
    }

    private Anatomy anatomy(String name) {
        int layers = keys.whole("the number of layers", "num_hidden_layers", "n_layer", "n_layers", "num_layers");
        int hidden = keys.whole("the width between layers", "hidden_size", "n_embd", "d_model", "hidden_dim");
        Attention attention = attention(hidden);
        ConfigLayers kinds = new ConfigLayers(keys, family, layers);
        Anatomy.@Nullable Experts experts = experts();
        int dense = experts == null ? layers : Math.min(layers, kinds.denseLayers());
        int context = keys.countOr(
                0,
                "max_position_embeddings",
                "n_positions",
                "n_ctx",
                "seq_length",
                "max_seq_len",
                "max_sequence_length");
        remark();
        return new Anatomy(
                named(name),
                List.of(),
                layers,
                hidden,
                attention,
                kinds.windowed(attention, context),
                kinds.stateful(hidden),
                dense,
                dense == 0 ? 0 : denseWidth(hidden),
                experts,
                family.gated(),
                vocabulary(),
                tied(),
                0,
                context,
                new Provenance("config.json", name, null, List.of(), ""),
                String.join("; ", notes));
    }

    private String named(String otherwise) {
        String path = root.textOr("_name_or_path", "");
        return path.isEmpty() || path.startsWith("/") || path.startsWith(".") ? otherwise : path;
    }

    private void remark() {
        if (root.has("vision_config") || root.has("audio_config")) {
            notes.add("the encoder of images or sound is not counted");
        }
        if (!ConfigFamily.isKnown(type)) {
            notes.add("family '" + type + "' is not known here: read as a plain decoder");
        }
        if (keys.has("num_nextn_predict_layers") || keys.has("mtp_num_hidden_layers")) {
            notes.add("without the module that predicts further tokens");
        }
    }

    private Attention attention(int hidden) {
        int heads = keys.whole("the number of heads", "num_attention_heads", "n_head", "n_heads", "num_heads");
        if (keys.fields().optional("kv_lora_rank") != null) {
            return new Latent(
                    heads,
                    keys.countOr(0, "q_lora_rank"),
                    keys.whole("the width that keys are compressed to", "kv_lora_rank"),
                    keys.whole("the width of a key without position", "qk_nope_head_dim"),
                    keys.whole("the width of a key with position", "qk_rope_head_dim"),
                    keys.whole("the width of a value", "v_head_dim"),
                    index());
        }
        return new Grouped(heads, keyHeads(heads), headWidth(hidden, heads));
    }

    private Attention.Index index() {
        int usual =
                switch (type) {
                    case "deepseek_v32" -> 64;
                    case "glm_moe_dsa" -> 32;
                    default -> 0;
                };
        int heads = keys.countOr(usual, "index_n_heads");
        return heads == 0 ? Attention.Index.NONE : new Attention.Index(heads, keys.wholeOr(128, "index_head_dim"));
    }

    private int keyHeads(int heads) {
        if (type.equals("falcon") && !keys.flag("new_decoder_architecture", false)) {
            return keys.flag("multi_query", true) ? 1 : heads;
        }
        if (type.equals("chatglm") && !keys.flag("multi_query_attention", false)) {
            return heads;
        }
        boolean silent = !keys.has("num_key_value_heads");
        int otherwise = silent && family.keyHeads() > 0 ? family.keyHeads() : heads;
        return keys.wholeOr(otherwise, "num_key_value_heads", "num_kv_heads", "multi_query_group_num", "n_head_kv");
    }

    private int headWidth(int hidden, int heads) {
        int told = keys.countOr(family.headWidth(), "head_dim", "kv_channels", "attention_head_dim");
        if (told > 0) {
            return told;
        }
        if (hidden % heads != 0) {
            throw new FormatException(
                    keys.line(),
                    keys.path("num_attention_heads"),
                    "a width of " + hidden + " does not divide over " + heads + " heads, and head_dim is missing");
        }
        return hidden / heads;
    }

    private Anatomy.@Nullable Experts experts() {
        int count = keys.countOr(0, "num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts");
        if (count < 2) {
            return null;
        }
        int active = keys.whole(
                "how many experts a token is routed to",
                "num_experts_per_tok",
                "experts_per_token",
                "num_experts_per_token",
                "moe_topk",
                "moe_k",
                "top_k_experts");
        if (active > count) {
            throw new FormatException(
                    keys.line(),
                    keys.path("num_experts_per_tok"),
                    active + " active experts of " + count + ": at most all of them");
        }
        int width = keys.whole(
                "the width of an expert",
                "moe_intermediate_size",
                "intermediate_size",
                "ffn_hidden_size",
                "expert_dim");
        return new Anatomy.Experts(count, active, width, shared(width));
    }

    private int shared(int width) {
        if (family.window() == ConfigFamily.Window.CHUNKED) {
            return width;
        }
        int own = keys.countOr(0, "shared_expert_intermediate_size", "shared_intermediate_size");
        long all = (long) width * keys.countOr(0, "n_shared_experts", "num_shared_experts", "moe_num_shared_experts");
        if (all > ConfigKeys.MOST) {
            throw new FormatException(
                    keys.line(), keys.path("n_shared_experts"), "shared experts of width " + all + " in all: too many");
        }
        return own > 0 ? own : (int) all;
    }

    private int denseWidth(int hidden) {
        return family.gated()
                ? keys.whole(
                        "the width of the feed-forward network",
                        "intermediate_size_mlp",
                        "intermediate_size",
                        "ffn_hidden_size",
                        "n_inner",
                        "ffn_dim")
                : keys.wholeOr(UNGATED_WIDTH * hidden, "intermediate_size", "ffn_hidden_size", "n_inner", "ffn_dim");
    }

    private int vocabulary() {
        return type.startsWith("gemma3")
                ? keys.wholeOr(262_208, "vocab_size")
                : keys.whole("the size of the vocabulary", "padded_vocab_size", "vocab_size");
    }

    private boolean tied() {
        boolean outside = root.flag("tie_word_embeddings", family.tied());
        return keys.flag("tie_word_embeddings", outside);
    }
}
