package farthing.serving;

import farthing.catalogue.Provenance;
import farthing.catalogue.anatomy.Anatomy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What one pass through a model takes, each at its least: for a bound nothing may be counted that an engine could save.
 *
 * @param name of the model
 * @param layers parameters that every token is multiplied with in the layers: of experts only the active ones, since all
 *     tokens of a step may choose the same
 * @param scoring parameters that a token to be answered is multiplied with after the layers
 * @param held all parameters, which lie in memory once
 * @param spans layers by how they look back; none where that is not known
 * @param source where the shape is from
 */
public record ForwardPass(
        String name, BigDecimal layers, BigDecimal scoring, BigDecimal held, List<Span> spans, String source) {

    /** @throws IllegalArgumentException if a token is multiplied with nothing, or with more than there is */
    public ForwardPass {
        spans = List.copyOf(spans);
        if (layers.signum() <= 0 || scoring.signum() < 0 || layers.add(scoring).compareTo(held) > 0) {
            throw new IllegalArgumentException("a token is multiplied with " + layers.toPlainString() + " and "
                    + scoring.toPlainString() + " parameters of " + held.toPlainString());
        }
    }

    /**
     * The decoder. What stands beside it, such as an encoder of images, is left out, and so are the small states of
     * layers without keys and values.
     */
    public static ForwardPass of(Anatomy model) {
        Parameters parameters = new Parameters(model);
        List<Span> spans = new ArrayList<>();
        if (model.fullLayers() > 0) {
            spans.add(Span.of(model.fullLayers(), null, model.attention()));
        }
        Anatomy.Windowed windowed = model.windowed();
        if (windowed != null && windowed.layers() > 0) {
            spans.add(Span.of(windowed.layers(), windowed.tokens(), windowed.attention()));
        }
        return new ForwardPass(
                model.id(),
                BigDecimal.valueOf(parameters.inLayers()),
                BigDecimal.valueOf(parameters.head()),
                BigDecimal.valueOf(parameters.total() - model.further()),
                spans,
                source(model.provenance()));
    }

    private static String source(Provenance provenance) {
        return provenance.where();
    }

    /** A model of which only sizes are told; keys and values are left out, which keeps a bound a bound. */
    public static ForwardPass ofParameters(BigDecimal all, BigDecimal active) {
        return new ForwardPass("model", active, BigDecimal.ZERO, all, List.of(), "");
    }
}
