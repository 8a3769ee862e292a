package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import farthing.formats.doc.Doc;
import farthing.formats.workload.Patch;
import farthing.formats.workload.WorkloadReader;
import farthing.quantity.range.Input;
import farthing.workload.plan.Business;
import farthing.workload.plan.Fallback;
import farthing.workload.plan.HiddenCost;
import farthing.workload.plan.History;
import farthing.workload.plan.Latency;
import farthing.workload.plan.ModelChoice;
import farthing.workload.plan.PlannedCall;
import farthing.workload.plan.Routing;
import farthing.workload.plan.Workload;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadReaderTest {
    static final String FIVE = """
            model: claude-sonnet-4-6
            input: 1400
            output: 600
            interactions: 100k
            price: 0.05
            """;

    static Workload read(String yaml) {
        return WorkloadReader.read(YamlDocs.parse(yaml));
    }

    private static void holds(Input input, String path, String mean, Input.Tag tag) {
        assertThat(input.path()).isEqualTo(path);
        assertThat(input.mean()).isEqualByComparingTo(mean);
        assertThat(input.tag()).isEqualTo(tag);
        assertThat(input.source().isEmpty()).isEqualTo(tag != Input.Tag.ASSUMED);
    }

    @Test
    void fiveLinesAreAWorkloadAndTheRestIsAssumedWithItsSource() {
        Workload workload = read(FIVE);
        assertThat(workload.models()).containsExactly(ModelChoice.of("claude-sonnet-4-6"));
        PlannedCall call = workload.calls().get(0);
        assertThat(call.name()).isEqualTo("answer");
        holds(call.input(), "input", "1400", Input.Tag.CLAIMED);
        holds(call.output(), "output", "600", Input.Tag.CLAIMED);
        holds(call.rounds(), "rounds", "1", Input.Tag.ASSUMED);
        holds(call.share(), "share", "1", Input.Tag.ASSUMED);
        holds(call.prefix(), "prefix", "0", Input.Tag.ASSUMED);
        holds(call.gapSeconds(), "gap", "30", Input.Tag.ASSUMED);
        assertThat(call.maxOutput()).isNull();
        holds(workload.traffic().interactions().get(0), "interactions", "100000", Input.Tag.CLAIMED);
        holds(workload.traffic().peak(), "traffic.peak", "4", Input.Tag.ASSUMED);
        holds(workload.retries().rate(), "retry.rate", "0", Input.Tag.ASSUMED);
        holds(workload.caching().scopes(), "cache.scopes", "1", Input.Tag.ASSUMED);
        holds(workload.batch(), "batch", "0", Input.Tag.ASSUMED);
        assertThat(workload.business().price())
                .isInstanceOfSatisfying(
                        Business.Price.PerInteraction.class,
                        price -> holds(price.amount(), "price", "0.05", Input.Tag.CLAIMED));
        assertThat(workload.routing()).isEqualTo(new Routing.Direct());
    }

    @Test
    void aLatencyIsATimeOrSaysThatItIsStreamed() {
        assertThat(read(FIVE).latency()).isNull();
        Latency whole = Objects.requireNonNull(read(FIVE + "latency: 3s\n").latency());
        holds(whole.target(), "latency", "3", Input.Tag.CLAIMED);
        assertThat(whole.streamed()).isFalse();
        Latency first = Objects.requireNonNull(
                read(FIVE + "latency: {target: 2m, streamed: true}\n").latency());
        holds(first.target(), "latency.target", "120", Input.Tag.CLAIMED);
        assertThat(first.streamed()).isTrue();
        assertThat(first.firstToken()).isNull();
        Latency known = Objects.requireNonNull(
                read(FIVE + "latency: {target: 3s, first_token: 400ms}\n").latency());
        holds(Objects.requireNonNull(known.firstToken()), "latency.first_token", "0.4", Input.Tag.CLAIMED);
    }

    @Test
    void aFullFileSaysEverything() {
        Workload workload = read("""
                schema: farthing/workload/1
                name: Tickets
                models: [claude-sonnet-4-6, openai/gpt-5-mini, {model: claude-haiku-4-5, provider: bedrock, region: us}]
                calls:
                  guard: {model: gpt-5-nano, input: 300, output: 5}
                  answer:
                    rounds: 6
                    share: 95%
                    prefix: 3_000
                    input: {mean: 250, measured: true, source: "March logs"}
                    output: 350
                    reasoning: 1.5k
                    history: {above: 20k, to: 2000}
                    gap: 2m
                    uses: {searches: 1, "input_seconds.audio": 60}
                    max_output: 4000
                    max_input: 100k
                traffic: {users: 5k, per_user: 20, peak: 8, growth: 5%}
                cache: {policy: 1h, scopes: 40, hit_rate: 60%, changing: [timestamp, user id]}
                retry: {rate: 1%, retries: 3, billed: 50%, failures: persistent}
                fallback: [{model: gpt-5-mini, fails: 2%}]
                route: {split: [{model: gpt-5-mini, share: 70%}], cost: 0.0002}
                batch: 30%
                off_peak: 40%
                business:
                  price: {per: seat, amount: 9.99}
                  completed: 92%
                  correct: 0.9
                  wrong_answer: 2.50
                  free: {conversion: 5%, usage: 40%}
                hidden:
                  observability: {kb_per_call: 50, per_gb: 0.1, sample: 10%}
                  guardrail: {tokens_per_call: 500, per_million: 0.3}
                  evals: {calls: 12k a week, price: 0.01}
                  team: {people: 2, per_month_each: 25k, research: true}
                  compliance: {yearly: 120k}
                  gateway: {of_inference: 5%}
                """);
        assertThat(workload.models())
                .containsExactly(
                        ModelChoice.of("claude-sonnet-4-6"),
                        ModelChoice.of("openai/gpt-5-mini"),
                        new ModelChoice("bedrock", "claude-haiku-4-5", "us"));
        assertThat(workload.calls()).extracting(PlannedCall::name).containsExactly("guard", "answer");
        assertThat(workload.calls().get(0).model()).isEqualTo(ModelChoice.of("gpt-5-nano"));
        PlannedCall call = workload.calls().get(1);
        holds(call.share(), "calls.answer.share", "0.95", Input.Tag.CLAIMED);
        holds(call.reasoning(), "calls.answer.reasoning", "1500", Input.Tag.CLAIMED);
        holds(call.gapSeconds(), "calls.answer.gap", "120", Input.Tag.CLAIMED);
        assertThat(call.input())
                .isEqualTo(new Input(
                        "calls.answer.input", new BigDecimal("250"), "tokens", Input.Tag.MEASURED, "March logs"));
        assertThat(call.history()).isInstanceOfSatisfying(History.Compact.class, compact -> {
            holds(compact.above(), "calls.answer.history.above", "20000", Input.Tag.CLAIMED);
            holds(compact.to(), "calls.answer.history.to", "2000", Input.Tag.CLAIMED);
        });
        assertThat(call.extras().get(1).meter()).isEqualTo("input_seconds.audio");
        holds(call.extras().get(1).count(), "calls.answer.uses.\"input_seconds.audio\"", "60", Input.Tag.CLAIMED);
        assertThat(workload.traffic().interactions())
                .extracting(Input::path)
                .containsExactly("traffic.users", "traffic.per_user");
        assertThat(workload.caching().policy()).isEqualTo("1h");
        assertThat(workload.caching().changing()).containsExactly("timestamp", "user id");
        assertThat(workload.retries().persistent()).isTrue();
        holds(workload.fallbacks().get(0).rate(), "fallback[0].fails", "0.02", Input.Tag.CLAIMED);
        assertThat(workload.routing())
                .isInstanceOfSatisfying(
                        Routing.Split.class,
                        split ->
                                holds(split.routes().get(0).share(), "route.split[0].share", "0.7", Input.Tag.CLAIMED));
        assertThat(workload.business().price()).isInstanceOfSatisfying(Business.Price.PerSeat.class, seat -> {
            holds(seat.amount(), "business.price.amount", "9.99", Input.Tag.CLAIMED);
            holds(seat.users(), "traffic.users", "5000", Input.Tag.CLAIMED);
        });
        assertThat(workload.hidden())
                .extracting(HiddenCost::name)
                .containsExactly("observability", "guardrail", "evals", "team", "compliance", "gateway");
        assertThat(workload.hidden().get(3).research()).isTrue();
        assertThat(workload.hidden().get(4).basis()).isEqualTo(HiddenCost.Basis.YEAR);
    }

    /** The guide says $50k: 50 KB for each of 10 million calls are 500 GB, $50 at $0.10. */
    @Test
    void fiftyKilobytesOfTenMillionCallsAreFiveHundredGigabytes() {
        HiddenCost cost = read(FIVE + "hidden: {logs: {kb_per_call: 50, per_gb: 0.10}}")
                .hidden()
                .get(0);
        BigDecimal month = cost.scale().multiply(new BigDecimal("10000000"));
        for (Input factor : cost.factors()) {
            month = month.multiply(factor.mean());
        }
        assertThat(month).isEqualByComparingTo("50");
        assertThat(cost.factors())
                .extracting(Input::path)
                .containsExactly("hidden.logs.kb_per_call", "hidden.logs.per_gb", "hidden.logs.sample");
    }

    /** A name alone is a fallback that serves all it gets; an edit of what it fails gives it the long form. */
    @Test
    void aFallbackIsANameOrSaysMore() {
        String yaml = FIVE + "fallback: [gpt-4o, {model: gpt-5-mini, fails: 2%}]";
        assertThat(read(yaml).fallbacks())
                .isEqualTo(read(yaml.replace("[gpt-4o", "[{model: gpt-4o}")).fallbacks());
        Doc edited = Patch.set("fallback[0].fails", new BigDecimal("0.01")).applyTo(YamlDocs.parse(yaml));
        Fallback first = WorkloadReader.read(edited).fallbacks().get(0);
        assertThat(first.model()).isEqualTo(ModelChoice.of("gpt-4o"));
        holds(first.rate(), "fallback[0].fails", "0.01", Input.Tag.CLAIMED);
    }

    /** A month is 730 hours. */
    @ParameterizedTest
    @CsvSource({
        "10 a second, 26280000",
        "1 a minute, 43800",
        "2 an hour, 1460",
        "24 a day, 730",
        "168 per week, 730",
        "1.2M a year, 100000",
        "100k a month, 100000",
        "'28,681', 28681",
    })
    void trafficIsToldByAnyTime(String text, BigDecimal month) {
        Workload workload = read(FIVE.replace("100k", "'" + text + "'"));
        assertThat(workload.traffic().interactions().get(0).mean()).isEqualByComparingTo(month);
    }

    @Test
    void spreadAndUncertaintyStandApartAndShareTheMean() {
        Input both = read(FIVE.replace("output: 600", "output: {mean: 350, spread: 80 to 900, uncertain: 250 to 450}"))
                .calls()
                .get(0)
                .output();
        assertThat(both.mean()).isEqualByComparingTo("350");
        assertThat(both.spread()).isNotNull();
        assertThat(both.uncertain()).isNotNull();
        assertThat(both.spread().mean()).isCloseTo(350, within(1e-9));
        assertThat(both.uncertain().mean()).isCloseTo(350, within(1e-9));
        // lognormal: the ratio of the 95th to the 5th percentile is that of the ends, whatever the mean
        assertThat(both.spread().quantile(0.95) / both.spread().quantile(0.05)).isCloseTo(900.0 / 80, within(1e-6));
        assertThat(both.uncertain().quantile(0.95) / both.uncertain().quantile(0.05))
                .isCloseTo(450.0 / 250, within(1e-6));
    }

    /** 10% of 5000 | 90% of 0 has the mean 500, exactly. */
    @Test
    void aMeanThatIsLeftOutIsTheRanges() {
        Workload workload = read(FIVE.replace("output: 600", "output: {spread: 10% of 5000 | 90% of 0}")
                .replace("100k", "{uncertain: 900 to 1100 a day}"));
        assertThat(workload.calls().get(0).output().mean()).isEqualByComparingTo("500");
        Input traffic = workload.traffic().interactions().get(0);
        assertThat(traffic.uncertain()).isNotNull();
        assertThat(traffic.uncertain().quantile(0.05)).isCloseTo(900 * 730 / 24.0, within(1e-3));
        assertThat(traffic.mean().doubleValue()).isCloseTo(traffic.uncertain().mean(), within(1e-4));
    }
}
