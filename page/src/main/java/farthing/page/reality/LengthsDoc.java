package farthing.page.reality;

import farthing.economics.traffic.Lengths;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;

/** Lengths of calls as a document. */
final class LengthsDoc {
    private LengthsDoc() {}

    static Obj of(Lengths.Summary lengths) {
        if (lengths.count() == 0) {
            return new Obj(0).put("calls", 0); // of none there is no length, not even 0
        }
        List<Doc> bars = new ArrayList<>();
        for (Lengths.Bar bar : lengths.bars()) {
            bars.add(
                    new Obj(0).put("from", bar.from()).put("below", bar.below()).put("calls", bar.count()));
        }
        return new Obj(0)
                .put("calls", lengths.count())
                .put("tokens", lengths.sum())
                .put("p50", lengths.p50())
                .put("p95", lengths.p95())
                .put("p99", lengths.p99())
                .put("max", lengths.most())
                .put("exact", lengths.isExact())
                .put("histogram", new Doc.Arr(bars, 0));
    }
}
