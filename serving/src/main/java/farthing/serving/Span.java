package farthing.serving;

import farthing.catalogue.anatomy.Attention;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Layers that look back at tokens in the same way.
 *
 * @param layers how many
 * @param window tokens that each looks back at most, or null if it looks at all
 * @param kept numbers that one layer keeps of one token, each once however many accelerators share it
 * @param read numbers that one layer reads of each token that a step looks at
 * @param operations arithmetic operations of one layer for each token that a token looks at
 */
public record Span(int layers, @Nullable Long window, BigDecimal kept, BigDecimal read, BigDecimal operations) {

    /** Least of both ways to reckon latent attention; where an index chooses tokens, only its own work is counted. */
    static Span of(int layers, @Nullable Long window, Attention attention) {
        return switch (attention) {
            case Attention.Grouped grouped -> {
                BigDecimal kept = BigDecimal.valueOf(2L * grouped.keyHeads() * grouped.headWidth());
                BigDecimal operations = BigDecimal.valueOf(4L * grouped.queryHeads() * grouped.headWidth());
                yield new Span(layers, window, kept, kept, operations);
            }
            case Attention.Latent latent -> {
                BigDecimal kept = BigDecimal.valueOf(latent.latent() + (long) latent.rotated());
                Attention.Index index = latent.index();
                boolean chosen = !index.equals(Attention.Index.NONE);
                long operations = chosen ? 2L * index.heads() * index.width() : 2L * latent.uncompressed();
                yield new Span(layers, window, kept, chosen ? BigDecimal.ZERO : kept, BigDecimal.valueOf(operations));
            }
        };
    }
}
