package farthing.serving;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention;
import farthing.catalogue.anatomy.Attention.Grouped;
import farthing.catalogue.anatomy.Attention.Latent;
import farthing.catalogue.hardware.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that a request's tokens keep. Exact.
 *
 * <p>A token costs 2 × key heads × head width elements in a layer of grouped attention (a key and a value), latent + rotated
 * in one of latent attention. A windowed layer holds the last tokens only, a stateful one the same bytes for any context.
 *
 * @param precision of keys and values; an index keeps its keys in bytes whatever it is, and a state its own
 */
public record KeyValues(Anatomy model, Precision precision) {
    /** An index's key has one byte an element, and each 128 of them a scale of 4 bytes. */
    private static final int SCALED = 128;

    private static final int SCALE = 4;

    /** Layers of one kind. */
    private record Kind(int layers, long window, Attention attention) {
        long held(long context) {
            return Math.min(context, window);
        }
    }

    /** One token in all layers, windowed ones too: what a request grows by until the window is full. */
    public BigDecimal bytesPerToken() {
        return bytesPerToken(1, 1);
    }

    /** One token once every window is full: in the layers that look at all tokens. */
    public BigDecimal bytesPerTokenBeyondWindow() {
        return token(model.fullLayers(), model.attention(), 1);
    }

    /** What multi-head attention of the same heads would keep of one token; null where all layers are stateful. */
    public @Nullable BigDecimal bytesPerTokenAsMultiHead() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Kind kind : kinds()) {
            long elements =
                    switch (kind.attention) {
                        case Grouped grouped -> 2L * grouped.queryHeads() * grouped.headWidth();
                        case Latent latent -> latent.uncompressed();
                    };
            sum = sum.add(precision.bytes().multiply(BigDecimal.valueOf(kind.layers * elements)));
        }
        return sum.signum() == 0 ? null : sum;
    }

    /** A request of that many tokens, states included. */
    public BigDecimal bytes(long context) {
        return bytes(context, 1, 1);
    }

    /** What a request keeps in stateful layers. */
    public BigDecimal stateBytes() {
        Anatomy.Stateful stateful = model.stateful();
        return stateful == null ? BigDecimal.ZERO : BigDecimal.valueOf(stateful.layers() * stateful.bytes());
    }

    /**
     * One token on the fullest accelerator. Tensor parallelism deals out key heads and repeats them where there are fewer
     * than accelerators; the compressed vector of latent attention belongs to all heads and lies on each of them. Pipeline
     * parallelism deals out layers.
     */
    public BigDecimal bytesPerToken(int tensorParallel, int pipelineParallel) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Kind kind : kinds()) {
            sum = sum.add(token(shared(kind.layers, pipelineParallel), kind.attention, tensorParallel));
        }
        return sum;
    }

    /** A request of that many tokens on the fullest accelerator. */
    public BigDecimal bytes(long context, int tensorParallel, int pipelineParallel) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Kind kind : kinds()) {
            BigDecimal token = token(shared(kind.layers, pipelineParallel), kind.attention, tensorParallel);
            sum = sum.add(token.multiply(BigDecimal.valueOf(kind.held(context))));
        }
        return sum.add(state(tensorParallel, pipelineParallel));
    }

    private BigDecimal state(int tensorParallel, int pipelineParallel) {
        Anatomy.Stateful stateful = model.stateful();
        return stateful == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(
                        shared(stateful.layers(), pipelineParallel) * shared(stateful.bytes(), tensorParallel));
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind(model.fullLayers(), Long.MAX_VALUE, model.attention()));
        Anatomy.Windowed windowed = model.windowed();
        if (windowed != null) {
            kinds.add(new Kind(windowed.layers(), windowed.tokens(), windowed.attention()));
        }
        return kinds;
    }

    private BigDecimal token(long layers, Attention attention, int tensorParallel) {
        return switch (attention) {
            case Grouped grouped ->
                precision
                        .bytes()
                        .multiply(BigDecimal.valueOf(
                                2 * layers * shared(grouped.keyHeads(), tensorParallel) * grouped.headWidth()));
            case Latent latent ->
                precision
                        .bytes()
                        .multiply(BigDecimal.valueOf(layers * (latent.latent() + latent.rotated())))
                        .add(BigDecimal.valueOf(layers * index(latent.index().width())));
        };
    }

    /** What an index keeps of a token in one layer. */
    long indexBytes(Latent latent) {
        return index(latent.index().width());
    }

    private static long index(long width) {
        return width + SCALE * shared(width, SCALED);
    }

    /** The largest part where something is dealt out. */
    private static long shared(long all, long parts) {
        return (all + parts - 1) / parts;
    }
}
