package farthing.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import farthing.economics.plan.Estimate;
import farthing.economics.plan.OptionSheet;
import farthing.economics.plan.Plan;
import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.workload.WorkloadReader;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * INV-13, explored: workload files, and the plan of what is read: every figure of it is an amount or none. {@code scripts/fuzz}
 * searches; everyday runs replay the inputs kept under this class's name.
 */
class WorkloadFuzzTest {
    /** Longer ones are read and not planned, so that a search tries many inputs. */
    private static final BigDecimal ROUNDS = BigDecimal.valueOf(20);

    private static final Planner PLANNER =
            new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T00:00:00Z"), null);

    @FuzzTest(maxDuration = "10s")
    void fuzz(byte[] bytes) {
        BadInputTest.assertAnswers(() -> plan(YamlDocs.parse(bytes)), "workload");
    }

    static void plan(Doc document) {
        Workload workload = WorkloadReader.read(document);
        BigDecimal rounds = BigDecimal.ZERO;
        for (PlannedCall call : workload.calls()) {
            rounds = rounds.add(call.rounds().mean());
        }
        if (rounds.compareTo(ROUNDS) > 0 || workload.models().size() > 4) {
            return;
        }
        Plan plan = PLANNER.plan(workload);
        for (OptionSheet option : plan.options()) {
            Estimate estimate = Estimate.of(option);
            figures(estimate);
            PLANNER.waterfall(workload, estimate);
        }
        plan.ranked();
    }

    private static void figures(Estimate estimate) {
        estimate.list();
        estimate.contracted();
        estimate.ended();
        estimate.completed();
        estimate.call();
        estimate.month();
        estimate.year();
        estimate.twelfthMonth();
        estimate.user();
        estimate.revenue();
        estimate.margin();
        estimate.correct();
        estimate.hitRate();
        estimate.charges();
    }
}
