package farthing.economics.plan;

import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.plan;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.range.Input;
import farthing.workload.plan.Business;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakPointsTest {
    private static final Workload CHAT = workload(List.of(Nest.call("answer", "1400", "600")), w -> {
        w.business = new Business(
                new Business.Price.PerInteraction(input("price", "0.05")),
                Nest.all("completed"),
                Nest.all("correct"),
                null,
                null);
        return w;
    });

    private static final BreakPoints.Longer AS_LONG = (option, rounds, many) -> option;

    /** A round is $0.0132, of 0.50: 50 % are left at 18.94 rounds, nothing at 37.88; the sheet of five has six. */
    @Test
    void roundsAreFollowedBeyondWhatWasPlanned() {
        PlannedCall call = Nest.call("answer", "1400", "600");
        Input five = new Input("answer.rounds", new BigDecimal("5"), "rounds", Input.Tag.CLAIMED, "");
        PlannedCall talk = new PlannedCall(
                call.name(),
                null,
                five,
                call.share(),
                call.prefix(),
                call.input(),
                call.output(),
                call.reasoning(),
                call.history(),
                call.gapSeconds(),
                call.extras(),
                null,
                null);
        Workload chat = workload(List.of(talk), w -> {
            w.business = new Business(
                    new Business.Price.PerInteraction(input("price", "0.5")),
                    Nest.all("completed"),
                    Nest.all("correct"),
                    null,
                    null);
            return w;
        });
        Planner planner = new Planner(Nest.book(), Nest.AT, null);
        List<BreakPoint> points =
                BreakPoints.of(List.of(plan(chat)), BreakPoints.Longer.by(planner, chat), 8, List.of(0.5, 0.0));
        List<Double> rounds = points.stream()
                .filter(p -> p.input().path().equals("answer.rounds"))
                .map(BreakPoint::at)
                .toList();
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(0)).isCloseTo(0.25 / 0.0132, within(1e-9));
        assertThat(rounds.get(1)).isCloseTo(0.5 / 0.0132, within(1e-9));
        assertThat(points).allMatch(p -> p.stands() == p.input().mean().doubleValue());
    }

    private static BreakPoint point(List<BreakPoint> points, String path, Class<?> change) {
        return points.stream()
                .filter(p -> p.input().path().equals(path) && change.isInstance(p.change()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMarginFallsToNothingWhereCostReachesPrice() {
        List<BreakPoint> points = BreakPoints.of(List.of(plan(CHAT)), AS_LONG, 8, List.of(0.0));
        // 0.05 = 0.0042 + 15e-6 x output; 0.05 = 3e-6 x input + 0.009; price = 0.0132
        assertThat(point(points, "answer.output", BreakPoint.Change.Margin.class)
                        .at())
                .isCloseTo(0.0458 / 15e-6, within(1e-6));
        assertThat(point(points, "answer.input", BreakPoint.Change.Margin.class).at())
                .isCloseTo(0.041 / 3e-6, within(1e-6));
        BreakPoint price = point(points, "price", BreakPoint.Change.Margin.class);
        assertThat(price.at()).isCloseTo(0.0132, within(1e-12));
        assertThat(price.distance()).isCloseTo(0.0132 / 0.05 - 1, within(1e-9));
        assertThat(price.change()).isEqualTo(new BreakPoint.Change.Margin(0, false));
        // with fewer completed ones there is less revenue: 0.0132 / 0.05
        assertThat(point(points, "completed", BreakPoint.Change.Margin.class).at())
                .isCloseTo(0.264, within(1e-12));
    }

    @Test
    void aTargetAboveTheMarginSaysWhatItTakes() {
        // 73.6 % today
        List<BreakPoint> points = BreakPoints.of(List.of(plan(CHAT)), AS_LONG, 8, List.of(0.8));
        BreakPoint price = point(points, "price", BreakPoint.Change.Margin.class);
        assertThat(price.at()).isCloseTo(0.066, within(1e-12));
        assertThat(price.change()).isEqualTo(new BreakPoint.Change.Margin(0.8, true));
        assertThat(point(points, "answer.output", BreakPoint.Change.Margin.class)
                        .at())
                .isCloseTo(0.0058 / 15e-6, within(1e-6));
    }

    @Test
    void theBestOptionChangesWhereCostsAreEqual() {
        OptionSheet talks = plan(CHAT);
        Workload reads = workload(List.of(Nest.call("answer", "1400", "0"), Nest.call("look", "4000", "0")), w -> w);
        List<BreakPoint> points = BreakPoints.of(List.of(talks, plan(reads)), AS_LONG, 8, List.of());
        // both pay for the input of the answer; 4,000 x 3 = output x 15
        BreakPoint output = point(points, "answer.output", BreakPoint.Change.Best.class);
        assertThat(output.at()).isCloseTo(800, within(1e-6));
        assertThat(output.stands()).isEqualTo(600);
        assertThat(points).noneMatch(p -> p.input().path().equals("answer.input"));
    }

    @Test
    void ofSeveralTheFirstToGetAheadCounts() {
        OptionSheet talks = plan(CHAT);
        OptionSheet later =
                plan(workload(List.of(Nest.call("answer", "1400", "0"), Nest.call("look", "5000", "0")), w -> w));
        OptionSheet sooner =
                plan(workload(List.of(Nest.call("answer", "1400", "0"), Nest.call("look", "4000", "0")), w -> w));
        List<BreakPoint> points = BreakPoints.of(List.of(talks, later, sooner), AS_LONG, 8, List.of());
        BreakPoint output = point(points, "answer.output", BreakPoint.Change.Best.class);
        assertThat(output.change()).isEqualTo(new BreakPoint.Change.Best(sooner));
    }

    @Test
    void withoutAnythingToCompareThereIsNone() {
        OptionSheet free = plan(workload(List.of(Nest.call("answer", "1400", "600")), w -> w));
        assertThat(BreakPoints.of(List.of(), AS_LONG, 8, List.of(0.0))).isEmpty();
        assertThat(BreakPoints.of(List.of(free), AS_LONG, 8, List.of(0.0))).isEmpty();
    }
}
