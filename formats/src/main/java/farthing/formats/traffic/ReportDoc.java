package farthing.formats.traffic;

import farthing.economics.traffic.ReportResult;
import farthing.economics.traffic.ReportRow;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import java.util.ArrayList;
import java.util.List;

/** A report as a document. */
public final class ReportDoc {
    private ReportDoc() {}

    /**
     * Puts the report into an object that may have a head already.
     *
     * @param currency code of all amounts
     * @return the object
     */
    public static Obj put(Obj object, ReportResult result, String currency) {
        List<Doc> rows = new ArrayList<>();
        result.rows().forEach(row -> rows.add(row(row)));
        return object.put("by", result.by().label())
                .put("currency", currency)
                .put("total", row(result.total()))
                .put("perInteraction", TrafficDocs.spread(result.perInteraction()))
                .put("rows", new Doc.Arr(rows, 0))
                .put("unpriced", TrafficDocs.unpriced(result.unpriced()))
                .put("notes", TrafficDocs.texts(result.notes()));
    }

    /** One row. */
    public static Obj row(ReportRow row) {
        return new Obj(0)
                .put("key", row.key())
                .put("calls", row.calls())
                .put("interactions", row.interactions())
                .put("completed", row.completed())
                .put("failed", row.failed())
                .put("abandoned", row.abandoned())
                .put("open", row.open())
                .put("list", TrafficDocs.amount(row.list()))
                .put("contracted", TrafficDocs.amount(row.contracted()))
                .put("endedCost", TrafficDocs.amount(row.contracted() == null ? null : row.endedCost()))
                .put("costPerCompleted", TrafficDocs.amount(row.costPerCompleted()))
                .put("tokens", TrafficDocs.tokens(row.tokens()))
                .put("cacheHitRate", TrafficDocs.number(row.cacheHitRate()))
                .put("retryShare", TrafficDocs.number(row.retryShare()))
                .put("untaggedShare", TrafficDocs.number(row.untaggedShare()))
                .put("untaggedCost", TrafficDocs.amount(row.contracted() == null ? null : row.untaggedCost()))
                .put("unpricedCalls", row.unpriced())
                .put("endedPartly", row.endedPartly());
    }
}
