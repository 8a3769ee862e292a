package farthing.economics.plan;

import static farthing.economics.plan.Nest.call;
import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.plan;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.sheet.Cell;
import farthing.quantity.sheet.Exact;
import farthing.workload.plan.Business;
import farthing.workload.plan.Caching;
import farthing.workload.plan.Fallback;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.History;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Routing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Amounts worked by hand in decimals, at 3, 0.30, 3.75, 6 and 15 dollars a million tokens. */
class OptionSheetTest {
    private static BigDecimal value(OptionSheet option, Cell cell) {
        return Exact.of(option.sheet()).value(Objects.requireNonNull(cell));
    }

    @Test
    void anAnswerIsItsTokensTimesTheirPrices() {
        OptionSheet option = plan(workload(List.of(call("answer", "1400", "600")), w -> {
            w.business = new Business(
                    new Business.Price.PerInteraction(input("price", "0.05")),
                    input("completed", "1"),
                    input("correct", "1"),
                    null,
                    null);
            return w;
        }));
        assertThat(value(option, option.perCompleted())).isEqualByComparingTo("0.0132");
        assertThat(value(option, option.month())).isEqualByComparingTo("1320");
        assertThat(value(option, option.margin())).isEqualByComparingTo("0.736");
    }

    @Test
    void fiveToolRoundsOfAnAgent() {
        OptionSheet option =
                plan(workload(List.of(call("agent", "5", "0", "2000", "500", new History.None())), w -> w));
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.0675");
    }

    @Test
    void twoAndAHalfRoundsAreTwoForHalfAndThreeForTheOthers() {
        OptionSheet option = plan(workload(List.of(call("agent", "2.5", "0", "2000", "0", new History.All())), w -> w));
        // rounds of 2000, 4000 and, for half, 6000 tokens
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.027");
    }

    @Test
    void growingHistoryIsSentAgainEachTurn() {
        OptionSheet option = plan(workload(List.of(call("chat", "10", "0", "1500", "0", new History.All())), w -> w));
        assertThat(value(option, option.calls().get(0).input())).isEqualByComparingTo("82500");
    }

    @Test
    void aWindowKeepsTheLatestRoundsAndASummaryTakesTheirPlace() {
        History last = new History.Last(input("window", "2"));
        OptionSheet window = plan(workload(List.of(call("chat", "5", "100", "10", "20", last)), w -> w));
        // 110, 140, then 170 three times
        assertThat(value(window, window.calls().get(0).input())).isEqualByComparingTo("760");

        History compact = new History.Compact(input("above", "50"), input("to", "5"));
        OptionSheet compacted = plan(workload(List.of(call("chat", "4", "100", "10", "20", compact)), w -> w));
        // histories 0, 30, 60 -> 5, 35; the summary reads 160 and writes 5
        assertThat(value(compacted, compacted.calls().get(0).input())).isEqualByComparingTo("510");
        // 510 x 3 + 80 x 15 + 160 x 3 + 5 x 15, a million
        assertThat(value(compacted, compacted.ended())).isEqualByComparingTo("0.003285");
    }

    @Test
    void independentFailuresAreRetriedAndBilled() {
        OptionSheet option = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.retries = new Retries(input("rate", "0.01"), input("retries", "3"), input("billed", "1"), false);
            return w;
        }));
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.003030303");
        assertThat(value(option, option.completed())).isEqualByComparingTo("0.99999999");
    }

    @Test
    void aPersistentFailureUsesUpEveryRetry() {
        OptionSheet option = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.retries = new Retries(input("rate", "0.01"), input("retries", "3"), input("billed", "1"), true);
            return w;
        }));
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.00309");
        assertThat(value(option, option.completed())).isEqualByComparingTo("0.99");
    }

    @Test
    void aFallbackServesWhatFailed() {
        OptionSheet option = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.retries = new Retries(input("rate", "0.005"), input("retries", "0"), input("billed", "0"), false);
            w.fallbacks = List.of(new Fallback(Nest.HAIKU, input("fallback", "0")));
            return w;
        }));
        // 0.995 x 0.003 + 0.005 x 0.001
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.00299");
        assertThat(value(option, option.completed())).isEqualByComparingTo("1");
    }

    @Test
    void aCascadeIsTheFirstAndTheEscalatedShareOfTheSecond() {
        OptionSheet option = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.routing = new Routing.Cascade(Nest.HAIKU, input("escalated", "0.2"), input("check", "0.0001"));
            return w;
        }));
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.0017");
    }

    @Test
    void aRouteTakesItsShare() {
        OptionSheet option = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.routing = new Routing.Split(
                    List.of(new Routing.Route(Nest.HAIKU, input("easy", "0.7"))), input("router", "0.0001"));
            return w;
        }));
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.0017");
    }

    @Test
    void halfOfTheCallsWaitAtHalfThePrice() {
        OptionSheet option = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.batch = input("batch", "0.5");
            return w;
        }));
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.00225");
    }

    /** 1,000 calls a day of a 50,000-token prefix: about 31 writes and $20.36 a day, and $15.00 with an hour. */
    @Test
    void poissonArrivalsDecideHowOftenAPrefixIsWritten() {
        assertThat(prefixDay("5m")).isCloseTo(20.36, within(0.01));
        assertThat(prefixDay("1h")).isCloseTo(15.00, within(0.01));
        assertThat(prefixDay(Caching.NONE)).isCloseTo(150, within(1e-9));
    }

    private static double prefixDay(String policy) {
        OptionSheet option = plan(workload(List.of(call("answer", "1", "50000", "0", "0", new History.None())), w -> {
            w.traffic = Nest.traffic("30416.6666666666666667");
            w.caching = new Caching(policy, input("scopes", "1"), null, List.of());
            return w;
        }));
        return value(option, option.ended()).doubleValue() * 1_000;
    }

    @Test
    void aTypedHitRateIsTakenAtItsWord() {
        OptionSheet option = plan(workload(List.of(call("answer", "1", "50000", "0", "0", new History.None())), w -> {
            w.caching = new Caching("5m", input("scopes", "1"), input("hit_rate", "0.8"), List.of());
            return w;
        }));
        // 40,000 read at 0.30 and 10,000 written at 3.75
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.0495");
    }

    @Test
    void aPrefixBelowTheMinimumNeverHits() {
        OptionSheet option = plan(workload(List.of(call("answer", "1", "800", "0", "0", new History.None())), w -> {
            w.caching = new Caching("5m", input("scopes", "1"), null, List.of());
            return w;
        }));
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.0024");
    }

    @Test
    void aFrontThatOutlivedTheGapIsReadAndTheRestWritten() {
        OptionSheet option =
                plan(workload(List.of(call("agent", "2", "50000", "1000", "1000", new History.All())), w -> {
                    w.traffic = Nest.traffic("0");
                    w.caching = new Caching("5m", input("scopes", "1"), null, List.of());
                    return w;
                }));
        // no other interaction: 51,000 written; then 51,000 read and 2,000 written; 2,000 out
        Cell contracted = option.contracted();
        assertThat(value(option, contracted)).isEqualByComparingTo("0.24405");
    }

    @Test
    void freeUsersAreBorneByThosePaying() {
        OptionSheet option = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.business = new Business(
                    null,
                    input("completed", "1"),
                    input("correct", "1"),
                    null,
                    new Business.FreeTier(input("conversion", "0.05"), input("usage", "0.3")));
            return w;
        }));
        // 19 free users of 0.3 and one of 1
        assertThat(value(option, option.ended())).isEqualByComparingTo("0.0201");
    }

    @Test
    void hiddenCostsCountByWhatTheyAreCountedBy() {
        OptionSheet option = plan(workload(List.of(call("agent", "2", "0", "1000", "0", new History.None())), w -> {
            w.hidden = List.of(
                    new HiddenCost(
                            "gateway",
                            HiddenCost.Basis.INFERENCE,
                            List.of(input("gateway", "0.05")),
                            BigDecimal.ONE,
                            false),
                    new HiddenCost("logs", HiddenCost.Basis.CALL, List.of(input("logs", "0.00001")), false),
                    new HiddenCost("team", HiddenCost.Basis.MONTH, List.of(input("team", "25000")), true));
            return w;
        }));
        // 600 of inference, 30 of gateway, 200,000 calls at 0.00001
        assertThat(value(option, option.month())).isEqualByComparingTo("632");
        assertThat(value(option, option.research())).isEqualByComparingTo("25000");
    }

    @Test
    void aCorrectAnswerCostsMoreTheRarerItIs() {
        OptionSheet free = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.business = new Business(null, input("completed", "1"), input("correct", "0.75"), null, null);
            return w;
        }));
        assertThat(value(free, free.perCorrect())).isEqualByComparingTo("0.004");
        OptionSheet dear = plan(workload(List.of(call("answer", "1000", "0")), w -> {
            w.business =
                    new Business(null, input("completed", "1"), input("correct", "0.75"), input("loss", "0.1"), null);
            return w;
        }));
        assertThat(value(dear, dear.perCorrect())).isEqualByComparingTo("0.028");
    }
}
