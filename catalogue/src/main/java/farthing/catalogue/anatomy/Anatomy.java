package farthing.catalogue.anatomy;

import farthing.catalogue.Provenance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a decoder of open weights.
 *
 * @param id such as {@code llama-3.1-70b}
 * @param names other names that mean it, in lower case, such as {@code meta-llama/llama-3.1-70b-instruct}
 * @param layers all of them
 * @param hidden width between layers
 * @param attention of the layers that look at all tokens so far
 * @param windowed layers that look at the last tokens only, or null if all look at all
 * @param stateful layers that keep a state of fixed size instead of keys and values, or null if there are none
 * @param denseLayers layers with one feed-forward network; the others route to experts
 * @param denseWidth of that network
 * @param experts what the other layers hold, or null in a dense model
 * @param gated whether a feed-forward network has a third matrix that gates it
 * @param vocabulary tokens it tells apart
 * @param tied whether one matrix embeds tokens and scores them
 * @param further parameters beside these, such as an encoder of images: stored, and no part of a token's way
 * @param context most tokens that positions reach, or 0 if not told
 * @param note how to read it; empty if nothing is to be said
 */
public record Anatomy(
        String id,
        List<String> names,
        int layers,
        int hidden,
        Attention attention,
        @Nullable Windowed windowed,
        @Nullable Stateful stateful,
        int denseLayers,
        int denseWidth,
        @Nullable Experts experts,
        boolean gated,
        long vocabulary,
        boolean tied,
        long further,
        long context,
        Provenance provenance,
        String note) {
    /** More parameters than that are no model, and would not fit into a {@code long} where they multiply. */
    private static final BigDecimal MOST_PARAMETERS = new BigDecimal("1e16");

    /** @throws IllegalArgumentException if the parts contradict each other */
    public Anatomy {
        names = List.copyOf(names);
        int special = (windowed == null ? 0 : windowed.layers()) + (stateful == null ? 0 : stateful.layers());
        refuse(
                special > layers,
                special + " windowed and stateful layers of " + layers + " layers: at most all of them");
        refuse(denseLayers > layers, denseLayers + " dense layers of " + layers + " layers: at most all of them");
        refuse(experts == null && denseLayers < layers, "layers that are not dense need experts");
        BigDecimal most = roughly(layers, hidden, attention, denseWidth, experts)
                .add(windowed == null ? BigDecimal.ZERO : roughly(layers, hidden, windowed.attention(), 0, null))
                .add(stateful == null ? BigDecimal.ZERO : stateful.roughly())
                .add(BigDecimal.valueOf(vocabulary).multiply(BigDecimal.valueOf(2L * hidden)))
                .add(BigDecimal.valueOf(further));
        refuse(most.compareTo(MOST_PARAMETERS) > 0, "that would be more than 10^16 parameters");
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalArgumentException(message);
        }
    }

    /** At least the parameters of the layers, and not far from them, without a limit on its size. */
    private static BigDecimal roughly(
            int layers, int hidden, Attention attention, int denseWidth, @Nullable Experts experts) {
        BigDecimal width = BigDecimal.valueOf(3L * denseWidth);
        if (experts != null) {
            width = width.add(
                            BigDecimal.valueOf(3L * experts.width() + 1).multiply(BigDecimal.valueOf(experts.count())))
                    .add(BigDecimal.valueOf(3L * experts.sharedWidth()));
        }
        BigDecimal attended = BigDecimal.valueOf(attention.projected())
                .multiply(BigDecimal.valueOf(Math.max(hidden, attention.compressed())));
        return width.multiply(BigDecimal.valueOf(hidden)).add(attended).multiply(BigDecimal.valueOf(layers));
    }

    /** Other weights of this shape. */
    public Anatomy weights(String otherId, List<String> otherNames, long reach, Provenance source, String remark) {
        return new Anatomy(
                otherId,
                otherNames,
                layers,
                hidden,
                attention,
                windowed,
                stateful,
                denseLayers,
                denseWidth,
                experts,
                gated,
                vocabulary,
                tied,
                further,
                reach,
                source,
                remark);
    }

    /**
     * Whether a name means these weights: the id or one of the names, in any case, whole or behind its last slash, so that
     * {@code accounts/fireworks/models/llama-v3p3-70b-instruct} is found as providers list it.
     */
    public boolean isNamed(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String last = key.substring(key.lastIndexOf('/') + 1);
        return id.equals(key) || id.equals(last) || names.contains(key) || names.contains(last);
    }

    /** Layers that look at all tokens so far. */
    public int fullLayers() {
        return layers - (windowed == null ? 0 : windowed.layers()) - (stateful == null ? 0 : stateful.layers());
    }

    /** Layers that route to experts. */
    public int expertLayers() {
        return layers - denseLayers;
    }

    /**
     * @param layers how many
     * @param tokens that each of them looks back
     * @param attention of these layers, where it differs from the others; usually the same
     */
    public record Windowed(int layers, long tokens, Attention attention) {}

    /**
     * @param layers how many
     * @param bytes that one of them keeps for a request, however long
     * @param parameters of what stands in one of them in the place of attention
     */
    public record Stateful(int layers, long bytes, long parameters) {
        private BigDecimal roughly() {
            return BigDecimal.valueOf(bytes).add(BigDecimal.valueOf(parameters)).multiply(BigDecimal.valueOf(layers));
        }
    }

    /**
     * @param count routed to, in each layer
     * @param active of them, for one token
     * @param width of an expert's feed-forward network
     * @param sharedWidth of the network that sees every token beside them; 0 if there is none
     */
    public record Experts(int count, int active, int width, int sharedWidth) {}
}
