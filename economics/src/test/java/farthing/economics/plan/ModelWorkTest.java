package farthing.economics.plan;

import static farthing.economics.plan.Nest.call;
import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.plan;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.workload.plan.Business;
import farthing.workload.plan.History;
import farthing.workload.plan.PlannedCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a fleet in the place of a model would have to do, worked by hand; 3 and 15 dollars a million tokens. */
class ModelWorkTest {
    @Test
    void aCallIsItsTokensAndItsCost() {
        ModelWork work = work("1", call("answer", "1400", "600"));
        // 1400 x 3 + 600 x 15 = 13,200 millionths
        told(work, "1400", "600", "0.0132", "100000");
    }

    @Test
    void whatDoesNotCompleteIsServedToo() {
        ModelWork work = work("0.8", call("answer", "1400", "600"));
        told(work, "1750", "750", "0.0165", "80000");
    }

    @Test
    void roundsThatSendTheirHistoryAgainAreReadAgain() {
        // 100 read and 20 written a round: 100, 220 and 340 read
        ModelWork work = work("1", call("chat", "3", "0", "100", "20", new History.All()));
        told(work, "660", "60", "0.00288", "100000");
    }

    @Test
    void aCallOfAnotherModelStaysWhereItIs() {
        PlannedCall judge = call("judge", "5000", "100");
        PlannedCall elsewhere = new PlannedCall(
                judge.name(),
                Nest.HAIKU,
                judge.rounds(),
                judge.share(),
                judge.prefix(),
                judge.input(),
                judge.output(),
                judge.reasoning(),
                judge.thinking(),
                judge.history(),
                judge.gapSeconds(),
                judge.extras(),
                null,
                null);
        told(work("1", call("answer", "1400", "600"), elsewhere), "1400", "600", "0.0132", "100000");
        assertThat(work("1", elsewhere)).isNull();
    }

    @Test
    void whereNothingCompletesThereIsNoWorkOfACompletedOne() {
        assertThat(work("0", call("answer", "1400", "600"))).isNull();
    }

    private static @Nullable ModelWork work(String completed, PlannedCall... calls) {
        return ModelWork.of(Estimate.of(plan(workload(List.of(calls), w -> {
            w.business = new Business(null, input("completed", completed), input("correct", "1"), null, null);
            return w;
        }))));
    }

    private static void told(@Nullable ModelWork work, String read, String written, String usd, String monthly) {
        assertThat(work).isNotNull();
        assertThat(work.input()).isEqualByComparingTo(read);
        assertThat(work.cached()).isZero();
        assertThat(work.output()).isEqualByComparingTo(written);
        assertThat(work.cost()).isEqualByComparingTo(usd);
        assertThat(work.monthly()).isEqualByComparingTo(monthly);
    }
}
