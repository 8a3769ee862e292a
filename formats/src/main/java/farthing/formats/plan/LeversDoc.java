package farthing.formats.plan;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Lever;
import farthing.formats.workload.Patch;
import farthing.quantity.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Levers as documents. */
final class LeversDoc {
    private LeversDoc() {}

    /** @param advice null where there is no cost to save on */
    static void into(Obj document, @Nullable Advice advice) {
        List<Doc> levers = new ArrayList<>();
        List<Doc> idle = new ArrayList<>();
        Advice.Combination together = null;
        if (advice != null) {
            advice.outcomes()
                    .forEach(outcome -> levers.add(
                            outcome(outcome).put("monthsToEarnEngineer", number(advice.monthsToEarn(outcome)))));
            advice.idle()
                    .forEach(
                            each -> idle.add(new Obj(0).put("name", each.name()).put("reason", each.reason())));
            together = advice.together();
            document.put("engineerMonth", advice.engineerMonth().text());
        }
        document.put("levers", new Doc.Arr(levers, 0))
                .put("idleLevers", new Doc.Arr(idle, 0))
                .put("combination", together == null ? new Doc.Null(0) : combination(together));
    }

    private static Obj combination(Advice.Combination together) {
        return outcome(together.whole())
                .put("countedMonth", together.counted().text())
                .put("overlapMonth", together.overlap().text());
    }

    private static Obj outcome(Advice.Outcome outcome) {
        List<Doc> levers = new ArrayList<>();
        for (Lever lever : outcome.levers()) {
            List<Doc> edits = new ArrayList<>();
            for (Patch patch : lever.patches()) {
                Doc value = patch.value();
                edits.add(new Obj(0).put("path", patch.path()).put("value", value == null ? new Doc.Null(0) : value));
            }
            levers.add(new Obj(0)
                    .put("name", lever.name())
                    .put("effort", lever.effort().name())
                    .put("basis", lever.basis())
                    .put("edits", new Doc.Arr(edits, 0)));
        }
        return new Obj(0)
                .put("name", outcome.name())
                .put("perCompleted", outcome.completed().text())
                .put("savesMonth", outcome.month().text())
                .put("share", number(outcome.share()))
                .put("levers", new Doc.Arr(levers, 0));
    }

    private static Doc number(@Nullable BigDecimal number) {
        return number == null ? new Doc.Null(0) : new Doc.Num(Decimals.plain(number), 0);
    }
}
