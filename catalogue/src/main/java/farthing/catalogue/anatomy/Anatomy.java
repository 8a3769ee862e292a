package farthing.catalogue.anatomy;

import farthing.catalogue.Provenance;
import java.util.List;
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
 * @param stateful layers that keep a state of fixed size instead of keys and values
 * @param denseLayers layers with one feed-forward network; the others route to experts
 * @param denseWidth of that network
 * @param experts what the other layers hold, or null in a dense model
 * @param gated whether a feed-forward network has a third matrix that gates it
 * @param vocabulary tokens it tells apart
 * @param tied whether one matrix embeds tokens and scores them
 * @param further parameters beside these, such as an encoder of images
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
        int stateful,
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
    public Anatomy {
        names = List.copyOf(names);
    }

    /**
     * @param layers how many
     * @param tokens that each of them looks back
     * @param attention of these layers, where it differs from the others; usually the same
     */
    public record Windowed(int layers, long tokens, Attention attention) {}

    /**
     * @param count routed to, in each layer
     * @param active of them, for one token
     * @param width of an expert's feed-forward network
     * @param sharedWidth of the network that sees every token beside them; 0 if there is none
     */
    public record Experts(int count, int active, int width, int sharedWidth) {}
}
