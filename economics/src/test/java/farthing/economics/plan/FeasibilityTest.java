package farthing.economics.plan;

import static farthing.economics.plan.Nest.call;
import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.traffic;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.terms.Counting;
import farthing.economics.plan.Finding.Check;
import farthing.quantity.range.Input;
import farthing.quantity.range.Lognormal;
import farthing.workload.plan.Caching;
import farthing.workload.plan.Fallback;
import farthing.workload.plan.History;
import farthing.workload.plan.Latency;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Spike;
import farthing.workload.plan.Traffic;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures by hand. 438,000 interactions in the 43,800 minutes of a month are ten a minute. */
class FeasibilityTest {
    private static Finding find(Feasibility feasibility, Check check) {
        List<Finding> found = feasibility.findings().stream()
                .filter(finding -> finding.check() == check)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Traffic peak(String interactions, String peak) {
        return new Traffic(
                List.of(input("interactions", interactions)), null, input("peak", peak), input("growth", "0"));
    }

    private static Finding limit(Workload workload) {
        return find(Gate.examine(workload), Check.RATE_LIMIT);
    }

    @Test
    void theLastRoundsPromptAndItsAnswerFillTheWindow() {
        // 1,000 + 9 x (10,000 + 500) + 10,000 of prompt, 500 of answer
        PlannedCall chat = call("chat", "10", "1000", "10000", "500", new History.All());
        Finding context = find(Gate.examine(workload(List.of(chat), w -> w)), Check.CONTEXT);
        assertThat(context.figure()).isEqualByComparingTo("106000");
        assertThat(context.bound()).isEqualByComparingTo("200000");
        assertThat(context.verdict()).isEqualTo(Verdict.FEASIBLE);

        PlannedCall longer = call("chat", "20", "1000", "10000", "500", new History.All());
        Feasibility full = Gate.examine(workload(List.of(longer), w -> {
            w.traffic = traffic("100");
            return w;
        }));
        // 1,000 + 19 x 10,500 + 10,000 + 500
        assertThat(find(full, Check.CONTEXT).figure()).isEqualByComparingTo("211000");
        assertThat(full.verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(full.obstacles()).hasSize(1);
        assertThat(full.obstacles().get(0).wayOut()).startsWith("cut 11,000 tokens");
    }

    @Test
    void theStatedCapIsReservedInTheWindowAndHeldAgainstTheOutputLimit() {
        PlannedCall capped = Gate.capped(call("answer", "150000", "500"), "64000");
        Feasibility feasibility = Gate.examine(workload(List.of(capped), w -> w));
        assertThat(find(feasibility, Check.CONTEXT).figure()).isEqualByComparingTo("214000");
        assertThat(find(feasibility, Check.CONTEXT).verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(find(feasibility, Check.OUTPUT).verdict()).isEqualTo(Verdict.FEASIBLE);

        PlannedCall beyond = Gate.capped(call("answer", "1000", "500"), "65000");
        Finding output = find(Gate.examine(workload(List.of(beyond), w -> w)), Check.OUTPUT);
        assertThat(output.verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(output.wayOut()).startsWith("max_output lower by 1,000 tokens");
    }

    /** A lognormal of p5 50,000 and p95 200,000: its 99th percentile is 100,000 x exp(ln 2 / 1.6448536 x 2.3263479). */
    @Test
    void aSpreadIsLookedAtAtItsNinetyNinthPercentileToo() {
        Input input = new Input(
                "answer.input",
                new BigDecimal("109000"),
                "tokens",
                Input.Tag.CLAIMED,
                "",
                Lognormal.through(0.05, 50_000, 0.95, 200_000),
                null);
        PlannedCall plain = call("answer", "1", "500");
        PlannedCall varies = Gate.withInput(plain, input);
        List<Finding> windows = Gate.examine(workload(List.of(varies), w -> w)).findings().stream()
                .filter(finding -> finding.check() == Check.CONTEXT)
                .toList();
        assertThat(windows).hasSize(2);
        assertThat(windows.get(0).verdict()).isEqualTo(Verdict.FEASIBLE);
        assertThat(windows.get(1).figure().doubleValue()).isBetween(267_033.9, 267_034.0);
        assertThat(windows.get(1).verdict()).isEqualTo(Verdict.INFEASIBLE);
    }

    @Test
    void aWindowThatIsNotKnownIsUnknownNotFeasible() {
        Workload workload = workload(List.of(call("answer", "1000", "500")), w -> w);
        Feasibility feasibility =
                new Examiner(workload, Gate.terms(new Counting.Apart(false))).examine(Estimate.of(Nest.plan(workload)));
        assertThat(find(feasibility, Check.CONTEXT).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(feasibility.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    /** Ten a minute: of a hundred minutes 99 have at most 18. At six times that, 60 and 79. */
    @Test
    void thePeakMinuteIsAQuantileAndNotTheMean() {
        Feasibility feasibility = Gate.examine(workload(List.of(call("answer", "1000", "500")), w -> {
            w.traffic = peak("438000", "1");
            return w;
        }));
        TierUse.BucketUse requests = feasibility.tiers().get(0).buckets().get(0);
        assertThat(requests.average()).isEqualByComparingTo("10");
        assertThat(requests.peak()).isEqualByComparingTo("18");

        Workload busy = workload(List.of(call("answer", "1000", "500")), w -> {
            w.traffic = peak("438000", "6");
            return w;
        });
        TierUse.BucketUse six = Gate.examine(busy).tiers().get(0).buckets().get(0);
        assertThat(six.average()).isEqualByComparingTo("10");
        assertThat(six.peak()).isEqualByComparingTo("79");
    }

    /** A day whose busiest hour has 48 of 120 parts, 9.6 times the mean; a weekday of 2 in 8 parts, 1.75 times. */
    @Test
    void thePeakFollowsFromTheHoursAndDaysThatAreTold() {
        List<BigDecimal> daily = new ArrayList<>(Collections.nCopies(18, new BigDecimal("4")));
        daily.addAll(Collections.nCopies(5, BigDecimal.ZERO));
        daily.add(new BigDecimal("48"));
        List<BigDecimal> weekly = new ArrayList<>(Collections.nCopies(6, BigDecimal.ONE));
        weekly.add(BigDecimal.TWO);
        Traffic told = new Traffic(
                List.of(input("interactions", "438000")),
                null,
                Nest.assumed("peak", "4"),
                input("growth", "0"),
                daily,
                weekly,
                null,
                null);
        assertThat(Rush.of(told).minute()).isEqualByComparingTo("16.8");
        assertThat(Rush.of(told).day()).isEqualByComparingTo("1.75");
        Spike launch = new Spike(input("times", "11"), input("hours", "73"));
        Traffic spiked =
                new Traffic(told.interactions(), null, told.peak(), told.growth(), daily, weekly, launch, null);
        // the month has 730 + 10 x 73 hours' worth: usual hours are half of its mean
        assertThat(Rush.usual(spiked).minute()).isEqualByComparingTo("8.4");
        assertThat(Rush.of(spiked).minute()).isEqualByComparingTo("92.4");
        assertThat(Rush.of(spiked).day()).isEqualByComparingTo("9.625");
    }

    /** Two calls 30 s apart: variance 10 x (1 + 1 + 2 x 0.5) = 30 at a mean of 20, so 1.5 x Poisson(13.33): 1.5 x 23. */
    @Test
    void callsOfOneInteractionComeTogether() {
        Feasibility feasibility =
                Gate.examine(workload(List.of(call("agent", "2", "0", "1000", "500", new History.None())), w -> {
                    w.traffic = peak("438000", "1");
                    return w;
                }));
        TierUse.BucketUse requests = feasibility.tiers().get(0).buckets().get(0);
        assertThat(requests.average()).isEqualByComparingTo("20");
        assertThat(requests.peak()).isEqualByComparingTo("34.5");
    }

    /** 79 a minute of 8,000 cached, 2,000 fresh and 500 out; the second tier at 26 times as many. */
    @Test
    void whatAnthropicReadsFromTheCacheDoesNotCount() {
        Workload workload = workload(List.of(call("answer", "1", "8000", "2000", "500", new History.None())), w -> {
            w.traffic = peak("438000", "6");
            w.caching = new Caching("5m", input("scopes", "1"), input("hit_rate", "0.8"), List.of());
            return w;
        });
        TierUse start = Gate.examine(workload).tiers().get(0);
        assertThat(start.buckets().get(1).peak()).isEqualByComparingTo("158000");
        assertThat(start.buckets().get(2).peak()).isEqualByComparingTo("39500");
        TierUse all = Gate.examine(workload, new Counting.Apart(true)).tiers().get(0);
        assertThat(all.buckets().get(1).peak()).isEqualByComparingTo("790000");
    }

    /** 1,000 in and a cap of 4,000, with 500 written: 5,000 by Azure's rule, 4,000 by OpenAI's. */
    @Test
    void theCapCountsWhereTheProviderCountsIt() {
        PlannedCall capped = Gate.capped(call("answer", "1000", "500"), "4000");
        Workload workload = workload(List.of(capped), w -> {
            w.traffic = peak("438000", "6");
            return w;
        });
        BigDecimal azure = Gate.tokens(workload, new Counting.PromptAndCap());
        BigDecimal openai = Gate.tokens(workload, new Counting.LargerOfCapAndPrompt());
        assertThat(azure).isEqualByComparingTo("395000");
        assertThat(openai).isEqualByComparingTo("316000");
        // Bedrock: 1,000 and the larger of the cap and 5 x 500, or 10 x 500
        assertThat(Gate.tokens(workload, new Counting.Burndown(new BigDecimal("5"))))
                .isEqualByComparingTo("395000");
        assertThat(Gate.tokens(workload, new Counting.Burndown(BigDecimal.TEN))).isEqualByComparingTo("474000");
    }

    /** Half of the calls fail once for certain: 1.5 calls come together, 1.5 x 79 are 118.5. */
    @Test
    void retriesAreRequestsToo() {
        Workload workload = workload(List.of(call("answer", "1000", "500")), w -> {
            w.traffic = peak("438000", "6");
            w.retries = new Retries(input("rate", "0.5"), input("retries", "1"), input("billed", "0"), false);
            return w;
        });
        TierUse.BucketUse requests =
                Gate.examine(workload).tiers().get(0).buckets().get(0);
        assertThat(requests.average()).isEqualByComparingTo("15");
        // pairs weigh 1.5 x 1.5: 90 requests are 1.5 x Poisson(60)
        assertThat(requests.peak()).isEqualByComparingTo("118.5");
    }

    @Test
    void whatWaitsForABatchIsNoneOfTheMinutes() {
        Workload workload = workload(List.of(call("answer", "1000", "500")), w -> {
            w.traffic = peak("438000", "1");
            w.batch = input("batch", "0.5");
            return w;
        });
        assertThat(Gate.examine(workload).tiers().get(0).buckets().get(0).average())
                .isEqualByComparingTo("5");
    }

    @Test
    void theLowestTierThatCarriesItIsNamedWithWhatItTakes() {
        // 60 a minute at the mean: 79 x 1,000 tokens in fits the first tier, whose 500 dollars a month do not do
        Finding cap = limit(workload(List.of(call("answer", "1000", "500")), w -> {
            w.traffic = peak("438000", "6");
            return w;
        }));
        // 438,000 x (0.003 + 0.0075) = 4,599 dollars
        assertThat(cap.verdict()).isEqualTo(Verdict.FEASIBLE);
        assertThat(cap.sentence())
                .contains("tier scale (at most $200,000 a month)")
                .endsWith("too much for tier build: $4,599 of $1,000 a month");

        Finding small = limit(workload(List.of(call("answer", "1000", "500")), w -> {
            w.traffic = peak("43800", "1");
            return w;
        }));
        assertThat(small.verdict()).isEqualTo(Verdict.FEASIBLE);
        assertThat(small.sentence()).contains("tier start (at most $500 a month)");
        // a mean of one: 4 in 99 of 100 minutes
        assertThat(small.figure()).isEqualByComparingTo("2000");
    }

    /** 1,000 a minute and twelve times that at the peak: more than the highest tier's 10,000 requests. */
    @Test
    void aPeakBeyondTheHighestTierIsInfeasible() {
        Feasibility feasibility = Gate.examine(workload(List.of(call("answer", "10", "1")), w -> {
            w.traffic = peak("43800000", "12");
            return w;
        }));
        Finding finding = find(feasibility, Check.RATE_LIMIT);
        assertThat(finding.verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(finding.bound()).isEqualByComparingTo("10000");
        assertThat(finding.unit()).isEqualTo("requests a minute");
        assertThat(finding.sentence()).contains("beyond the 10,000 of tier scale");
        assertThat(finding.wayOut()).isNotEmpty();
    }

    @Test
    void aBillBeyondTheHighestCapNeedsAContract() {
        Finding finding = limit(workload(List.of(call("answer", "100000", "0")), w -> {
            w.traffic = traffic("700000");
            return w;
        }));
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.figure()).isEqualByComparingTo("210000");
        assertThat(finding.bound()).isEqualByComparingTo("200000");
    }

    @Test
    void moreTrafficIsNeverMoreFeasible() {
        Verdict before = Verdict.FEASIBLE;
        BigDecimal peak = BigDecimal.ZERO;
        for (String interactions : List.of("1", "1000", "438000", "4380000", "43800000", "438000000", "4380000000")) {
            Feasibility then = Gate.examine(workload(List.of(call("answer", "1", "1")), w -> {
                w.traffic = peak(interactions, "4");
                return w;
            }));
            BigDecimal requests = then.tiers().get(0).buckets().get(0).peak();
            assertThat(then.verdict()).as(interactions).isGreaterThanOrEqualTo(before);
            assertThat(requests).as(interactions).isGreaterThanOrEqualTo(peak);
            before = then.verdict();
            peak = requests;
        }
        assertThat(before).isEqualTo(Verdict.INFEASIBLE);
    }

    @Test
    void limitsThatAreNotKnownAreUnknown() {
        Workload workload = workload(List.of(call("answer", "10", "1")), w -> w);
        Finding finding = find(Gate.examine(workload, Gate.bare()), Check.RATE_LIMIT);
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.bound()).isNull();
    }

    /** A free tier of 1,500 requests a day: 100,000 a day do not fit, and what a paid one allows is not known. */
    @Test
    void aFreeTierDoesNotCarryProduction() {
        Workload workload = workload(List.of(call("answer", "10", "1")), w -> {
            w.traffic = traffic("3041666.666666666666666667");
            return w;
        });
        Finding finding = find(Gate.examine(workload, Gate.free()), Check.RATE_LIMIT);
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.bound()).isEqualByComparingTo("1500");
        // the 99th percentile of a mean of 100,000 is 100,736
        assertThat(finding.figure()).isBetween(new BigDecimal("100735"), new BigDecimal("100738"));
        assertThat(finding.unit()).isEqualTo("requests a day");
    }

    /** 20 tokens a second of thinking and answer at 100: 6.5 s; streamed it begins after 6. */
    @Test
    void theWaitIsThinkingAndAnswerAtTheSpeedOfWriting() {
        PlannedCall thinks = Gate.thinking(call("answer", "1000", "50"), "600");
        Finding whole = wait(List.of(thinks), new Latency(input("latency", "7"), input("first", "0.4"), false));
        assertThat(whole.figure()).isEqualByComparingTo("6.9");
        assertThat(whole.verdict()).isEqualTo(Verdict.FEASIBLE);
        Finding streamed = wait(List.of(thinks), new Latency(input("latency", "6"), input("first", "0.4"), true));
        assertThat(streamed.figure()).isEqualByComparingTo("6.4");
        assertThat(streamed.verdict()).isEqualTo(Verdict.INFEASIBLE);
        Finding unsaid = wait(List.of(thinks), new Latency(input("latency", "7"), false));
        assertThat(unsaid.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(unsaid.sentence()).endsWith("if each is at most 0.5 s");
        Finding beyond = wait(List.of(thinks), new Latency(input("latency", "3"), false));
        assertThat(beyond.verdict()).isEqualTo(Verdict.INFEASIBLE);
    }

    @Test
    void callsInSequenceWaitForOneAnother() {
        List<PlannedCall> calls = List.of(call("classify", "100", "10"), call("answer", "1000", "100"));
        Finding wait = wait(calls, new Latency(input("latency", "2"), input("first", "0.4"), false));
        // 0.4 + 0.1 + 0.4 + 1
        assertThat(wait.figure()).isEqualByComparingTo("1.9");
    }

    @Test
    void aCascadeWaitsForBothAndAFallbackForNone() {
        Workload cascade = workload(List.of(call("answer", "1000", "100")), w -> {
            w.routing = new Routing.Cascade(Nest.HAIKU, input("escalated", "0.2"), input("check", "0"));
            w.latency = new Latency(input("latency", "2"), input("first", "0.4"), false);
            return w;
        });
        assertThat(find(Gate.examine(cascade), Check.LATENCY).figure()).isEqualByComparingTo("2.8");
        Workload fallback = workload(List.of(call("answer", "1000", "100")), w -> {
            w.retries = new Retries(input("rate", "0.01"), input("retries", "0"), input("billed", "0"), false);
            w.fallbacks = List.of(new Fallback(Nest.HAIKU, input("fails", "0")));
            w.latency = new Latency(input("latency", "2"), input("first", "0.4"), false);
            return w;
        });
        assertThat(find(Gate.examine(fallback), Check.LATENCY).figure()).isEqualByComparingTo("1.4");
    }

    @Test
    void aSpeedThatIsNotKnownLeavesTheWaitUnknown() {
        Workload workload = workload(List.of(call("answer", "1000", "100")), w -> {
            w.latency = new Latency(input("latency", "2"), input("first", "0.4"), false);
            return w;
        });
        Feasibility feasibility =
                new Examiner(workload, Gate.terms(new Counting.Apart(false))).examine(Estimate.of(Nest.plan(workload)));
        assertThat(find(feasibility, Check.LATENCY).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static Finding wait(List<PlannedCall> calls, Latency latency) {
        return find(
                Gate.examine(workload(calls, w -> {
                    w.latency = latency;
                    return w;
                })),
                Check.LATENCY);
    }

    @Test
    void theAnswerIsTheCheapestThatIsNotInfeasible() {
        Workload workload = workload(List.of(call("answer", "10", "1")), w -> w);
        Estimate estimate = Estimate.of(Gate.plan(workload));
        Feasibility can = Gate.examine(workload);
        Feasibility cannot = Gate.examine(workload(List.of(call("answer", "300000", "1")), w -> w));
        assertThat(cannot.verdict()).isEqualTo(Verdict.INFEASIBLE);
        Judged first = new Judged(estimate, cannot);
        Judged second = new Judged(estimate, can);
        assertThat(Judged.answer(List.of(first, second))).isSameAs(second);
        assertThat(Judged.answer(List.of(first))).isNull();
    }
}
