package farthing.formats.plan;

import farthing.economics.plan.BreakPoint;
import farthing.economics.plan.Feasibility;
import farthing.economics.plan.Finding;
import farthing.economics.plan.TierUse;
import farthing.economics.plan.Warning;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found about a plan, as documents. */
final class FindingsDoc {
    private FindingsDoc() {}

    static Obj feasibility(Feasibility feasibility) {
        List<Doc> findings = new ArrayList<>();
        for (Finding finding : feasibility.findings()) {
            findings.add(new Obj(0)
                    .put("check", finding.check().name())
                    .put("server", finding.server())
                    .put("call", finding.call())
                    .put("verdict", finding.verdict().name())
                    .put("figure", orNull(finding.figure()))
                    .put("bound", orNull(finding.bound()))
                    .put("unit", finding.unit())
                    .put("source", finding.source())
                    .put("sentence", finding.sentence())
                    .put("wayOut", finding.wayOut()));
        }
        List<Doc> tiers = new ArrayList<>();
        feasibility.tiers().forEach(use -> tiers.add(tier(use)));
        return new Obj(0)
                .put("verdict", feasibility.verdict().name())
                .put("findings", new Doc.Arr(findings, 0))
                .put("tiers", new Doc.Arr(tiers, 0));
    }

    private static Obj tier(TierUse use) {
        List<Doc> buckets = new ArrayList<>();
        for (TierUse.BucketUse bucket : use.buckets()) {
            buckets.add(new Obj(0)
                    .put("bucket", bucket.bound().bucket().label())
                    .put("each", orNull(bucket.each()))
                    .put("average", orNull(bucket.average()))
                    .put("peak", orNull(bucket.peak()))
                    .put("most", orNull(bucket.bound().most()))
                    .put("admits", orNull(bucket.admits())));
        }
        return new Obj(0)
                .put("server", use.server())
                .put("tier", use.limit().tier())
                .put("carries", use.carries())
                .put("takes", use.takes())
                .put("spend", orNull(use.spend()))
                .put("buckets", new Doc.Arr(buckets, 0));
    }

    static Doc breakPoints(List<BreakPoint> points) {
        List<Doc> items = new ArrayList<>();
        for (BreakPoint point : points) {
            Obj item = new Obj(0)
                    .put("input", point.input().path())
                    .put("stands", BandsDoc.number(point.stands()))
                    .put("at", BandsDoc.number(point.at()));
            switch (point.change()) {
                case BreakPoint.Change.Best best ->
                    item.put("change", "BEST")
                            .put("option", best.option().server().name());
                case BreakPoint.Change.Margin margin ->
                    item.put("change", margin.rises() ? "MARGIN_ABOVE" : "MARGIN_BELOW")
                            .put("margin", BandsDoc.number(margin.bound()));
            }
            items.add(item);
        }
        return new Doc.Arr(items, 0);
    }

    static Doc warnings(List<Warning> warnings) {
        List<Doc> items = new ArrayList<>();
        for (Warning warning : warnings) {
            items.add(new Obj(0)
                    .put("code", warning.code().label())
                    .put("severity", warning.severity().name())
                    .put("path", warning.path())
                    .put("figure", orNull(warning.figure()))
                    .put("bound", orNull(warning.bound()))
                    .put("sentence", warning.sentence())
                    .put("wayOut", warning.wayOut()));
        }
        return new Doc.Arr(items, 0);
    }

    private static Doc orNull(@Nullable BigDecimal value) {
        return value == null ? new Doc.Null(0) : new Doc.Num(Decimals.plain(value), 0);
    }
}
