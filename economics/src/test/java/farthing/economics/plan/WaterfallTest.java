package farthing.economics.plan;

import static farthing.economics.plan.Nest.call;
import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.sheet.Exact;
import farthing.workload.plan.Business;
import farthing.workload.plan.Caching;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.History;
import farthing.workload.plan.Retries;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Bars worked by hand, and the law that they add up. */
class WaterfallTest {
    private static final Planner PLANNER = new Planner(Nest.book(), Nest.AT, null);

    private static Waterfall waterfall(Workload workload) {
        Estimate whole = Estimate.of(Objects.requireNonNull(PLANNER.option(workload, Nest.SONNET)));
        return Objects.requireNonNull(PLANNER.waterfall(workload, whole));
    }

    @Test
    void aSingleCallIsItsListPriceAndNothingElse() {
        Waterfall waterfall = waterfall(workload(List.of(call("answer", "1400", "600")), w -> w));
        assertThat(waterfall.bars()).hasSize(1);
        assertThat(waterfall.total()).isEqualByComparingTo("0.0132");
    }

    @Test
    void eachPartAddsItsOwnBar() {
        Waterfall waterfall =
                waterfall(workload(List.of(call("chat", "2", "1000", "1000", "0", new History.All())), w -> {
                    w.retries = new Retries(input("rate", "0.5"), input("retries", "1"), input("billed", "1"), false);
                    w.business = new Business(null, input("completed", "0.5"), input("correct", "1"), null, null);
                    return w;
                }));
        assertThat(waterfall.bars())
                .extracting(Waterfall.Bar::name)
                .containsExactly(
                        "one call at list price",
                        "further rounds",
                        "history sent again",
                        "system prompt and tools",
                        "retries and fallbacks",
                        "interactions that do not complete");
        // 1 and 2 rounds of 1,000 at 3 a million, 1,000 of history, 2 x 1,000 of prefix: 5,000 tokens, 0.015.
        assertThat(waterfall.bars())
                .extracting(bar -> bar.amount().stripTrailingZeros().toPlainString())
                .startsWith("0.003", "0.003", "0.003", "0.006");
        // A round succeeds in 3 of 4, after 1.5 attempts: 2,000 x 1.5 + 0.75 x 3,000 x 1.5 tokens; half of 9/16
        // complete.
        assertThat(waterfall.total()).isEqualByComparingTo("0.068");
    }

    @Test
    void barsAddUpToACompletedInteraction() {
        Workload workload = workload(
                List.of(call("classify", "300", "5"), call("chat", "4", "2000", "250", "350", new History.All())),
                w -> {
                    w.caching = new Caching("5m", input("scopes", "3"), null, List.of());
                    w.retries = new Retries(input("rate", "0.02"), input("retries", "2"), input("billed", "1"), false);
                    w.batch = input("batch", "0.1");
                    w.business = new Business(null, input("completed", "0.9"), input("correct", "1"), null, null);
                    w.hidden = List.of(new HiddenCost(
                            "gateway", HiddenCost.Basis.INFERENCE, List.of(input("gateway", "0.05")), false));
                    return w;
                });
        Waterfall waterfall = waterfall(workload);
        OptionSheet option = Nest.plan(workload);
        BigDecimal sum = BigDecimal.ZERO;
        for (Waterfall.Bar bar : waterfall.bars()) {
            sum = sum.add(bar.amount());
        }
        assertThat(sum).isEqualByComparingTo(waterfall.total());
        assertThat(waterfall.total())
                .isEqualByComparingTo(Exact.of(option.sheet()).value(option.perCompleted()));
    }

    @Test
    void aBarIsWhatThePlanCostsWithItsPartLessWhatItCostsWithout() {
        Workload workload = workload(List.of(call("chat", "2", "1000", "1000", "0", new History.All())), w -> w);
        Waterfall.Step history = Objects.requireNonNull(PLANNER.step(workload, Nest.SONNET, "history sent again"));
        // 2 rounds of 1,000 tokens at 3 a million; with the history 1,000 more
        assertThat(Objects.requireNonNull(history.without()).value()).isEqualByComparingTo("0.006");
        assertThat(history.with().value()).isEqualByComparingTo("0.009");
        for (Waterfall.Bar bar : waterfall(workload).bars()) {
            Waterfall.Step step = Objects.requireNonNull(PLANNER.step(workload, Nest.SONNET, bar.name()));
            assertThat(step.bar().amount()).as(bar.name()).isEqualByComparingTo(bar.amount());
        }
        assertThat(PLANNER.step(workload, Nest.SONNET, "no such part")).isNull();
    }

    @Test
    void theTornadoMovesEachInputAlone() {
        OptionSheet option = Nest.plan(workload(List.of(call("answer", "1400", "600")), w -> w));
        Tornado tornado = Tornado.of(option.sheet(), option.perCompleted());
        // 600 at 15 weighs more than 1,400 at 3
        assertThat(tornado.bars().get(0).input().path()).isEqualTo("answer.output");
        assertThat(tornado.bars().get(0).low()).isCloseTo(0.0132 - 0.0018, within(1e-12));
        assertThat(tornado.bars().get(0).high()).isCloseTo(0.0132 + 0.0018, within(1e-12));
        assertThat(tornado.at()).isCloseTo(0.0132, within(1e-12));
    }
}
