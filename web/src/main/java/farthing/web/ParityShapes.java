package farthing.web;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.hardware.Hardware;
import farthing.catalogue.hardware.Precision;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.formats.hardware.AnatomyDoc;
import farthing.formats.hardware.ConfigJson;
import farthing.formats.plan.DerivationDoc;
import farthing.quantity.Draws;
import farthing.quantity.sheet.Derivation;
import farthing.quantity.sheet.Exact;
import farthing.serving.ModelSize;
import farthing.serving.ShapeSheet;
import java.util.List;
import java.util.function.Consumer;

/** What follows from the shapes of the book's models, and of configurations with random numbers. */
final class ParityShapes {
    private static final int CONFIGS = 300;
    private static final AnatomyDoc DOCUMENTS = new AnatomyDoc(List.of(8_192L, 32_768L, 131_072L));
    private static final String[] FAMILIES = {
        "llama",
        "mistral",
        "mixtral",
        "qwen2",
        "qwen3_moe",
        "qwen3_next",
        "gemma2",
        "gemma3_text",
        "cohere2",
        "gpt_oss",
        "llama4_text",
        "deepseek_v2",
        "deepseek_v3",
        "deepseek_v32",
        "kimi_k2",
        "falcon",
        "chatglm",
        "gpt_neox",
        "starcoder2",
        "phi3",
        "bert",
        "mamba2",
        "newcomer"
    };
    private static final String[] FURTHER = {
        "\"num_key_value_heads\":<heads>",
        "\"head_dim\":128",
        "\"tie_word_embeddings\":true",
        "\"sliding_window\":4096",
        "\"sliding_window\":null",
        "\"use_sliding_window\":true,\"max_window_layers\":7",
        "\"max_position_embeddings\":131072",
        "\"num_experts\":<count>,\"num_experts_per_tok\":8,\"moe_intermediate_size\":1536",
        "\"n_routed_experts\":64,\"moe_topk\":6,\"n_shared_experts\":2,\"first_k_dense_replace\":1",
        "\"num_local_experts\":16",
        "\"kv_lora_rank\":512,\"q_lora_rank\":1536,\"qk_nope_head_dim\":128,\"qk_rope_head_dim\":64,\"v_head_dim\":128",
        "\"linear_num_value_heads\":32,\"linear_num_key_heads\":16,\"linear_key_head_dim\":128,"
                + "\"linear_value_head_dim\":128",
        "\"quantization_config\":{\"quant_method\":\"fp8\"}",
        "\"quantization_config\":{\"quant_method\":\"awq\",\"bits\":4}",
        "\"torch_dtype\":\"bfloat16\"",
        "\"vision_config\":{}",
        "\"num_hidden_layers\":-3",
        "\"vocab_size\":\"many\"",
        "\"hybrid_override_pattern\":\"M-M*\""
    };

    private ParityShapes() {}

    static void run(Hardware hardware, Draws random, Consumer<String> out) {
        ModelSize first = ModelSize.of(hardware.models().get(0));
        for (Anatomy model : hardware.models()) {
            Obj document = DOCUMENTS.of(ModelSize.of(model), first).put("explanation", why(model));
            out.accept("shape " + JsonText.compact(document));
        }
        for (String size : List.of("70B", "671B-A37B", "0B", "1.5b", "7B-A8B")) {
            ModelSize told = ModelSize.told(size);
            out.accept("size " + size + " " + (told == null ? "none" : JsonText.compact(DOCUMENTS.of(told, first))));
        }
        Picks picks = new Picks(random);
        for (int i = 0; i < CONFIGS; i++) {
            out.accept("config " + i + " " + read(config(picks)));
        }
    }

    private static Obj why(Anatomy model) {
        ShapeSheet shape = new ShapeSheet(model, Precision.BF16, 8_192);
        return DerivationDoc.of(Derivation.of(shape.sheet(), Exact.of(shape.sheet()), shape.request()));
    }

    /** The keys that every family has, and two to four of those that some have; a few times a key stands twice. */
    private static String config(Picks picks) {
        int heads = 1 << (2 + picks.below(5));
        StringBuilder text = new StringBuilder("{\"model_type\":\"" + picks.of(FAMILIES) + "\"");
        text.append(",\"hidden_size\":").append(heads * (16 + picks.below(16) * 8));
        text.append(",\"num_attention_heads\":").append(heads);
        text.append(",\"intermediate_size\":").append(1_000 + picks.below(30_000));
        if (!picks.once(10)) {
            text.append(",\"num_hidden_layers\":").append(1 + picks.below(120));
            text.append(",\"vocab_size\":").append(1_000 + picks.below(260_000));
        }
        int at = picks.below(FURTHER.length);
        for (int i = 2 + picks.below(3); i > 0; i--) {
            String further = FURTHER[at].replace("<heads>", String.valueOf(heads / 4));
            text.append(",\n").append(further.replace("<count>", String.valueOf(4 + picks.below(200))));
            at = (at + 1 + picks.below(FURTHER.length - 2)) % FURTHER.length;
        }
        return text.append('}').toString();
    }

    private static String read(String config) {
        try {
            ConfigJson.Read read = ConfigJson.read(SmallJson.parse(config), "parity");
            Obj document = DOCUMENTS.of(ModelSize.of(read.model()), null);
            return read.weights() + " " + JsonText.compact(document);
        } catch (FormatException e) {
            return "refused: line " + e.line() + ": " + e.key() + ": " + e.problem();
        }
    }
}
