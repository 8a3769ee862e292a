package farthing.economics.plan;

import static farthing.economics.plan.Nest.input;
import static farthing.economics.plan.Nest.plan;
import static farthing.economics.plan.Nest.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.quantity.range.Input;
import farthing.workload.plan.Business;
import farthing.workload.plan.History;
import farthing.workload.plan.Retries;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TornadoTest {
    private static Tornado.Bar bar(Tornado tornado, String path) {
        return tornado.bars().stream()
                .filter(bar -> bar.input().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Tornado tornado(OptionSheet option) {
        return Tornado.of(option.sheet(), option.perCompleted());
    }

    @Test
    void aStatedRangeIsMovedOverItsPercentilesAndSaysSo() {
        Tornado tornado = tornado(plan(workload(
                List.of(Unsure.call(input("input", "1400"), Unsure.uncertain("output", "300 to 1200"))), w -> w)));
        Tornado.Bar output = bar(tornado, "output");
        assertThat(output.range()).isEqualTo("stated");
        assertThat(output.low()).isCloseTo(0.0042 + 300 * 15e-6, within(1e-12));
        assertThat(output.high()).isCloseTo(0.0042 + 1200 * 15e-6, within(1e-12));
        Tornado.Bar input = bar(tornado, "input");
        assertThat(input.range()).isEqualTo("+-20 %");
        assertThat(input.high() - input.low()).isCloseTo(0.4 * 0.0042, within(1e-12));
    }

    @Test
    void shareStaysAShareAndRetriesWhole() {
        Tornado tornado = tornado(plan(workload(List.of(Nest.call("answer", "1000", "0")), w -> {
            w.retries = new Retries(input("rate", "0.5"), retries("2"), input("billed", "1"), false);
            w.business = new Business(null, share("completed", "0.9"), Nest.all("correct"), null, null);
            return w;
        })));
        Tornado.Bar completed = bar(tornado, "completed");
        assertThat(completed.lowInput()).isCloseTo(0.72, within(1e-12));
        assertThat(completed.highInput()).isEqualTo(1);
        Tornado.Bar retries = bar(tornado, "retries");
        assertThat(retries.lowInput()).isEqualTo(1);
        assertThat(retries.highInput()).isEqualTo(3);
        // whatever is retried, each attempt succeeds by half
        assertThat(retries.input().mean()).isEqualByComparingTo("2");
        assertThat(retries.low()).isCloseTo(0.006 / 0.9, within(1e-12));
    }

    @Test
    void oneRoundDoesNotBecomeLess() {
        OptionSheet option = plan(workload(
                List.of(Unsure.call(rounds("1"), input("input", "1000"), input("output", "0"), new History.None())),
                w -> w));
        Tornado.Bar rounds = bar(tornado(option), "rounds");
        assertThat(rounds.lowInput()).isEqualTo(1);
        assertThat(rounds.high()).isCloseTo(0.0036, within(1e-12));
    }

    @Test
    void roundsAreUnrolledAsFarAsTheyAreDrawn() {
        Input wide = Unsure.spreadRounds("rounds", "4 to 20");
        OptionSheet option = plan(workload(
                List.of(Unsure.call(wide, input("input", "1000"), input("output", "0"), new History.None())), w -> w));
        double most = bar(tornado(option), "rounds").high();
        assertThat(bar(tornado(option), "rounds").range()).isEqualTo("spread");
        assertThat(most).as("nothing is cut off at the upper end").isCloseTo(20 * 0.003, within(1e-9));
        assertThat(CallCells.roundsOf(wide)).isGreaterThan(35).isLessThan(50);
        assertThat(CallCells.roundsOf(Unsure.spreadRounds("rounds", "4 to 200")))
                .isEqualTo(200);
        assertThat(CallCells.roundsOf(input("rounds", "6"))).isEqualTo(8);
    }

    private static Input retries(String mean) {
        return new Input("retries", new BigDecimal(mean), "retries", Input.Tag.CLAIMED, "");
    }

    private static Input rounds(String mean) {
        return new Input("rounds", new BigDecimal(mean), "rounds", Input.Tag.CLAIMED, "");
    }

    private static Input share(String path, String mean) {
        return new Input(path, new BigDecimal(mean), "share", Input.Tag.CLAIMED, "");
    }
}
