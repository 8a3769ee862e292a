package farthing.formats.hardware;

import farthing.catalogue.anatomy.Anatomy;
import farthing.catalogue.anatomy.Attention.Grouped;
import farthing.catalogue.anatomy.Attention.Latent;
import farthing.catalogue.hardware.Precision;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import farthing.serving.KeyValues;
import farthing.serving.ModelSize;
import farthing.serving.Parameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a model, and what follows from it, as a document. Bytes and parameters are exact; GB are 10^9 bytes.
 *
 * @param contexts tokens of the requests whose memory is told
 */
public record AnatomyDoc(List<Long> contexts) {
    /** What weights are stored in. */
    public static final List<Precision> WEIGHTS =
            List.of(Precision.BF16, Precision.FP8, Precision.NVFP4, Precision.INT4);

    /** What keys and values are kept in. */
    public static final List<Precision> KEPT = List.of(Precision.BF16, Precision.FP8);

    private static final int GIGA = 9;
    private static final int DIGITS = 12;

    public AnatomyDoc {
        contexts = List.copyOf(contexts);
    }

    /** @param first of the models beside it, which it is compared with; null if it stands alone or first */
    public Obj of(ModelSize size, @Nullable ModelSize first) {
        Obj document = new Obj(0).put("model", size.name());
        Anatomy model = size.model();
        if (model != null) {
            shape(document, model);
        }
        document.put("parameters", parameters(size));
        List<Doc> weights = new ArrayList<>();
        for (Precision precision : WEIGHTS) {
            BigDecimal bytes = size.bytes(precision);
            weights.add(new Obj(0)
                    .put("name", precision.label())
                    .put("bytes", number(bytes))
                    .put("gigabytes", number(bytes.movePointLeft(GIGA))));
        }
        document.put("weights", new Doc.Arr(weights, 0));
        if (model != null) {
            List<Doc> kept = new ArrayList<>();
            KEPT.forEach(precision -> kept.add(kept(new KeyValues(model, precision))));
            document.put("keyValues", new Doc.Arr(kept, 0));
            provenance(document, model);
        }
        return first == null ? document : document.put("against", against(size, first));
    }

    private static void shape(Obj document, Anatomy model) {
        document.put("layers", model.layers()).put("hidden", model.hidden());
        document.put(
                "attention",
                switch (model.attention()) {
                    case Grouped grouped ->
                        new Obj(0)
                                .put("kind", kind(model))
                                .put("queryHeads", grouped.queryHeads())
                                .put("keyHeads", grouped.keyHeads())
                                .put("headWidth", grouped.headWidth());
                    case Latent latent ->
                        new Obj(0)
                                .put("kind", kind(model))
                                .put("queryHeads", latent.queryHeads())
                                .put("latent", latent.latent())
                                .put("rotated", latent.rotated())
                                .put("indexWidth", latent.index().width());
                });
        Anatomy.Windowed windowed = model.windowed();
        if (windowed != null) {
            document.put("windowed", new Obj(0).put("layers", windowed.layers()).put("tokens", windowed.tokens()));
        }
        Anatomy.Stateful stateful = model.stateful();
        if (stateful != null) {
            document.put("stateful", new Obj(0).put("layers", stateful.layers()).put("bytes", stateful.bytes()));
        }
        Anatomy.Experts experts = model.experts();
        if (experts != null) {
            document.put(
                    "experts",
                    new Obj(0)
                            .put("layers", model.expertLayers())
                            .put("count", experts.count())
                            .put("active", experts.active()));
        }
        if (model.context() > 0) {
            document.put("context", model.context());
        }
    }

    /** How attention keeps its keys: of every head, of groups of heads, of one, or compressed. */
    public static String kind(Anatomy model) {
        return switch (model.attention()) {
            case Grouped grouped ->
                grouped.keyHeads() == grouped.queryHeads()
                        ? "multi-head"
                        : grouped.keyHeads() == 1 ? "multi-query" : "grouped-query";
            case Latent latent -> "multi-head latent";
        };
    }

    private static Obj parameters(ModelSize size) {
        Obj document = new Obj(0)
                .put("total", number(size.total()))
                .put("active", number(size.active()))
                .put("activeShare", number(Decimals.quotient(size.active(), size.total(), DIGITS)));
        Anatomy model = size.model();
        if (model != null) {
            Parameters parts = new Parameters(model);
            document.put("attention", parts.attentions())
                    .put("feedForward", parts.feedForwards())
                    .put("experts", parts.routed())
                    .put("activeExperts", parts.routedActive())
                    .put("routers", parts.routers())
                    .put("norms", parts.norms())
                    .put("embeddings", parts.embedding())
                    .put("further", model.further());
        }
        return document;
    }

    private Obj kept(KeyValues kept) {
        Obj document = new Obj(0)
                .put("name", kept.precision().label())
                .put("bytesPerToken", number(kept.bytesPerToken()))
                .put("bytesPerTokenBeyondWindow", number(kept.bytesPerTokenBeyondWindow()))
                .put("stateBytes", number(kept.stateBytes()));
        BigDecimal full = kept.bytesPerTokenAsMultiHead();
        if (full != null) {
            document.put("bytesPerTokenAsMultiHead", number(full))
                    .put("timesLessThanMultiHead", number(Decimals.quotient(full, kept.bytesPerToken(), DIGITS)));
        }
        List<Doc> requests = new ArrayList<>();
        for (long context : contexts) {
            BigDecimal bytes = kept.bytes(context);
            Obj request = new Obj(0)
                    .put("context", context)
                    .put("bytes", number(bytes))
                    .put("gigabytes", number(bytes.movePointLeft(GIGA)));
            if (full != null) {
                BigDecimal all = full.multiply(BigDecimal.valueOf(context));
                request.put("gigabytesAsMultiHead", number(all.movePointLeft(GIGA)));
            }
            requests.add(request);
        }
        return document.put("requests", new Doc.Arr(requests, 0));
    }

    private static void provenance(Obj document, Anatomy model) {
        document.put("source", model.provenance().source())
                .put("place", model.provenance().place());
        if (model.provenance().checkedOn() != null) {
            document.put("checked", String.valueOf(model.provenance().checkedOn()));
        }
        if (!model.note().isEmpty()) {
            document.put("note", model.note());
        }
    }

    private static Obj against(ModelSize size, ModelSize first) {
        Obj document = new Obj(0)
                .put("model", first.name())
                .put("total", number(Decimals.quotient(first.total(), size.total(), DIGITS)))
                .put("active", number(Decimals.quotient(first.active(), size.active(), DIGITS)));
        Anatomy one = first.model();
        Anatomy other = size.model();
        if (one != null && other != null && kept(other).signum() > 0) {
            document.put("bytesPerToken", number(Decimals.quotient(kept(one), kept(other), DIGITS)));
        }
        return document;
    }

    private static BigDecimal kept(Anatomy model) {
        return new KeyValues(model, Precision.BF16).bytesPerToken();
    }

    private static Doc number(BigDecimal value) {
        return new Doc.Num(Decimals.plain(value), 0);
    }
}
