package farthing.io;

import static farthing.io.WorkloadReaderTest.FIVE;
import static farthing.io.WorkloadReaderTest.read;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.formats.doc.FormatException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a workload file is refused for, and how that is said; the plain file has five lines. */
class RefusedWorkloadsTest {
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
                        "line 2: input: expected a number of at most 1,000,000,000,000,000, found number 2000000000000000"),
                Arguments.of(
                        FIVE.replace("1400", "1e400"),
                        "line 2: input: expected a number of at most 1,000,000,000,000,000, found number 1e400"),
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
