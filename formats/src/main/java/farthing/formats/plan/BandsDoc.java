package farthing.formats.plan;

import farthing.economics.plan.Band;
import farthing.economics.plan.InteractionSpread;
import farthing.economics.plan.OptionBands;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How sure the figures of an option are, as a document: numbers of draws, null where undefined. */
final class BandsDoc {
    private BandsDoc() {}

    static Doc orNull(@Nullable OptionBands bands) {
        if (bands == null) {
            return new Doc.Null(0);
        }
        return new Obj(0)
                .put("perCompleted", band(bands.completed()))
                .put("perEnded", band(bands.ended()))
                .put("perCall", band(bands.call()))
                .put("month", band(bands.month()))
                .put("year", band(bands.year()))
                .put("revenue", band(bands.revenue()))
                .put("margin", band(bands.margin()))
                .put("interaction", spread(bands.interaction()))
                .put("curvature", number(bands.curvature()))
                .put("loss", orNull(bands.loss()))
                .put("cheapest", number(bands.cheapest()));
    }

    private static Doc band(@Nullable Band band) {
        return band == null
                ? new Doc.Null(0)
                : new Obj(0)
                        .put("p5", number(band.p5()))
                        .put("p50", number(band.p50()))
                        .put("p95", number(band.p95()))
                        .put("mean", number(band.mean()));
    }

    private static Doc spread(@Nullable InteractionSpread spread) {
        return spread == null
                ? new Doc.Null(0)
                : new Obj(0)
                        .put("p50", number(spread.p50()))
                        .put("p90", number(spread.p90()))
                        .put("p99", number(spread.p99()))
                        .put("mean", number(spread.mean()))
                        .put("standardDeviation", number(spread.standardDeviation()))
                        .put("month", number(spread.month()));
    }

    private static Doc orNull(@Nullable Double value) {
        return value == null ? new Doc.Null(0) : number(value);
    }

    static Doc number(double value) {
        return new Doc.Num(Decimals.plain(BigDecimal.valueOf(value)), 0);
    }
}
