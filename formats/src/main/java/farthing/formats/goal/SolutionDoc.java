package farthing.formats.goal;

import farthing.economics.goal.Goal;
import farthing.economics.goal.LossRisk;
import farthing.economics.goal.Standing;
import farthing.economics.plan.Estimate;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.result.StatementDoc;
import farthing.formats.workload.Patch;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a goal as a document: amounts as decimal texts, what rests on draws or distributions to 9 digits and 12 places. */
public final class SolutionDoc {
    private SolutionDoc() {}

    /** Adds the answer to a document that has a head. */
    public static Obj into(Obj document, String workload, Solution solution) {
        Goal goal = solution.goal();
        Estimate now = solution.now().estimate();
        List<Doc> attempts = new ArrayList<>();
        solution.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
        return document.put("workload", workload)
                .put("option", now.name())
                .put("currency", now.currency().code())
                .put(
                        "goal",
                        new Obj(0)
                                .put("text", goal.text())
                                .put("figure", goal.figure().label())
                                .put("comparison", goal.atLeast() ? ">=" : "<=")
                                .put("bound", Decimals.plain(goal.bound())))
                .put("met", solution.now().met())
                .put("reached", solution.isReached())
                .put("now", standing(solution.now()))
                .put("attempts", new Doc.Arr(attempts, 0));
    }

    private static Doc attempt(Attempt attempt) {
        Change change = attempt.change();
        return new Obj(0)
                .put("variable", attempt.variable().label())
                .put("reached", attempt.reached())
                .put("reason", attempt.reason())
                .put("caution", attempt.variable().caution())
                .put("change", change == null ? new Doc.Null(0) : change(change))
                .put("others", changes(attempt.others()))
                .put("leftOut", changes(attempt.leftOut()));
    }

    private static Doc changes(List<Change> changes) {
        List<Doc> list = new ArrayList<>();
        for (Change change : changes) {
            list.add(new Obj(0)
                    .put("of", change.of())
                    .put("to", change.to())
                    .put("value", decimal(change.then().value()))
                    .put("obstacle", change.then().obstacle())
                    .put("patches", patches(change)));
        }
        return new Doc.Arr(list, 0);
    }

    private static Obj change(Change change) {
        return new Obj(0)
                .put("of", change.of())
                .put("unit", change.unit())
                .put("from", change.from())
                .put("to", change.to())
                .put("relative", decimal(change.relative()))
                .put("step", decimal(change.step()))
                .put("patches", patches(change))
                .put("then", standing(change.then()));
    }

    private static Doc patches(Change change) {
        List<Doc> patches = new ArrayList<>();
        for (Patch patch : change.patches()) {
            Doc value = patch.value();
            patches.add(new Obj(0)
                    .put("path", patch.path())
                    .put("remove", value == null)
                    .put("value", value == null ? new Doc.Null(0) : value));
        }
        return new Doc.Arr(patches, 0);
    }

    private static Obj standing(Standing standing) {
        Estimate estimate = standing.estimate();
        return new Obj(0)
                .put("value", decimal(standing.value()))
                .put("obstacle", standing.obstacle())
                .put("perCompleted", StatementDoc.amount(estimate.completed()))
                .put("month", StatementDoc.amount(estimate.month()))
                .put("revenue", StatementDoc.amount(estimate.revenue()))
                .put("margin", decimal(estimate.margin()))
                .put("heavyUse", HeavyUseDoc.orNull(standing.heavy()))
                .put("lossRisk", lossRisk(standing.risk()));
    }

    private static Doc lossRisk(@Nullable LossRisk risk) {
        if (risk == null) {
            return new Doc.Null(0);
        }
        return new Obj(0)
                .put("probability", HeavyUseDoc.drawn(risk.probability()))
                .put("standardError", HeavyUseDoc.drawn(risk.standardError()))
                .put(
                        "profit",
                        new Obj(0)
                                .put("p5", HeavyUseDoc.drawn(risk.profit().p5()))
                                .put("p50", HeavyUseDoc.drawn(risk.profit().p50()))
                                .put("p95", HeavyUseDoc.drawn(risk.profit().p95())))
                .put("scatter", HeavyUseDoc.drawn(risk.scatter()))
                .put("seed", risk.seed())
                .put("draws", risk.draws());
    }

    private static Doc decimal(@Nullable BigDecimal number) {
        return number == null ? new Doc.Null(0) : new Doc.Num(Decimals.plain(number), 0);
    }
}
