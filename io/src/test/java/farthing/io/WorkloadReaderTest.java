package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("schema: farthing/book/1\n" + FIVE, "line 1: schema: expected farthing/workload/1"),
                Arguments.of(FIVE.replace("model:", "modell:"), "line 1: model: is missing: one such as"),
                Arguments.of(FIVE.replace("model:", "modell:"), "is it 'modell'?"),
                Arguments.of(FIVE + "models: [a]", "line 1: model: stands beside models"),
                Arguments.of(FIVE.replace("model: claude-sonnet-4-6", "models: []"), "models: is empty"),
                Arguments.of(FIVE.replace("model: claude-sonnet-4-6", "models: [a, a]"), "models[1]: 'a' stands in it"),
                Arguments.of(FIVE.replace("input: 1400\n", ""), "input: is missing: a number of at least 0"),
                Arguments.of(FIVE.replace("interactions: 100k\n", ""), "interactions: is missing: a number a month"),
                Arguments.of(
                        FIVE.replace("interactions:", "interactions a month:"),
                        "line 1: interactions: is missing: a number a month such as 100k, or 1000 a day; or traffic:"
                                + " {users: 5k, per_user: 20}; is it 'interactions a month'?"),
                Arguments.of(FIVE.replace("input: 1400", "input:"), "line 2: input: has no value: expected a number"),
                Arguments.of(FIVE + "input_tokens: 3", "line 6: input_tokens: unknown key; did you mean 'input'?"),
                Arguments.of(FIVE + "max_tokens: 3", "line 6: max_tokens: unknown key; did you mean 'max_output'?"),
                Arguments.of(FIVE.replace("price: 0.05", "price: $0.05"), "of the price book (write 0.05), found text"),
                Arguments.of(FIVE.replace("1400", "1400 tokens"), "or 1.5k (write 1400), found text '1400 tokens'"),
                Arguments.of(FIVE + "batch: 80", "such as 70% or 0.7 (write 80%), found number 80"),
                Arguments.of(
                        FIVE.replace("1400", "2000000000000000"),
                        "such as 1400 or 1.5k, and at most 1000000000000000, found number 2000000000000000"),
                Arguments.of(
                        FIVE.replace("1400", "1e400"),
                        "line 2: input: is too large: expected a number of at least 0, such as 1400 or 1.5k, and at most"
                                + " 1000000000000000, found number 1e400"),
                Arguments.of(FIVE + "output_cap: 900", "line 6: output_cap: unknown key; did you mean 'max_output'?"),
                Arguments.of(
                        FIVE.replace("claude-sonnet-4-6", "{a: 70%, b: 50%}"),
                        "line 1: model: names no model: one is NAME or {model: NAME, provider: ID}; several to compare"),
                Arguments.of(FIVE + "fallback: [gpt-4o, []]", "fallback[1]: expected an object, found a list of 0"),
                Arguments.of(FIVE + "outputt: 3", "line 6: outputt: unknown key; did you mean 'output'?"),
                Arguments.of(
                        FIVE.replace("output: 600", "output: 80 to 900"),
                        "line 3: output: a range says of what: write {spread: 80 to 900} if interactions differ by that"
                                + " much, or {uncertain: 80 to 900} if it is the mean that is not known"),
                Arguments.of(
                        FIVE.replace("output: 600", "output: {spread: 900 to 80}"),
                        "line 3: output.spread: the low end 900 is above the high end 80"),
                Arguments.of(
                        FIVE.replace("output: 600", "output: {spread: 80}"),
                        "line 3: output.spread: is one number, no range such as 800 to 2000"),
                Arguments.of(
                        FIVE.replace("output: 600", "output: {measured: true}"),
                        "line 3: output.mean: is missing: a number of at least 0"),
                Arguments.of(
                        FIVE.replace("output: 600", "output: many"),
                        "line 3: output: expected a number of at least 0, such as 1400 or 1.5k, found text 'many'"),
                Arguments.of(FIVE.replace("output: 600", "output: -1"), "found number -1"),
                Arguments.of(FIVE + "rounds: 201", "rounds: expected a number from 0 to 200"),
                Arguments.of(FIVE + "batch: 30", "batch: expected a share from 0 to 1, such as 70% or 0.7"),
                Arguments.of(
                        FIVE + "calls: {a: {input: 1, output: 1}}",
                        "line 2: input: stands beside calls: say it of one"),
                Arguments.of(
                        FIVE.replace("input: 1400\noutput: 600\n", "calls: {}\n"), "line 2: calls: is empty: name"),
                Arguments.of(
                        FIVE.replace("input: 1400\noutput: 600\n", "calls: {a: {input: 1}}\n"),
                        "line 2: calls.a.output: is missing"),
                Arguments.of(
                        FIVE.replace("input: 1400\noutput: 600\n", "calls: {a: {input: 1, output: 1, turns: 3}}\n"),
                        "line 2: calls.a.turns: unknown key"),
                Arguments.of(
                        FIVE + "off_peak: 60%\nbatch: 50%", "line 6: off_peak: comes to 110% with batch: at most 100%"),
                Arguments.of(FIVE + "retry: {rate: 60%, timeouts: 40%}", "retry.timeouts: comes to 100% with rate"),
                Arguments.of(
                        FIVE + "traffic: {daily: [1, 2]}", "traffic.daily: has 2 weights: expected 24, one for each"),
                Arguments.of(FIVE + "traffic: {weekly: [0,0,0,0,0,0,0]}", "traffic.weekly: has no weight above 0"),
                Arguments.of(
                        FIVE + "traffic: {spike: {times: 3}}", "traffic.spike.hours: is missing: hours of a month"),
                Arguments.of(
                        FIVE + "traffic: {spike: {times: 3, hours: 800}}",
                        "traffic.spike.hours: expected hours of a month, from 0 to 730, such as 48, found number 800"),
                Arguments.of(
                        FIVE + "business: {heavy_tail: {users: 50%, usage: 10%}}",
                        "business.heavy_tail.usage: 50% of the users make 10% of the use: the heaviest make at least"),
                Arguments.of(
                        FIVE + "reasoning: {effort: hihg}", "'hihg' is no effort: none, low, medium, high; did you"),
                Arguments.of(
                        FIVE + "reasoning: {effort: low, tokens: 5}", "reasoning: says how much is thought in two"),
                Arguments.of(FIVE + "reasoning: {effort: low, used: 5%}", "reasoning.used: is the part of a budget"),
                Arguments.of(FIVE + "reasoning: {classes: {}}", "reasoning.classes: is empty: name a class, such as"),
                Arguments.of(
                        FIVE + "reasoning: {classes: {a: {share: 60%, effort: low}, b: {share: 60%, effort: low}}}",
                        "reasoning.classes.b.share: the shares come to 120%: at most 100%, the rest does not think"),
                Arguments.of(FIVE + "response_cache: {lookup: 1}", "response_cache.hit: is missing: a share"),
                Arguments.of(FIVE + "quality: {floor: 80%}", "quality.models: is missing: the share of right answers"),
                Arguments.of(FIVE + "channel: {premium: 5%}", "channel.provider: is missing"),
                Arguments.of(
                        FIVE + "channel: {provider: direct, premium: 5%}", "channel.premium: stands beside direct"),
                Arguments.of(FIVE + "commitment: {discount: 5%}", "commitment.monthly: is missing: an amount"),
                Arguments.of(
                        FIVE + "commitment: {monthly: 5, ladder: [{from: 5, discount: 1%}, {from: 4, discount: 2%}]}",
                        "commitment.ladder[1].from: 4 comes after 5: order the rungs by rising commitment"),
                Arguments.of(FIVE + "provisioned: {units: 5}", "provisioned.hourly: is missing: an amount"),
                Arguments.of(FIVE + "hidden: {a: {monthly: 5, sample: 5%}}", "hidden.a.sample: is a part of what is"),
                Arguments.of(
                        FIVE.replace("input: 1400\noutput: 600\n", "")
                                + "calls: {a: {input: 1, output: 1}, b: {each: c, input: 1, output: 1}}",
                        "calls.b.each: 'c' is no other call with rounds of its own; there is a"),
                Arguments.of(
                        FIVE.replace("input: 1400\noutput: 600\n", "")
                                + "calls: {a: {input: 1, output: 1}, b: {each: a, rounds: 2, input: 1, output: 1}}",
                        "calls.b.rounds: stands beside each: it is made for each round of a"),
                Arguments.of(
                        FIVE + "rounds: 200\nroute: {cheapest: [" + "a, ".repeat(199) + "a]}",
                        "route: has 201 entries: at most 200 can be planned"),
                Arguments.of(
                        FIVE.replace("model: claude-sonnet-4-6", "models: [a, b]") + "rounds: 200\nroute: {cheapest: ["
                                + "a, ".repeat(149) + "a]}",
                        "rounds: come to 60400 rounds at all models, routes and fallbacks: at most 10000"),
                Arguments.of(FIVE + "wibble: 1", "line 6: wibble: unknown key; known are schema, $schema, name, model"),
                Arguments.of(FIVE + "history: some", "history: expected none, all, {last: 6} or {above: 20k"),
                Arguments.of(FIVE + "history: {above: 5}", "history.to: is missing"),
                Arguments.of(FIVE + "gap: soon", "gap: expected a time such as 30 s, 5m or 1h, found text 'soon'"),
                Arguments.of(FIVE + "uses: {search: 1}", "uses.search: 'search' is no meter; did you mean 'searches'?"),
                Arguments.of(FIVE + "uses: {output: 1}", "uses.output: a plan counts 'output' from prefix, input"),
                Arguments.of(FIVE + "traffic: {interactions: 5}", "traffic.interactions: stands beside interactions"),
                Arguments.of(FIVE + "traffic: {per_user: 5}", "traffic.per_user: needs traffic.users"),
                Arguments.of(FIVE + "traffic: {peak: 0.5}", "traffic.peak: expected a number of at least 1"),
                Arguments.of(FIVE + "cache: 10m", "cache: '10m' is no cache policy"),
                Arguments.of(FIVE + "cache: {policy: antropic-1h}", "did you mean 'anthropic-1h'?"),
                Arguments.of(FIVE + "cache: {hit_rate: 1.2}", "cache.hit_rate: expected a share from 0 to 1"),
                Arguments.of(FIVE + "retry: {rate: 100%}", "retry.rate: expected a share from 0% to 99%"),
                Arguments.of(FIVE + "retry: {failures: often}", "retry.failures: expected independent"),
                Arguments.of(FIVE + "fallback: {model: a}", "fallback: expected a list"),
                Arguments.of(FIVE + "fallback: [{fails: 1%}]", "fallback[0].model: is missing"),
                Arguments.of(
                        FIVE + "route: {cost: 1}",
                        "route: needs one of split: [{model: NAME, share: 70%}], cascade: {first: NAME"),
                Arguments.of(
                        FIVE + "route: {split: [{model: a, share: 70%}, {model: b, share: 31%}]}",
                        "route.split[1].share: the shares come to 101%: at most 100%"),
                Arguments.of(FIVE + "route: {cascade: {first: a}}", "route.cascade.escalated: is missing"),
                Arguments.of(FIVE + "business: {price: 1}", "business.price: stands beside price"),
                Arguments.of(
                        FIVE.replace("price: 0.05", "price: {per: seat, amount: 5}"),
                        "price.users: is missing: how many pay, here or as traffic.users"),
                Arguments.of(
                        FIVE.replace("price: 0.05", "price: {per: month, amount: 5}"),
                        "price.per: expected interaction, seat or usage, found text 'month'"),
                Arguments.of(FIVE.replace("0.05", "$0.05"), "price: expected an amount such as 0.05, in the currency"),
                Arguments.of(FIVE + "business: {free: {conversion: 0}}", "business.free.conversion: expected a share"),
                Arguments.of(FIVE + "hidden: {logs: 5}", "hidden.logs: expected what it is counted by, such as"),
                Arguments.of(FIVE + "hidden: {logs: {}}", "hidden.logs: needs what it is counted by: one of monthly"),
                Arguments.of(
                        FIVE + "hidden: {logs: {monthly: 5, yearly: 6}}",
                        "hidden.logs: says its amount in two ways: keep one of them"),
                Arguments.of(FIVE + "hidden: {logs: {montly: 5}}", "unknown key; did you mean 'monthly'?"),
                Arguments.of(FIVE + "hidden: {logs: {kb_per_call: 5}}", "hidden.logs.per_gb: is missing: an amount"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFaultIsNamedWithLineKeyValueAndTheWayOut(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(FormatException.class).hasMessageContaining(message);
    }
}
