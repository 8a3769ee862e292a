package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.anatomy.Attention.Grouped;
import farthing.catalogue.anatomy.Attention.Latent;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;

/**
 * How many parameters a model has and how many a token meets, as whole numbers that follow from its shape: the matrices of
 * attention, of feed-forward networks and routers, two norms a layer and the last one, the embeddings. Biases, and norms
 * inside attention, are left out: together they are less than a thousandth.
 */
public record Parameters(Anatomy model) {
    private static final int NORMS_OF_LAYER = 2;

    /** The table that gives a token its vector; it is looked up, not multiplied. */
    public long table() {
        return model.hidden() * model.vocabulary();
    }

    /** The matrix that scores tokens, also where it is the table itself. */
    public long head() {
        return table();
    }

    /** Table and head as they are stored: once where they are tied. */
    public long embedding() {
        return model.tied() ? table() : table() + head();
    }

    /** Attention of one layer that looks at all tokens. */
    public long attention() {
        return attention(model.attention());
    }

    /** Attention of all layers, with what stands in its place in stateful ones. */
    public long attentions() {
        long sum = model.fullLayers() * attention();
        Anatomy.Windowed windowed = model.windowed();
        if (windowed != null) {
            sum += windowed.layers() * attention(windowed.attention());
        }
        Anatomy.Stateful stateful = model.stateful();
        return stateful == null ? sum : sum + stateful.layers() * stateful.parameters();
    }

    /** The feed-forward network of one dense layer; 0 if there is none. */
    public long feedForward() {
        return network(model.denseWidth());
    }

    /** One expert of one layer; 0 in a dense model. */
    public long expert() {
        Anatomy.Experts experts = model.experts();
        return experts == null ? 0 : network(experts.width());
    }

    /** All experts of all layers that tokens are routed to. */
    public long routed() {
        Anatomy.Experts experts = model.experts();
        return experts == null ? 0 : (long) model.expertLayers() * experts.count() * expert();
    }

    /** Those of them that one token meets. */
    public long routedActive() {
        Anatomy.Experts experts = model.experts();
        return experts == null ? 0 : (long) model.expertLayers() * experts.active() * expert();
    }

    /** Routers of all layers: they score the experts. */
    public long routers() {
        Anatomy.Experts experts = model.experts();
        return experts == null ? 0 : (long) model.expertLayers() * model.hidden() * experts.count();
    }

    /** The network beside the experts of one layer; 0 if there is none. */
    public long shared() {
        Anatomy.Experts experts = model.experts();
        return experts == null ? 0 : network(experts.sharedWidth());
    }

    /** Feed-forward networks that every token meets: of dense layers, and those beside the experts. */
    public long feedForwards() {
        return model.denseLayers() * feedForward() + model.expertLayers() * shared();
    }

    public long norms() {
        return (NORMS_OF_LAYER * (long) model.layers() + 1) * model.hidden();
    }

    /** Everything in the layers that every token meets: all but experts, embeddings and what stands beside the decoder. */
    public long dense() {
        return attentions() + feedForwards() + routers() + norms();
    }

    /** Stored in all. */
    public long total() {
        return dense() + routed() + embedding() + model.further();
    }

    /** Met by one token in the layers, its experts included and the head not: what each token of a prompt multiplies. */
    public long inLayers() {
        return dense() + routedActive();
    }

    /**
     * Met by one token that an answer gets: the layers and the head. The table is not counted, as it is only looked up;
     * OpenAI counts so too, most makers count {@link #table} as well.
     */
    public long active() {
        return inLayers() + head();
    }

    /** What all of them take: embeddings, norms, routers and what is further at bf16 at least, the rest at that precision. */
    public BigDecimal bytes(Precision precision) {
        Precision wide = precision.bytes().compareTo(Precision.BF16.bytes()) < 0 ? Precision.BF16 : precision;
        long kept = embedding() + model.further() + norms() + routers();
        return BigDecimal.valueOf(total() - kept)
                .multiply(precision.bytes())
                .add(BigDecimal.valueOf(kept).multiply(wide.bytes()));
    }

    private long network(long width) {
        return (model.gated() ? 3L : 2L) * model.hidden() * width;
    }

    long attention(Attention attention) {
        long hidden = model.hidden();
        return switch (attention) {
            case Grouped grouped ->
                2 * hidden * grouped.headWidth() * (grouped.queryHeads() + (long) grouped.keyHeads());
            case Latent latent -> latent(hidden, latent);
        };
    }

    private static long latent(long hidden, Latent of) {
        long heads = of.queryHeads();
        long query = heads * (of.plain() + of.rotated());
        long queries = of.queryRank() == 0 ? hidden * query : of.queryRank() * (hidden + query);
        long keys = hidden * (of.latent() + of.rotated()) + of.latent() * heads * (of.plain() + of.value());
        return queries + keys + heads * of.value() * hidden + index(hidden, of);
    }

    /** Its queries come from the compressed ones; its key and the weights of its heads from the token's vector. */
    private static long index(long hidden, Latent of) {
        Attention.Index index = of.index();
        long from = of.queryRank() == 0 ? hidden : of.queryRank();
        return from * index.heads() * index.width() + hidden * (index.width() + (long) index.heads());
    }
}
