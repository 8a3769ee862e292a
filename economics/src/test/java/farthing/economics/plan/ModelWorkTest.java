package farthing.economics.plan;

import static farthing.economics.plan.Nest.call;
import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.plan;
import static farthing.economics.plan.Nest.workload;
import static farthing.economics.plan.Unsure.spread;
import static farthing.economics.plan.Unsure.spreadRounds;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.quantity.range.Input;
import farthing.workload.plan.Business;
import farthing.workload.plan.Fallback;
import farthing.workload.plan.History;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Workload;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a fleet in the place of a model would have to do, worked by hand; 3 and 15 dollars a million tokens. */
class ModelWorkTest {
    @Test
    void aCallIsItsTokensAndItsCost() {
        ModelWork work = work("1", call("answer", "1400", "600"));
        // 1400 x 3 + 600 x 15 = 13,200 millionths
        told(work, "1400", "600", "0.0132", "100000");
        sent(work, "1", "1400", "600", "1400", "600");
    }

    @Test
    void whatDoesNotCompleteIsServedToo() {
        ModelWork work = work("0.8", call("answer", "1400", "600"));
        told(work, "1750", "750", "0.0165", "80000");
        sent(work, "1.25", "1400", "600", "1400", "600");
    }

    @Test
    void failedAttemptsThatAreBilledAreServedToo() {
        // of 4 calls 2 fail at once and 1 again: 6 attempts of 1400 + 600 tokens, 3 calls end well
        told(failing("0.5", "1", "1"), "2800", "1200", "0.0264", "75000");
        sent(failing("0.5", "1", "1"), "2", "1400", "600", "1400", "600");
        // the 3 failed attempts billed by half: 4.5 attempts
        told(failing("0.5", "1", "0.5"), "2100", "900", "0.0198", "75000");
        // not billed at all, for nothing was done
        told(failing("0.5", "1", "0"), "1400", "600", "0.0132", "75000");
    }

    @Test
    void whatFallsBackIsServedOnceMore() {
        // of 2 calls 1 fails, billed, and is done by the other model at 1 and 5 dollars: 3 x 1400 read for 2 that end
        ModelWork work = work(
                w -> {
                    w.retries = retries("0.5", "0", "1");
                    w.fallbacks = List.of(new Fallback(Nest.HAIKU, input("fallback", "0")));
                    return w;
                },
                call("answer", "1400", "600"));
        // 13,200 millionths, and 1400 x 1 + 600 x 5 = 4,400 for every second one
        told(work, "2100", "900", "0.0154", "100000");
    }

    @Test
    void roundsThatSendTheirHistoryAgainAreReadAgain() {
        // 100 read and 20 written a round: 100, 220 and 340 read
        ModelWork work = work("1", call("chat", "3", "0", "100", "20", new History.All()));
        told(work, "660", "60", "0.00288", "100000");
        sent(work, "3", "220", "20", "340", "20");
    }

    /**
     * Half of the chats take 2 rounds and half 10: the 99th percentile is 10, whose last prompt is 100 + 9 x 120, where the
     * sixth, the mean one, reads 700. A cap of 400 is an answer that may come; machines work on what comes on average.
     */
    @Test
    void theLongestIsTheHundredthOfWhatVariesWithAnAnswerAtItsCap() {
        Input rounds = spreadRounds("rounds", "50% of 2 | 50% of 10");
        ModelWork varied = work("1", chat(rounds, input("input", "100"), null));
        sent(varied, "6", "400", "20", "1180", "20");
        sent(work("1", chat(rounds, input("input", "100"), "400")), "6", "400", "20", "1180", "400");
        // nothing varies: the cap alone
        sent(work("1", chat(input("rounds", "3"), input("input", "100"), "400")), "3", "220", "20", "340", "400");
        // nine of ten prompts have 100 tokens and one has 5,100: the mean is 600, the 99th percentile 5,100
        Input long1 = spread("input", "90% of 100 | 10% of 5100");
        sent(work("1", chat(input("rounds", "1"), long1, null)), "1", "600", "20", "5100", "20");
    }

    private static PlannedCall chat(Input rounds, Input read, @Nullable String cap) {
        PlannedCall call = call("chat", "1", "0", "100", "20", new History.All());
        return new PlannedCall(
                call.name(),
                null,
                rounds,
                call.share(),
                call.prefix(),
                read,
                call.output(),
                call.reasoning(),
                call.thinking(),
                call.history(),
                call.gapSeconds(),
                call.extras(),
                cap == null ? null : input("max_output", cap),
                null);
    }

    @Test
    void roundsWithoutHistoryAreSoManyRequestsOfOne() {
        ModelWork one = work("0.8", call("chat", "1", "0", "100", "20", new History.None()));
        ModelWork seven = work("0.8", call("chat", "7", "0", "100", "20", new History.None()));
        sent(one, "1.25", "100", "20", "100", "20");
        sent(seven, "8.75", "100", "20", "100", "20");
        told(seven, "875", "175", "0.00525", "80000");
    }

    @Test
    void callsOfSeveralKindsAreOneOnAverage() {
        // 2000 read and 700 written by two
        ModelWork work = work("1", call("answer", "1400", "600"), call("check", "600", "100"));
        sent(work, "2", "1000", "350", "1400", "600");
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
        return work(
                w -> {
                    w.business = new Business(null, input("completed", completed), input("correct", "1"), null, null);
                    return w;
                },
                calls);
    }

    private static @Nullable ModelWork work(UnaryOperator<Nest.Parts> change, PlannedCall... calls) {
        Workload workload = workload(List.of(calls), change);
        return ModelWork.of(Estimate.of(plan(workload)), new Windows(workload));
    }

    private static Retries retries(String rate, String retries, String billed) {
        return new Retries(input("rate", rate), input("retries", retries), input("billed", billed), false);
    }

    private static @Nullable ModelWork failing(String rate, String retries, String billed) {
        return work(
                w -> {
                    w.retries = retries(rate, retries, billed);
                    return w;
                },
                call("answer", "1400", "600"));
    }

    private static void sent(
            @Nullable ModelWork work,
            String requests,
            String input,
            String output,
            String longestIn,
            String longestOut) {
        assertThat(work).isNotNull();
        assertThat(work.requests()).isEqualByComparingTo(requests);
        assertThat(work.request().input()).isEqualByComparingTo(input);
        assertThat(work.request().output()).isEqualByComparingTo(output);
        assertThat(work.longest().input()).isEqualByComparingTo(longestIn);
        assertThat(work.longest().output()).isEqualByComparingTo(longestOut);
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
