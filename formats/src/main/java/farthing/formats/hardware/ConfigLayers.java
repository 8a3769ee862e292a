package farthing.formats.hardware;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Fields;
import farthing.formats.doc.FormatException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which layers of a configuration look at everything, which at a window, which keep a state, and which route to experts. */
final class ConfigLayers {
    private static final int FOURTH = 4;
    private static final int SIXTH = 6;
    private static final int MOST_LINEAR = 65_536;
    private static final int STATE_BYTES = 4;
    private static final int CONVOLUTION_BYTES = 2;

    private final ConfigKeys keys;
    private final ConfigFamily family;
    private final int layers;

    ConfigLayers(ConfigKeys keys, ConfigFamily family, int layers) {
        this.keys = keys;
        this.family = family;
        this.layers = layers;
    }

    Anatomy.@Nullable Windowed windowed(Attention attention, int context) {
        int tokens = window();
        int windowed = tokens == 0 || (context > 0 && tokens >= context) ? 0 : windowedLayers();
        return windowed == 0 ? null : new Anatomy.Windowed(windowed, tokens, attention);
    }

    /** Tokens that a windowed layer looks back; 0 if there is no window. */
    private int window() {
        String key = family.window() == ConfigFamily.Window.CHUNKED ? "attention_chunk_size" : "sliding_window";
        return keys.countOr(keys.has(key) ? 0 : family.windowTokens(), key);
    }

    private int windowedLayers() {
        List<Doc> types = keys.listOrNull("layer_types");
        if (types != null) {
            return count(types, "sliding_attention", "chunked_attention");
        }
        return switch (family.window()) {
            case NONE -> 0;
            case ALL -> layers;
            case SWITCHED ->
                keys.flag("use_sliding_window", false)
                        ? Math.max(0, layers - keys.countOr(layers, "max_window_layers"))
                        : 0;
            case ALTERNATING -> (layers + 1) / 2;
            case PATTERN ->
                layers - layers / keys.wholeOr(pattern(), "sliding_window_pattern", "_sliding_window_pattern");
            case CHUNKED -> layers - layers / keys.wholeOr(FOURTH, "no_rope_layer_interval");
        };
    }

    private int pattern() {
        return family.headWidth() == 0 ? FOURTH : SIXTH;
    }

    /** Layers of linear attention with their state, as Qwen3-Next has them. */
    Anatomy.@Nullable Stateful stateful(int hidden) {
        int linear = linearLayers();
        if (linear == 0) {
            return null;
        }
        long keyHeads = linear("the key heads of linear attention", "linear_num_key_heads");
        long valueHeads = linear("the value heads of linear attention", "linear_num_value_heads");
        long keyWidth = linear("the width of a key of linear attention", "linear_key_head_dim");
        long valueWidth = linear("the width of a value of linear attention", "linear_value_head_dim");
        long kernel = keys.has("linear_conv_kernel_dim") ? linear("the kernel", "linear_conv_kernel_dim") : FOURTH;
        long values = valueHeads * valueWidth;
        long convolved = 2 * keyHeads * keyWidth + values;
        long bytes = valueHeads * keyWidth * valueWidth * STATE_BYTES + convolved * (kernel - 1) * CONVOLUTION_BYTES;
        long parameters = hidden * (convolved + values + 2 * valueHeads) + values * hidden + convolved * kernel;
        return new Anatomy.Stateful(linear, bytes, parameters);
    }

    private long linear(String what, String key) {
        int value = keys.whole(what, key);
        if (value > MOST_LINEAR) {
            throw new FormatException(keys.line(), keys.path(key), "is " + value + "; at most " + MOST_LINEAR);
        }
        return value;
    }

    private int linearLayers() {
        List<Doc> types = keys.listOrNull("layer_types");
        if (types != null) {
            return count(types, "linear_attention", "linear_attention");
        }
        return keys.has("linear_num_value_heads")
                ? layers - layers / keys.wholeOr(FOURTH, "full_attention_interval")
                : 0;
    }

    private int count(List<Doc> types, String one, String other) {
        if (types.size() != layers) {
            throw new FormatException(
                    keys.line(), keys.path("layer_types"), "names " + types.size() + " layers of " + layers);
        }
        int count = 0;
        for (int i = 0; i < types.size(); i++) {
            String type = Fields.asText(types.get(i), keys.path("layer_types") + "[" + i + "]");
            switch (type) {
                case "full_attention",
                        "attention",
                        "deepseek_sparse_attention",
                        "sliding_attention",
                        "chunked_attention",
                        "linear_attention" -> count += type.equals(one) || type.equals(other) ? 1 : 0;
                default ->
                    throw Fields.wrong(
                            types.get(i),
                            keys.path("layer_types") + "[" + i + "]",
                            "full_attention, sliding_attention, chunked_attention or linear_attention");
            }
        }
        return count;
    }

    /** Layers with one feed-forward network in a model of experts. */
    int denseLayers() {
        List<Doc> kinds = keys.listOrNull("mlp_layer_types");
        if (kinds != null) {
            return (int) kinds.stream()
                    .filter(kind ->
                            kind instanceof Doc.Text text && text.value().equals("dense"))
                    .count();
        }
        List<Doc> routing = keys.listOrNull("moe_layers");
        if (routing != null) {
            return Math.max(0, layers - routing.size());
        }
        List<Doc> flags = keys.listOrNull("moe_layer_freq");
        if (flags != null) {
            return (int) flags.stream()
                    .filter(flag ->
                            flag instanceof Doc.Num number && number.text().equals("0"))
                    .count();
        }
        int first = Math.min(layers, keys.countOr(0, "first_k_dense_replace", "moe_layer_start_index"));
        List<Doc> only = keys.listOrNull("mlp_only_layers");
        int step = keys.wholeOr(
                1, "interleave_moe_layer_step", "decoder_sparse_step", "moe_layer_freq", "moe_layer_interval");
        int routed = layers / step - first / step - (only == null ? 0 : only.size());
        return layers - Math.max(0, routed);
    }
}
