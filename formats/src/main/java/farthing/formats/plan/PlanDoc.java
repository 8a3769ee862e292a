package farthing.formats.plan;

import farthing.economics.plan.Estimate;
import farthing.economics.plan.Frontier;
import farthing.economics.plan.HitRateSource;
import farthing.economics.plan.Judged;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Tornado;
import farthing.economics.plan.Waterfall;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.goal.HeavyUseDoc;
import farthing.formats.result.StatementDoc;
import farthing.formats.workload.Unsaid;
import farthing.quantity.Decimals;
import farthing.quantity.Money;
import farthing.quantity.range.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as a document; amounts are decimal texts, null where undefined. */
public final class PlanDoc {
    private PlanDoc() {}

    /** Adds the plan to a document that has a head; the edits are those planned that are not in the file. */
    public static Obj into(Obj document, Decision decision, List<String> edits) {
        Plan plan = decision.plan();
        document.put("workload", plan.workload().name())
                .put("interactions", number(plan.workload().traffic().meanInteractions()))
                .put("edits", StatementDoc.texts(edits))
                .put("chosen", decision.estimate().name())
                .put("seed", decision.bands().seed())
                .put("draws", decision.bands().draws());
        List<Doc> options = new ArrayList<>();
        decision.ranked().forEach(option -> options.add(option(decision, option)));
        decision.unranked().forEach(option -> options.add(option(decision, option)));
        List<Doc> refused = new ArrayList<>();
        plan.refused()
                .forEach(each ->
                        refused.add(new Obj(0).put("model", each.model().text()).put("reason", each.reason())));
        document.put("options", new Doc.Arr(options, 0)).put("refused", new Doc.Arr(refused, 0));
        Waterfall waterfall = decision.waterfall();
        document.put("waterfall", waterfall == null ? new Doc.Null(0) : waterfall(waterfall));
        document.put("tornado", tornado(decision.tornado()));
        document.put("heavyUse", HeavyUseDoc.orNull(decision.heavyUse()));
        document.put("breakPoints", FindingsDoc.breakPoints(decision.breakPoints()));
        LeversDoc.into(document, decision.advice());
        document.put("warnings", FindingsDoc.warnings(decision.warnings()));
        return document.put("inputs", inputs(decision.estimate().option())).put("unsaid", unsaid(decision));
    }

    /** What was left out and is no number. */
    private static Doc unsaid(Decision decision) {
        List<Doc> unsaid = new ArrayList<>();
        for (Unsaid each : decision.unsaid()) {
            unsaid.add(new Obj(0)
                    .put("path", each.path())
                    .put("value", each.value())
                    .put("source", each.source()));
        }
        return new Doc.Arr(unsaid, 0);
    }

    /** Every input with where it is from. */
    private static Doc inputs(OptionSheet option) {
        List<Doc> inputs = new ArrayList<>();
        for (Input input : option.inputs()) {
            inputs.add(new Obj(0)
                    .put("path", input.path())
                    .put("mean", number(input.mean()))
                    .put("unit", input.unit())
                    .put("tag", input.tag().name())
                    .put("source", input.source()));
        }
        return new Doc.Arr(inputs, 0);
    }

    private static Obj option(Decision decision, Judged judged) {
        Estimate estimate = judged.estimate();
        OptionSheet option = estimate.option();
        BigDecimal margin = estimate.margin();
        BigDecimal hits = estimate.hitRate();
        HitRateSource source = estimate.hitRateSource();
        Frontier frontier = decision.frontier();
        BigDecimal correct = frontier.correct(estimate);
        Boolean holds = frontier.holds(estimate);
        List<Doc> unpriced = new ArrayList<>();
        option.unpriced()
                .forEach((meter, reason) ->
                        unpriced.add(new Obj(0).put("meter", meter).put("reason", reason)));
        List<Doc> charges = new ArrayList<>();
        estimate.charges()
                .forEach(charge -> charges.add(new Obj(0)
                        .put("call", charge.call())
                        .put("meter", charge.meter())
                        .put("amount", charge.amount().text())));
        return new Obj(0)
                .put("option", estimate.name())
                .put("status", estimate.isPriced() ? "PRICED" : "PARTIAL")
                .put("currency", estimate.currency().toString())
                .put("cache", option.server().cacheName())
                .put("list", estimate.list().text())
                .put("contracted", estimate.contracted().text())
                .put("perCall", amount(estimate.call()))
                .put("perEnded", amount(estimate.ended()))
                .put("perCompleted", amount(estimate.completed()))
                .put("perCorrect", amount(estimate.correct()))
                .put("perUser", amount(estimate.user()))
                .put("month", estimate.month().text())
                .put("year", estimate.year().text())
                .put("research", estimate.research().text())
                .put("revenue", amount(estimate.revenue()))
                .put("margin", margin == null ? new Doc.Null(0) : number(margin))
                .put("completedShare", number(estimate.completedShare()))
                .put("callsPerInteraction", number(estimate.exact().value(option.callsMade())))
                .put("hitRate", hits == null ? new Doc.Null(0) : number(hits))
                .put("hitRateSource", source == null ? new Doc.Null(0) : new Doc.Text(source.tag(), 0))
                .put("hitRateByArrivals", source == null ? new Doc.Null(0) : number(source.byArrivals()))
                .put("correct", correct == null ? new Doc.Null(0) : number(correct))
                .put("frontier", holds == null ? new Doc.Null(0) : new Doc.Bool(holds, 0))
                .put("charges", new Doc.Arr(charges, 0))
                .put("unpriced", new Doc.Arr(unpriced, 0))
                .put("feasibility", FindingsDoc.feasibility(judged.feasibility()))
                .put("bands", BandsDoc.orNull(decision.bands(judged)));
    }

    private static Doc waterfall(Waterfall waterfall) {
        List<Doc> bars = new ArrayList<>();
        for (Waterfall.Bar bar : waterfall.bars()) {
            bars.add(new Obj(0).put("part", bar.name()).put("amount", Decimals.plain(bar.amount())));
        }
        return new Doc.Arr(bars, 0);
    }

    private static Doc tornado(Tornado tornado) {
        List<Doc> bars = new ArrayList<>();
        for (Tornado.Bar bar : tornado.bars()) {
            bars.add(new Obj(0)
                    .put("input", bar.input().path())
                    .put("from", number(BigDecimal.valueOf(bar.lowInput())))
                    .put("to", number(BigDecimal.valueOf(bar.highInput())))
                    .put("stated", bar.stated())
                    .put("low", number(BigDecimal.valueOf(bar.low())))
                    .put("high", number(BigDecimal.valueOf(bar.high()))));
        }
        return new Doc.Arr(bars, 0);
    }

    private static Doc amount(@Nullable Money money) {
        return StatementDoc.amount(money);
    }

    private static Doc number(BigDecimal number) {
        return new Doc.Num(Decimals.plain(number), 0);
    }
}
